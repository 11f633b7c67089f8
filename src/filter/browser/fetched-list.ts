import { words } from "../match.ts";
import type { List, Row } from "./list.ts";

/** So many rows are drawn at a time. */
const MOST_DRAWN = 100;

interface FetchedRow extends Row {
  cells: string[];
}

/**
 * A list that is split over pages. Its rows are fetched once, when first needed, from the file that
 * src/outputs/people-list.ts writes, and drawn with the page's `<template>` of a row. Null on a page without the
 * elements for it.
 */
export function fetchedList(address: string): List | null {
  const results = document.querySelector<HTMLElement>("[data-results]");
  const blank = results?.querySelector("template");
  const drawn = results?.querySelector("ul");
  const more = results?.querySelector("button");
  if (!results || !blank || !drawn || !more) return null;
  let fetched: Promise<FetchedRow[]> | null = null;
  let all: FetchedRow[] = [];
  let waiting: FetchedRow[] = [];

  const draw = (): number => {
    const next = waiting.splice(0, MOST_DRAWN);
    for (const { cells } of next) drawn.append(drawnRow(blank, cells));
    more.hidden = waiting.length === 0;
    return next.length;
  };
  more.addEventListener("click", () => {
    const before = drawn.children.length;
    draw();
    drawn.children[before]?.querySelector("a")?.focus();
  });

  return {
    isFetched: true,
    async rows() {
      fetched ??= fetchRows(address);
      try {
        all = await fetched;
        return all;
      } catch (cause) {
        fetched = null;
        throw cause;
      }
    },
    show(fitting) {
      const left = new Set(fitting);
      waiting = all.filter((row) => left.has(row));
      drawn.textContent = "";
      results.hidden = waiting.length === 0;
      return draw();
    },
  };
}

async function fetchRows(address: string): Promise<FetchedRow[]> {
  const response = await fetch(address);
  const list: unknown = await response.json();
  if (!response.ok || !Array.isArray(list)) throw new Error(address);
  return list.map((row: unknown) => {
    const cells = Array.isArray(row) ? row.map(String) : [];
    return { cells, words: words(cells[0] ?? ""), facts: cells[1] ?? "" };
  });
}

/** Fills the page's template of a row: the name, its link and summary, and the party if there is one. */
function drawnRow(blank: HTMLTemplateElement, cells: readonly string[]): DocumentFragment {
  const row = document.importNode(blank.content, true);
  const [, , name = "", url = "", summary = "", party = "", letters = "", partyName = ""] = cells;
  const put = (selector: string, text: string): HTMLElement | null => {
    const element = row.querySelector<HTMLElement>(selector);
    if (element && text === "") element.remove();
    else if (element) element.textContent = text;
    return element;
  };
  put("a", name)?.setAttribute("href", url);
  put(".muted", summary);
  const mark = put(".party-mark", letters);
  if (mark) mark.className = `party-mark ${party}`;
  put(".visually-hidden", partyName === "" ? "" : `, ${partyName}`);
  return row;
}
