import { element } from "./elements.ts";
import { filtered, kindLinks, yearOptions } from "./filters.ts";
import type { Finding } from "./find.ts";
import type { RankedHit } from "./ranked-hit.ts";
import { hitItem, shownHit } from "./hit-item.ts";
import type { Searcher } from "./searcher.ts";
import { stateOf, type SearchState } from "./search-state.ts";
import { advice, headline, UNREACHABLE } from "./result-words.ts";

const FIRST = 7;
const PAGE_SIZE = 10;
/** Milliseconds: the pause after a key before a search starts, and the time after which a search is said to be under way. */
const WAIT = 120;
const SLOW = 500;

/** What a list of results needs from the page or dialog around it. */
export interface Surroundings {
  /** The path of the search page, for links to searches. */
  path: string;
  input: HTMLInputElement;
  /** Called when a link or choice inside the results has changed the state. */
  changed(state: SearchState): void;
}

/** A list of results inside an element. */
export interface Results {
  /** Shows the results for a state. `isTyped`: the visitor may still be typing. */
  show(state: SearchState, isTyped: boolean): void;
}

/** Builds the list of results inside `root`. Screen readers announce `status`. */
export function results(root: HTMLElement, status: HTMLElement, search: Searcher, around: Surroundings): Results {
  const kinds = element("nav", { class: "search-kinds", "aria-label": "Slag" });
  const years = element("select", { class: "search-years", "aria-label": "År" });
  const advised = element("div", { class: "search-advice" });
  const hits = element("ol", { class: "hits" });
  const more = element("button", { type: "button", class: "more", hidden: "" }, "Visa fler");
  root.append(advised, element("div", { class: "search-filters" }, kinds, years), hits, more);

  let shown: SearchState = { query: "", kind: null, year: null, literal: false };
  let finding: Finding | null = null;
  let listed: RankedHit[] = [];
  let latest = 0;

  const clear = (): void => {
    for (const part of [kinds, years, advised, hits]) part.replaceChildren();
    years.hidden = true;
    more.hidden = true;
  };
  const list = async (from: number, to: number, turn: number): Promise<HTMLLIElement[]> => {
    const some = await Promise.all(listed.slice(from, to).map((hit) => shownHit(hit, (id) => search.text(id))));
    if (turn !== latest) return [];
    const items = some.map((hit) => hitItem(hit, finding?.marks ?? []));
    hits.append(...items);
    more.hidden = hits.children.length >= listed.length;
    return items;
  };
  const run = async (state: SearchState, turn: number): Promise<void> => {
    const slow = setTimeout(() => {
      if (turn === latest) status.textContent = "Söker …";
    }, SLOW);
    try {
      const fresh = await search.find(state.query, state.literal);
      const fitting = filtered(fresh.hits, state);
      const first = await Promise.all(fitting.slice(0, FIRST).map((hit) => shownHit(hit, (id) => search.text(id))));
      if (turn !== latest) return;
      clear();
      [finding, listed] = [fresh, fitting];
      kinds.replaceChildren(...kindLinks(fresh.hits, state, around.path));
      years.replaceChildren(...yearOptions(fresh.hits, state));
      years.hidden = years.children.length === 0;
      hits.append(...first.map((hit) => hitItem(hit, fresh.marks)));
      advised.replaceChildren(...advice(fresh, fitting.length, state, around.path));
      status.textContent = headline(fresh, fitting.length, state);
      root.dataset["query"] = state.query;
      more.hidden = first.length >= listed.length;
    } catch {
      if (turn !== latest) return;
      clear();
      status.textContent = UNREACHABLE;
      root.dataset["query"] = state.query;
    } finally {
      clearTimeout(slow);
    }
  };
  const show = (state: SearchState, isTyped: boolean): void => {
    const turn = ++latest;
    shown = state;
    if (state.query === "") {
      clear();
      status.textContent = "";
      root.dataset["query"] = "";
      return;
    }
    setTimeout(
      () => {
        if (turn === latest) void run(state, turn);
      },
      isTyped ? WAIT : 0,
    );
  };

  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const own = link && searchBehind(link, around.path);
    if (!own || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    around.changed(own);
  });
  years.addEventListener("change", () => {
    around.changed({ ...shown, year: years.value === "" ? null : years.value });
  });
  more.addEventListener("click", () => {
    const from = hits.children.length;
    void list(from, from + PAGE_SIZE, latest).then(
      ([first]) => first?.querySelector("a")?.focus(),
      () => {
        status.textContent = UNREACHABLE;
      },
    );
  });
  moveByArrows(hits, around.input);
  return { show };
}

/** The state in the address of a link, or null if the link is not to a search. */
function searchBehind(link: HTMLAnchorElement, path: string): SearchState | null {
  const address = new URL(link.href);
  return address.origin === location.origin && address.pathname === path ? stateOf(address) : null;
}

/** Arrow keys move from the input through the hits and back. The tab key reaches everything as well. */
function moveByArrows(hits: HTMLElement, input: HTMLInputElement): void {
  const links = (): HTMLAnchorElement[] => [...hits.querySelectorAll<HTMLAnchorElement>("a")];
  const move = (event: KeyboardEvent, by: number): void => {
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    const next = at + by;
    if (all.length === 0 || next >= all.length) return;
    event.preventDefault();
    if (next < 0) input.focus();
    else all[next]?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") move(event, 1);
    if (event.key === "ArrowUp" && document.activeElement !== input) move(event, -1);
  };
  hits.addEventListener("keydown", onKey);
  input.addEventListener("keydown", onKey);
}
