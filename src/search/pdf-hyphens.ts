/** A word with a hyphen at the end of a line, and the beginning of the next line. Each word is begun at its first letter alone, so that it takes linear time. */
const LINE_END =
  /(?<![\p{L}\p{M}\d])([\p{L}\p{M}\d]+)([-\u00ad\u2010\u2011]|(?<=\d)–)[^\S\n\f]*\n\s*(?=([\p{L}\p{M}\d]+))/gu;

/** The same at the end of a page, where the next begins with the rest of the word. */
const PAGE_END = /(?<=[\p{L}\p{M}][-\u00ad\u2010])\s*\f\s*(\p{Ll}[\p{L}\p{M}]*)/gu;

/** Before one of these the hyphen stands for the rest of a compound: "Nord- och Sydsverige". */
const HANGING = /^(?:och|eller|respektive|resp|and|or)$/iu;

/** A single letter, a figure, or an abbreviation keeps its hyphen: "e-post", "2030-målen", "EU-stöd", "tv-serie". */
const KEEPS_HYPHEN = /^(?:\p{L}|.*\d|\p{Lu}{2,}|[^aeiouyåäöé]+|it|eu)$/u;

/** In a heading of capitals a first part of so many letters is no abbreviation. */
const CAPITAL_WORD = /^\p{Lu}{5,}$/u;

/**
 * The text of a page's lines on one line, with the words that were divided at their ends whole again. Takes lines with "\n"
 * between and pages with "\f" between, and leaves the latter; a word over two pages goes to the first of them.
 * A hyphen of the word's own stays: before a capital or a figure ("Karl-Erik", "2023-2027"), after what `KEEPS_HYPHEN`
 * names, and in "Nord- och Sydsverige".
 */
export function withoutLineEnds(text: string): string {
  return text
    .replace(PAGE_END, "\n$1\f")
    .replace(LINE_END, (_, before: string, hyphen: string, after: string) => {
      const joint = between(before, hyphen, after);
      return (joint === "" && isTripled(before, after) ? before.slice(0, -1) : before) + joint;
    })
    .replaceAll("\u00ad", "")
    .replace(/[^\S\f]+/gu, " ");
}

/** What stands between the two parts of a word, or two words, that a line's end divides. */
function between(before: string, hyphen: string, after: string): string {
  if (hyphen === "\u00ad") return "";
  if (HANGING.test(after)) return `${hyphen} `;
  if (CAPITAL_WORD.test(before) && /^\p{Lu}{2,}$/u.test(after)) return "";
  return /^\p{Ll}/u.test(after) && !KEEPS_HYPHEN.test(before) ? "" : hyphen;
}

/** A letter that a compound has twice is written a third time where the word is divided: "remiss-" and "svar" are "remissvar". */
function isTripled(before: string, after: string): boolean {
  const letter = after.slice(0, 1).toLowerCase();
  return before.toLowerCase().endsWith(letter + letter);
}
