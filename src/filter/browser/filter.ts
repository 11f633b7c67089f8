import { factsFit } from "../facts.ts";
import { fits, words } from "../match.ts";
import { fetchedList } from "./fetched-list.ts";
import { pageList } from "./page-list.ts";

/** The number of rows is announced this long after the last change. */
const SETTLED = 500;
const LONGEST_NAME = 80;

const form = document.querySelector<HTMLFormElement>("form[data-filter]");
if (form) start(form);

/** Narrows the list below a form as one types. The state is in the address, so it can be shared and "back" works. */
function start(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector("button");
  const list = form.dataset["list"] ? fetchedList(form.dataset["list"]) : pageList();
  if (!input || !status || !clear || !list) return;
  const selects = [...form.querySelectorAll("select")];
  const controls = [input, ...selects];
  const things = `${form.dataset["total"] ?? ""} ${form.dataset["things"] ?? ""}`;
  let turn = 0;
  let timer = 0;
  let isUsed = false;

  const say = (text: string): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, SETTLED);
  };

  const apply = async (): Promise<void> => {
    const mine = ++turn;
    const name = words(input.value);
    const values = selects.map((select) => select.value);
    clear.hidden = controls.every((control) => control.value.trim() === "");
    if (clear.hidden) {
      list.show(null);
      say(isUsed && !list.isFetched ? `Alla ${things} visas.` : "");
      return;
    }
    isUsed = true;
    try {
      if (list.isFetched) say("Hämtar listan …");
      const rows = await list.rows();
      if (mine !== turn) return;
      const fitting = rows.filter((row) => factsFit(row.facts, values) && fits(row.words, name));
      const shown = list.show(fitting);
      say(sentence(fitting.length, shown, things));
    } catch {
      if (mine !== turn) return;
      list.show(null);
      say("Listan går inte att hämta just nu. Försök igen om en stund, eller välj en bokstav nedanför.");
    }
  };

  /** Sets the fields from the address; values that no field has are ignored. */
  const readAddress = (): void => {
    const parameters = new URLSearchParams(location.search);
    for (const control of controls) {
      const value = (parameters.get(control.name) ?? "").slice(0, LONGEST_NAME).trim();
      if (control.value.trim() !== value) control.value = value;
      if (control.value !== value && control !== input) control.value = "";
    }
    void apply();
  };

  const writeAddress = (how: "pushState" | "replaceState"): void => {
    const parameters = new URLSearchParams();
    for (const { name, value } of controls) if (value.trim() !== "") parameters.set(name, value.trim());
    const query = parameters.toString();
    const address = location.pathname + (query === "" ? "" : `?${query}`);
    try {
      if (address !== location.pathname + location.search) history[how](null, "", address);
    } catch {
      // Some browsers limit how often the address may change; the list is narrowed anyway.
    }
    void apply();
  };

  input.addEventListener("input", () => {
    writeAddress("replaceState");
  });
  for (const select of selects)
    select.addEventListener("change", () => {
      writeAddress("pushState");
    });
  clear.addEventListener("click", () => {
    for (const control of controls) control.value = "";
    input.focus();
    writeAddress("pushState");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  addEventListener("popstate", readAddress);
  // On "back", the browser may have filled in the fields itself.
  addEventListener("pageshow", readAddress);
  readAddress();
  form.hidden = false;
}

function sentence(count: number, shown: number, things: string): string {
  if (count === 0) return `Ingen av ${things} stämmer. Pröva ett kortare namn eller färre val.`;
  if (shown < count) return `${count} av ${things} stämmer. De ${shown} första visas.`;
  return `${count} av ${things} visas.`;
}
