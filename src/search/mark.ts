import type { Model } from "../model/model.ts";
import { splitCompound, type SplitRules } from "./compounds.ts";
import { dictionaryWords } from "./dictionary.ts";

/** Separates the parts of a compound in the text for Pagefind, which then indexes the whole word and, at lower weight, the parts. */
const MARK = "~";
/** The mark as it stands in Pagefind's fragments. */
const MARKED = /(?<=\p{L})~(?=\p{L})/gu;
/** Replaces the mark in what the browser gets. Its script sees where a word was split, and removes it before showing the text. */
const SOFT_HYPHEN = "\u00ad";

/** Puts marks between the parts of compounds. */
export type Marker = (text: string) => string;

/** Makes a marker that leaves the organisation's names whole. Each word is split only once. */
export function markerFor(model: Model): Marker {
  const rules: SplitRules = {
    words: dictionaryWords(),
    whole: new Set([...namesOf(model), ...model.compounds.whole]),
    parts: new Map(
      model.compounds.parts.map((word) => word.split("|")).map((parts) => [parts.join(""), parts] as const),
    ),
  };
  const known = new Map<string, string>();
  return (text) =>
    text.replace(/\p{L}{7,}/gu, (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const marked = splitCompound(word, rules).join(MARK);
      known.set(word, marked);
      return marked;
    });
}

/** The words of all names, in lower case. */
function namesOf({ organisation, counties, members, parties, people }: Model): string[] {
  return [
    organisation.name,
    ...organisation.contacts.map(({ name }) => name),
    ...counties.map(({ name }) => name),
    ...members.flatMap(({ name, shortName, seat }) => [name, shortName, seat ?? ""]),
    ...parties.map(({ name }) => name),
    ...people.flatMap(({ name, formerNames }) => [name, ...formerNames]),
  ].flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/**
 * The part of a printed page that search reads: its language and main part, with marks in the text. Tags stay
 * unchanged. The rest, half of a short page, would be parsed in vain. A page without a main part comes back as it is.
 */
export function searchedHtml(html: string, mark: Marker): string {
  const start = html.indexOf("<main");
  const end = html.lastIndexOf("</main>");
  if (start < 0 || end < 0) return html;
  const root = /<html[^>]*>/.exec(html)?.[0] ?? "";
  const main = html
    .slice(start, end)
    .replace(/(<[^>]*>)|([^<]+)/g, (part, tag: string | undefined) => (tag === undefined ? mark(part) : part));
  return `<!DOCTYPE html>${root}<body>${main}</main></body></html>`;
}

/** Replaces the marks in a text from Pagefind by soft hyphens. */
export function softened(text: string): string {
  return text.replace(MARKED, SOFT_HYPHEN);
}

/** A text from Pagefind as a visitor reads it. */
export function unmarked(text: string): string {
  return text.replace(MARKED, "");
}
