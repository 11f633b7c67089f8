import { asked, folded, withoutArticle, withoutInflection, wordsOf } from "../word-forms.ts";
import type { HitText } from "../pagefind/engine.ts";
import type { RankedHit } from "./ranked-hit.ts";

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
/** What a person counts more of whom all words are facts: the page of a person begins with them, and they are no more than so many words. */
const ABOUT = 1.2;
const ABOUT_WORDS = 24;

/** Puts hits whose texts are at hand in order: titles that say what was asked for, words just as they were written, and all of them together count. */
export function reranked(hits: readonly (readonly [RankedHit, HitText])[], wanted: Wanted): RankedHit[] {
  return hits
    .map(([hit, text]) => ({ ...hit, score: hit.byText * weight(hit, text, wanted) }))
    .sort((a, b) => b.score - a.score);
}

function weight({ info }: RankedHit, { title, content }: HitText, { readings, written }: Wanted): number {
  const text = content.split(/\s+/);
  const all = [...title.split(/\s+/), "", ...text];
  const words = sentences(all.flatMap((word) => word.split(/[-/:]/)));
  const exact = new Set([...words, ...all.flatMap((word) => word.split(/[\u00ad/-]/)).map(asked)]);
  const wantedWords = written.map(plainWord);
  const share = wantedWords.filter((word) => exact.has(word)).length / Math.max(1, written.length);
  const isTogether =
    written.length > 1 &&
    [words, sentences(text)].some((own) =>
      own.some((_, index) => wantedWords.every((word, at) => own[index + at] === word)),
    );
  const isAbout =
    info.kind === "Person" &&
    readings.length > 1 &&
    covered(text.slice(0, ABOUT_WORDS).flatMap(wordsOf), readings) === readings.length;
  const fit = Math.max(TITLE * titleFit(title, readings), isAbout ? ABOUT : 0);
  return (1 + fit) * (1 + EXACT * share) * (isTogether ? 1 + TOGETHER : 1);
}

/** Words as they are compared, with nothing between sentences: words on both sides of a full stop do not stand together. */
function sentences(words: readonly string[]): string[] {
  return words.flatMap((word) => (/[.!?]$/.test(word) ? [plainWord(word), ""] : [plainWord(word)]));
}

function plainWord(word: string): string {
  return word === "§" ? word : asked(word);
}

/** How many of a query's words, in any of their readings, are among some words. */
function covered(words: readonly string[], readings: Wanted["readings"], isFit = fits): number {
  const isIn = (wanted: string) => words.some((each) => isFit(each, wanted));
  return readings.filter((some) => some.some((reading) => reading.every(isIn))).length;
}

/** How well a title fits, from 0 to 1: how much of the query stands in it, and, counting less, how much of it is asked for (F2). */
function titleFit(title: string, readings: Wanted["readings"]): number {
  const own = wordsOf(title).flatMap((word) => word.split("-"));
  const used = new Set(readings.flat(2).flatMap((word) => own.filter((each) => isSpelt(each, word))));
  const recall = covered(own, readings, isSpelt) / Math.max(1, readings.length);
  const precision = used.size / Math.max(1, own.length);
  return recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
}

/** Whether a word, or a part of it, begins with what is asked for. */
function fits(word: string, wanted: string): boolean {
  const start = beginningOf(wanted);
  return endsOf(word).some((own) => folded(own).startsWith(start));
}

/** As `fits`, for names: who writes an accent there means it. "Säl" is not how "Sala" begins, though "ledamöter" is a form of "ledamot". */
function isSpelt(word: string, wanted: string): boolean {
  const start = beginningOf(wanted);
  const letters = Array.from(wanted.normalize("NFC").toLowerCase().slice(0, start.length));
  return endsOf(word).some(
    (own) =>
      folded(own).startsWith(start) && letters.every((letter, at) => folded(letter) === letter || own[at] === letter),
  );
}

function beginningOf(wanted: string): string {
  return withoutInflection(folded(withoutArticle(wanted)));
}

/** A word from each of its parts on, to its end. */
function endsOf(word: string): string[] {
  const parts = word.normalize("NFC").split("\u00ad");
  return parts.map((_, index) => asked(parts.slice(index).join("")));
}
