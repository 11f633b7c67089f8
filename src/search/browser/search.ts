import { fillExcerpt } from "./excerpt.ts";
import { loadPagefind, type Hit, type Pagefind, type SearchAnswer } from "./pagefind.ts";

const PAGE_SIZE = 10;
const WAIT = 120;
const KINDS = ["Person", "Medlem", "Dokument", "Sida"];
const KIND_NAMES: Record<string, string> = {
  Person: "Personer",
  Medlem: "Medlemmar",
  Dokument: "Dokument",
  Sida: "Sidor",
};

/** The elements that templates/pages/search.njk gives. */
interface Elements {
  form: HTMLFormElement;
  input: HTMLInputElement;
  status: HTMLElement;
  kinds: HTMLElement;
  hits: HTMLElement;
  more: HTMLButtonElement;
  bundle: string;
}

interface State {
  query: string;
  kind: string | null;
}

const elements = findElements();
if (elements) start(elements);

function findElements(): Elements | null {
  const root = document.querySelector<HTMLElement>("#search");
  const input = document.querySelector<HTMLInputElement>("main input[name=q]");
  const status = root?.querySelector<HTMLElement>("[role=status]");
  const kinds = root?.querySelector<HTMLElement>(".search-kinds");
  const hits = root?.querySelector<HTMLElement>(".hits");
  const more = root?.querySelector<HTMLButtonElement>("button.more");
  if (!root || !input?.form || !status || !kinds || !hits || !more) return null;
  return { form: input.form, input, status, kinds, hits, more, bundle: root.dataset["bundle"] ?? "/pagefind/" };
}

/** Searches as one types and keeps the query in the address, so that a search can be shared and "back" works. */
function start(found: Elements): void {
  const { form, input, more, kinds } = found;
  let pagefind: Promise<Pagefind> | null = null;
  let answer: SearchAnswer | null = null;
  let shown = 0;
  let latest = 0;

  const engine = async (): Promise<Pagefind> => {
    pagefind ??= loadPagefind(found.bundle);
    try {
      return await pagefind;
    } catch (cause) {
      pagefind = null;
      throw cause;
    }
  };

  const search = async (state: State): Promise<void> => {
    const turn = ++latest;
    if (state.query === "") {
      clear(found);
      found.status.textContent = "";
      return;
    }
    try {
      const engineNow = await engine();
      const options = state.kind === null ? {} : { filters: { kind: state.kind } };
      const given = await engineNow.debouncedSearch(state.query, options, WAIT);
      if (given === null || turn !== latest) return;
      const hits = await Promise.all(given.results.slice(0, PAGE_SIZE).map((result) => result.data()));
      if (turn !== latest) return;
      answer = given;
      shown = hits.length;
      clear(found);
      found.hits.append(...hits.map(hitItem));
      showKinds(found, state, given);
      found.status.textContent = statusText(given.results.length, state);
      more.hidden = shown >= given.results.length;
    } catch {
      if (turn !== latest) return;
      clear(found);
      found.status.textContent =
        "Sökningen går inte att nå just nu. Försök igen om en stund, eller bläddra bland sidorna i menyn.";
    }
  };

  const go = (state: State, how: "push" | "replace"): void => {
    const address = addressOf(state);
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    void search(state);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ query: input.value.trim(), kind: stateOfAddress().kind }, "push");
  });
  input.addEventListener("input", () => {
    go({ query: input.value.trim(), kind: stateOfAddress().kind }, "replace");
  });
  kinds.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(stateOf(new URL(link.href)), "push");
  });
  more.addEventListener("click", () => {
    const next = answer?.results.slice(shown, shown + PAGE_SIZE) ?? [];
    void Promise.all(next.map((result) => result.data())).then((hits) => {
      shown += hits.length;
      const items = hits.map(hitItem);
      found.hits.append(...items);
      items[0]?.querySelector("a")?.focus();
      more.hidden = shown >= (answer?.results.length ?? 0);
    });
  });
  addEventListener("popstate", () => {
    const state = stateOfAddress();
    input.value = state.query;
    void search(state);
  });

  const first = stateOfAddress();
  if (input.value === "") input.value = first.query;
  void search({ ...first, query: input.value.trim() });
}

function clear(found: Elements): void {
  found.hits.replaceChildren();
  found.kinds.replaceChildren();
  found.more.hidden = true;
}

function stateOfAddress(): State {
  return stateOf(new URL(location.href));
}

function stateOf(url: URL): State {
  const kind = url.searchParams.get("slag");
  return { query: url.searchParams.get("q")?.trim() ?? "", kind: kind !== null && KINDS.includes(kind) ? kind : null };
}

function addressOf({ query, kind }: State): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  if (kind !== null) parameters.set("slag", kind);
  const text = parameters.toString();
  return text === "" ? location.pathname : `${location.pathname}?${text}`;
}

function statusText(count: number, { query, kind }: State): string {
  const among = kind === null ? "" : ` bland ${(KIND_NAMES[kind] ?? kind).toLocaleLowerCase("sv")}`;
  if (count === 0) return `Inga träffar på ”${query}”${among}. Pröva ett annat ord eller en kortare form.`;
  return `${String(count)} ${count === 1 ? "träff" : "träffar"} på ”${query}”${among}.`;
}

/** Links that narrow the search to one kind, each with its number of hits. */
function showKinds(found: Elements, state: State, answer: SearchAnswer): void {
  const counts = answer.totalFilters?.["kind"] ?? answer.filters?.["kind"] ?? {};
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const link = (kind: string | null, text: string, count: number): HTMLElement => {
    const anchor = document.createElement("a");
    anchor.href = addressOf({ ...state, kind });
    anchor.textContent = `${text} ${String(count)}`;
    if (kind === state.kind) anchor.setAttribute("aria-current", "true");
    const item = document.createElement("li");
    item.append(anchor);
    return item;
  };
  const list = document.createElement("ul");
  list.append(link(null, "Alla", total));
  for (const kind of KINDS)
    if ((counts[kind] ?? 0) > 0 || kind === state.kind)
      list.append(link(kind, KIND_NAMES[kind] ?? kind, counts[kind] ?? 0));
  found.kinds.replaceChildren(...(total === 0 && state.kind === null ? [] : [list]));
}

function hitItem(hit: Hit): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "hit";
  const anchor = document.createElement("a");
  anchor.href = hit.url;
  anchor.textContent = hit.meta["title"] ?? hit.url;
  const kind = document.createElement("span");
  kind.className = "hit-kind";
  kind.textContent = hit.meta["kind"] ?? "";
  const excerpt = document.createElement("p");
  excerpt.className = "hit-excerpt";
  fillExcerpt(excerpt, hit.excerpt);
  item.append(anchor, " ", kind, excerpt);
  return item;
}
