import type { SearchKind } from "../../pages/page.ts";

/** A search as its address holds it. */
export interface SearchState {
  query: string;
  kind: SearchKind | null;
  /** Four digits; null: all years. */
  year: string | null;
  /** Take words as written: no slips are corrected. */
  literal: boolean;
}

/** The kinds in the order shown, each with its name in the plural. */
export const KINDS: readonly (readonly [kind: SearchKind, name: string])[] = [
  ["Person", "Personer"],
  ["Medlem", "Medlemmar"],
  ["Dokument", "Dokument"],
  ["Sida", "Sidor"],
];

/** Reads the state from an address; values that make no sense are ignored. */
export function stateOf(address: URL): SearchState {
  const parameters = address.searchParams;
  const kind = KINDS.find(([each]) => each === parameters.get("slag"))?.[0] ?? null;
  const year = parameters.get("ar");
  return {
    query: parameters.get("q")?.trim() ?? "",
    kind,
    year: year !== null && /^\d{4}$/.test(year) ? year : null,
    literal: parameters.get("ordagrant") === "ja",
  };
}

/** Longer queries are cut, so that the address stays short enough to share. */
const LONGEST = 200;

/** The address of a search, from the path of the search page. */
export function addressOf(path: string, { query, kind, year, literal }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query.slice(0, LONGEST));
  if (kind !== null) parameters.set("slag", kind);
  if (year !== null) parameters.set("ar", year);
  if (literal) parameters.set("ordagrant", "ja");
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}
