import { asked, folded, stem, withoutArticle, wordsOf } from "../words.ts";
import type { HitText } from "./engine.ts";
import type { Found } from "./find.ts";

/** What a query asks for, as the texts of hits are compared with it. */
export interface Wanted {
  /** For each word of the query the ways to read it, each of one or more words. */
  readings: readonly (readonly (readonly string[])[])[];
  /** All words, and the sign of a paragraph, as they were written, in their order. */
  written: readonly string[];
}

const TITLE = 1.5;
const EXACT = 0.5;
const TOGETHER = 0.8;

/** Puts hits whose texts are at hand in order: titles that say what was asked for, words just as they were written, and all of them together count. */
export function reranked(hits: readonly (readonly [Found, HitText])[], wanted: Wanted): Found[] {
  return hits
    .map(([found, text]) => ({ found, score: found.byText * weight(text, wanted) }))
    .sort((a, b) => b.score - a.score)
    .map(({ found, score }) => ({ ...found, score }));
}

function weight({ title, content }: HitText, { readings, written }: Wanted): number {
  const inTitle = titleFit(title, readings);
  const words = `${title} ${content}`
    .split(/\s+/)
    .flatMap((word) => word.split(/[-/:]/))
    .map((word) => asked(word));
  const signs = content.split(/\s+/).map((word) => (word === "§" ? word : asked(word)));
  const exact = new Set([...words, ...`${title} ${content}`.split(/[\s\u00ad/-]+/).map(asked)]);
  const wantedWords = written.map((word) => (word === "§" ? word : asked(word)));
  const share = wantedWords.filter((word) => exact.has(word)).length / Math.max(1, written.length);
  const isTogether =
    written.length > 1 &&
    [words, signs].some((own) => own.some((_, index) => wantedWords.every((word, at) => own[index + at] === word)));
  return (1 + TITLE * inTitle) * (1 + EXACT * share) * (isTogether ? 1 + TOGETHER : 1);
}

/** How well a title fits, from 0 to 1: how much of the query stands in it, and, counting less, how much of it is asked for (F2). */
function titleFit(title: string, readings: Wanted["readings"]): number {
  const own = wordsOf(title).flatMap((word) => word.split("-"));
  const isIn = (word: string) => own.filter((each) => fits(each, word));
  const covered = readings.filter((some) => some.some((words) => words.every((word) => isIn(word).length > 0)));
  const used = new Set(readings.flat(2).flatMap(isIn));
  const recall = covered.length / Math.max(1, readings.length);
  const precision = used.size / Math.max(1, own.length);
  return recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
}

/** Whether a word, or a part of it, begins with the stem of what is asked for. */
function fits(word: string, wanted: string): boolean {
  const parts = word.split("\u00ad");
  const start = stem(folded(withoutArticle(wanted)));
  return parts.some((_, index) => folded(asked(parts.slice(index).join(""))).startsWith(start));
}
