import { element } from "./elements.ts";
import type { RankedHit } from "./ranked-hit.ts";
import { addressOf, KINDS, type SearchState } from "./search-state.ts";

/** The hits that pass the filters of a state. */
export function filtered(hits: readonly RankedHit[], { kind, year }: Pick<SearchState, "kind" | "year">): RankedHit[] {
  return hits.filter(
    ({ info }) => (kind === null || info.kind === kind) && (year === null || info.date.startsWith(year)),
  );
}

/** Links that narrow a search to one kind, each with its number of hits in the chosen year. */
export function kindLinks(hits: readonly RankedHit[], state: SearchState, path: string): HTMLElement[] {
  const inYear = filtered(hits, { kind: null, year: state.year });
  const count = (kind: string) => inYear.filter(({ info }) => info.kind === kind).length;
  const kinds = KINDS.filter(([kind]) => count(kind) > 0 || kind === state.kind);
  if (kinds.length < 2 && state.kind === null) return [];
  const link = (kind: SearchState["kind"], name: string, hits: number): HTMLElement => {
    const current: Record<string, string> = kind === state.kind ? { "aria-current": "true" } : {};
    return element(
      "li",
      {},
      element("a", { href: addressOf(path, { ...state, kind }), ...current }, `${name} ${String(hits)}`),
    );
  };
  return [
    element("ul", {}, link(null, "Alla", inYear.length), ...kinds.map(([kind, name]) => link(kind, name, count(kind)))),
  ];
}

/** The years to choose from, newest first, each with its number of hits of the chosen kind; empty where there is no choice. */
export function yearOptions(hits: readonly RankedHit[], state: SearchState): HTMLOptionElement[] {
  const ofKind = filtered(hits, { kind: state.kind, year: null });
  const counts = new Map<string, number>();
  for (const { info } of ofKind) {
    const year = info.date.slice(0, 4);
    if (year !== "") counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (state.year !== null && !counts.has(state.year)) counts.set(state.year, 0);
  if (counts.size < 2 && state.year === null) return [];
  const option = (value: string, text: string): HTMLOptionElement => {
    const selected: Record<string, string> = value === (state.year ?? "") ? { selected: "" } : {};
    return element("option", { value, ...selected }, text);
  };
  return [
    option("", `Alla år (${String(ofKind.length)})`),
    ...[...counts]
      .sort(([a], [b]) => Number(b) - Number(a))
      .map(([year, count]) => option(year, `${year} (${String(count)})`)),
  ];
}
