import { INDEX } from "../../urls.ts";
import { element } from "./elements.ts";
import type { Finding } from "./find.ts";
import { addressOf, KINDS, type SearchState } from "./search-state.ts";

/** Shown if a file of the search cannot be fetched. */
export const UNREACHABLE =
  "Sökningen går inte att nå just nu. Försök igen om en stund, eller leta i listan från A till Ö.";

/** The line that sums up a search; screen readers announce it. */
export function headline(finding: Finding, count: number, state: SearchState): string {
  const query = quoted(finding.corrected ?? state.query);
  const among = amongWords(state);
  if (count === 0 && finding.hits.length > 0)
    return `Inga träffar på ${query}${among}, men ${hitsInWords(finding.hits.length)} i allt.`;
  if (count === 0) return `Inga träffar på ${quoted(state.query)}.`;
  const partly = {
    all: "",
    some: " Också det som bara har några av orden visas.",
    none: " Inget har alla orden, så här visas det som har några av dem.",
  }[finding.complete];
  const read = finding.corrected === null ? "" : `Visar träffar för ${query}. `;
  const on = finding.corrected === null ? ` på ${query}` : "";
  return `${read}${hitsInWords(count)}${on}${among}.${partly}`;
}

/** Suggests what to try next: the query as written, without the unknown words, or the list of everything. */
export function advice(finding: Finding, count: number, state: SearchState, path: string): HTMLElement[] {
  const searchLink = (query: string, changes: Partial<SearchState>): HTMLAnchorElement =>
    element("a", { href: addressOf(path, { ...state, ...changes, query }) }, quoted(query));
  if (finding.corrected !== null && count > 0)
    return [element("p", {}, "Sök i stället efter ", searchLink(state.query, { literal: true }), ".")];
  if (count > 0) return [];
  if (finding.hits.length > 0)
    return [
      element(
        "p",
        {},
        element("a", { href: addressOf(path, { ...state, kind: null, year: null }) }, "Visa alla träffar"),
      ),
    ];
  const tips: HTMLElement[] = [];
  const left = finding.unknown
    .reduce((query, word) => query.replace(word, ""), state.query)
    .replace(/\s+/g, " ")
    .trim();
  if (finding.unknown.length > 0 && /[\p{L}\p{N}]{2}/u.test(left))
    tips.push(
      element(
        "li",
        {},
        `${quoted(finding.unknown.join(", "))} finns inte på webbplatsen. Sök på `,
        searchLink(left, {}),
      ),
    );
  else if (/["”“]/.test(state.query))
    tips.push(element("li", {}, "Ta bort citattecknen: då får orden stå var som helst."));
  else tips.push(element("li", {}, "Pröva ett annat ord, eller färre ord."));
  tips.push(element("li", {}, "Leta i ", element("a", { href: INDEX }, "allt från A till Ö"), "."));
  return [element("ul", { class: "search-tips" }, ...tips)];
}

function hitsInWords(count: number): string {
  return `${String(count)} ${count === 1 ? "träff" : "träffar"}`;
}

function amongWords({ kind, year }: SearchState): string {
  const name = KINDS.find(([each]) => each === kind)?.[1].toLowerCase();
  return `${name === undefined ? "" : ` bland ${name}`}${year === null ? "" : ` från ${year}`}`;
}

/** Long queries are shortened. */
function quoted(query: string): string {
  return `”${query.length > 60 ? `${query.slice(0, 60)}…` : query}”`;
}
