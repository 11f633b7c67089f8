import { asked, folded, withoutArticle, withoutInflection, wordsOf } from "../word-forms.ts";
import type { HitText } from "../pagefind/engine.ts";
import type { RankedHit } from "./ranked-hit.ts";

/** The query, in the form in which it is compared with the texts of hits. */
export interface Wanted {
  /** For each word of the query its readings; each reading is one or more words. */
  readings: readonly (readonly (readonly string[])[])[];
  /** All words and paragraph signs in the order in which they were written. */
  written: readonly string[];
}

const TITLE = 1.5;
const EXACT = 0.5;
const TOGETHER = 0.8;
/** Extra weight of a person whose page has all words of the query among its first words, where the facts stand. */
const ABOUT = 1.2;
const ABOUT_WORDS = 24;

/** Sorts hits by their texts. A fitting title, words exactly as written and words next to each other raise a hit. */
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

/**
 * The words in the form used for comparison, with a gap after each sentence: words on both sides of a full stop are not
 * next to each other.
 */
function sentences(words: readonly string[]): string[] {
  return words.flatMap((word) => (/[.!?]$/.test(word) ? [plainWord(word), ""] : [plainWord(word)]));
}

function plainWord(word: string): string {
  return word === "§" ? word : asked(word);
}

/** How many words of the query are among these words, in any reading. */
function covered(words: readonly string[], readings: Wanted["readings"], isFit = fits): number {
  const isIn = (wanted: string) => words.some((each) => isFit(each, wanted));
  return readings.filter((some) => some.some((reading) => reading.every(isIn))).length;
}

/**
 * How well a title fits, from 0 to 1: the F2 score, which weighs how much of the query is in the title above how much
 * of the title is in the query.
 */
function titleFit(title: string, readings: Wanted["readings"]): number {
  const own = wordsOf(title).flatMap((word) => word.split("-"));
  const used = new Set(readings.flat(2).flatMap((word) => own.filter((each) => isSpelt(each, word))));
  const recall = covered(own, readings, isSpelt) / Math.max(1, readings.length);
  const precision = used.size / Math.max(1, own.length);
  return recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
}

/** Whether a word, or the rest of it from one of its parts on, begins with the wanted word's stem. */
function fits(word: string, wanted: string): boolean {
  const start = beginningOf(wanted);
  return endsOf(word).some((own) => folded(own).startsWith(start));
}

/**
 * As `fits`, but an accent in the query must be in the title too: "Säl" does not begin "Sala". The stem is compared, so
 * "ledamöter" still fits "ledamot".
 */
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

/** The word, and what is left of it from each of its other parts on. */
function endsOf(word: string): string[] {
  const parts = word.normalize("NFC").split("\u00ad");
  return parts.map((_, index) => asked(parts.slice(index).join("")));
}
