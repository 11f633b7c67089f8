import { asked, folded, withoutInflection } from "../word-forms.ts";

const LENGTH = 28;
const BEFORE = 5;

/** A piece of an excerpt; a piece that fits the query is marked. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/**
 * The part of a text that has most of the query in it. Takes the text with soft hyphens where compounds are split, the
 * title shown above it, and the words that were searched for. The excerpt has no soft hyphens.
 */
export function excerpt(content: string, title: string, marks: readonly string[]): Piece[] {
  const stems = [...new Set(marks.map((mark) => withoutInflection(folded(mark))))].filter((each) => each !== "");
  const words = withoutTitle(content, title)
    .split(/\s+/)
    .filter((word) => word !== "");
  const fits = words.map((word) => stems.find((each) => isFit(word, each)) ?? null);
  const start = bestStart(fits);
  const shown = words.slice(start, start + LENGTH);
  const pieces: Piece[] = [];
  const add = (text: string, isMarked: boolean): void => {
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else pieces.push({ text, isMarked });
  };
  if (start > 0) add("… ", false);
  for (const [index, word] of shown.entries()) {
    if (index > 0) add(" ", false);
    const [, opening = "", inner = "", closing = ""] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(plain(word)) ?? [];
    add(opening, false);
    add(inner, fits[start + index] !== null);
    add(closing, false);
  }
  if (start + LENGTH < words.length) add(" …", false);
  return pieces.filter(({ text }) => text !== "");
}

/** A wanted word this short, such as a party's letters, must be a whole word: too many words begin with it. */
const SHORT = 2;

/** A word fits if it, or a part of it, begins with the stem. A very short stem must be the whole word. */
function isFit(word: string, wanted: string): boolean {
  const begins = (part: string) => {
    const own = folded(asked(part));
    return wanted.length > SHORT ? own.startsWith(wanted) : own.replaceAll(/[^\p{L}\p{N}]/gu, "") === wanted;
  };
  const parts = word.split("\u00ad");
  return parts.some((_, index) => begins(parts.slice(index).join(""))) || word.split(/[-/:]/).some(begins);
}

/** Where the window with the most different wanted words begins: a little before the first of them. */
function bestStart(fits: readonly (string | null)[]): number {
  let best = { start: 0, score: 0 };
  for (const [index, fit] of fits.entries()) {
    if (fit === null) continue;
    const inside = fits.slice(index, index + LENGTH - BEFORE).filter((each) => each !== null);
    const score = new Set(inside).size + inside.length / 100;
    if (score > best.score) best = { start: index, score };
  }
  return Math.max(0, best.start <= LENGTH - BEFORE ? 0 : best.start - BEFORE);
}

function withoutTitle(content: string, title: string): string {
  const text = content.trimStart();
  return plain(text).startsWith(`${title}.`) ? text.slice(text.indexOf(".", title.length) + 1) : text;
}

/** The text as a reader sees it, without the soft hyphens in compounds. */
export function plain(text: string): string {
  return text.replaceAll("\u00ad", "");
}
