import { asked, folded, formsApart, nameKey, stem, withoutInflection, withoutArticle, wordsOf } from "../word-forms.ts";
import { corrected } from "./correct.ts";
import type { Engine } from "../pagefind/engine.ts";
import type { Lookup } from "./lookup.ts";
import { hasRun } from "./places.ts";
import { isStopWord } from "./query.ts";

/** One way to read a word of a query: the words to look for in the index, and how much their hits count. */
export interface Reading {
  words: string[];
  weight: number;
}

/** A word of the query with its readings. */
export interface Word {
  /** The word as the visitor wrote it. */
  written: string;
  /** The corrected word, or null if there was no slip. */
  corrected: string | null;
  /** Whether it is part of a compound that the site never uses as a whole. */
  isPart: boolean;
  /** Empty if the word is found nowhere on the site. */
  readings: Reading[];
}

const SYNONYM = 0.9;
const NAME_IN_FRONT = 0.4;
const MOST_READINGS = 6;

/**
 * The readings of a word. First come the word itself, its synonyms and a page name that it begins with. Only if the
 * site has none of these: another form, the beginning of a word, a slip, or the parts of a compound, each part with
 * readings of its own. `literal` leaves out all that needs the site's list of words.
 */
export async function readingsOf(written: string, engine: Engine, lookup: Lookup, literal: boolean): Promise<Word[]> {
  const word = asked(written);
  const readings = [
    ...(await asItStands(word, engine, lookup)),
    ...(await bySynonyms(word, engine, lookup)),
    ...(await byName(word, engine, lookup)),
  ];
  if (readings.length > 0) return [{ written, corrected: null, isPart: false, readings }];
  if (/\d/.test(word)) return [only(written, /^\d+$/.test(word) ? await numberParts(word, engine) : null)];
  const vocabulary = literal ? [] : await lookup.words(word);
  const inflected = nearestForm(word, vocabulary);
  if (inflected !== null) return [only(written, wordsOf(inflected).map(asked))];
  const begun = word.length < 3 ? null : shortest(vocabulary.filter((each) => folded(each).startsWith(folded(word))));
  if (begun !== null) return [only(written, [asked(begun)])];
  const near = corrected(written, vocabulary, 1);
  if (near !== null) return [asCorrected(written, near)];
  const parts = literal ? null : await compoundParts(word, engine, lookup);
  if (parts !== null) return Promise.all(parts.map((part) => asPart(part, engine, lookup)));
  const meant = corrected(written, vocabulary, 2);
  return [meant === null ? only(written, null) : asCorrected(written, meant)];
}

/** Every combination of the words' readings, the likeliest first. */
export function combined(words: readonly Word[]): { words: string[]; weight: number }[] {
  let all: { words: string[]; weight: number }[] = [{ words: [], weight: 1 }];
  for (const { readings } of words)
    all = all
      .flatMap((before) =>
        readings.map((reading) => ({
          words: [...before.words, ...reading.words],
          weight: before.weight * reading.weight,
        })),
      )
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_READINGS);
  return all;
}

/** A word with one reading, or none. */
function only(written: string, words: string[] | null): Word {
  return { written, corrected: null, isPart: false, readings: words === null ? [] : [{ words, weight: 1 }] };
}

function asCorrected(written: string, meant: string): Word {
  return { ...only(written, wordsOf(meant).map(asked)), corrected: meant };
}

async function asPart(part: string, engine: Engine, lookup: Lookup): Promise<Word> {
  const own = only(part, (await engine.knows(part)) ? [part] : null);
  return { ...own, isPart: true, readings: [...own.readings, ...(await bySynonyms(part, engine, lookup))] };
}

/** The word of the site that is most likely another form of this word. */
function nearestForm(word: string, vocabulary: readonly string[]): string | null {
  let nearest: { word: string; apart: number } | null = null;
  for (const each of vocabulary) {
    const apart = formsApart(folded(word), folded(each));
    if (apart !== null && (nearest === null || apart < nearest.apart)) nearest = { word: each, apart };
  }
  return nearest?.word ?? null;
}

function shortest(words: readonly string[]): string | null {
  return words.reduce<string | null>((best, each) => (best === null || each.length < best.length ? each : best), null);
}

async function asItStands(word: string, engine: Engine, lookup: Lookup): Promise<Reading[]> {
  for (const form of new Set([word, withoutArticle(word)]))
    if ((await engine.knows(form)) && isReally(form, lookup)) return [{ words: [form], weight: 1 }];
  return [];
}

/**
 * Whether the index really has this word. Stemming may take so much that another word fits: "lediga" has the stem of
 * "leder". Then only the site's own list of such words can tell.
 */
function isReally(word: string, lookup: Lookup): boolean {
  const own = withoutInflection(folded(word));
  return stem(folded(word)) === own || lookup.entry.derived.some((each) => each.startsWith(own));
}

async function bySynonyms(word: string, engine: Engine, lookup: Lookup): Promise<Reading[]> {
  const also = [word, word.replace(/s$/, "")].map((each) => lookup.entry.synonyms[nameKey(each)]).find(Boolean) ?? [];
  const readings: Reading[] = [];
  for (const synonym of also) {
    const words = wordsOf(synonym).map(asked);
    if (await allKnown(words, engine)) readings.push({ words, weight: SYNONYM });
  }
  return readings;
}

/** A compound that begins with the name of a page: "kontaktuppgifter" are on the page Kontakt, even if it lacks the word. */
async function byName(word: string, engine: Engine, lookup: Lookup): Promise<Reading[]> {
  const small = folded(word);
  const name = Object.keys(lookup.entry.names).find(
    (key) =>
      key.length > 3 && small.length - key.length > 3 && small.startsWith(key) && stem(small).length > key.length + 2,
  );
  if (name === undefined || !(await engine.knows(word))) return [];
  return [{ words: [word.slice(0, name.length)], weight: NAME_IN_FRONT }];
}

/** Splits a compound that the site does not use into two words that it does: "styrelseprotokoll" into "styrelse" and "protokoll". */
async function compoundParts(word: string, engine: Engine, lookup: Lookup): Promise<string[] | null> {
  if (word.length < 7) return null;
  for (let at = word.length - 3; at >= 3; at--) {
    const last = await wholeWord(word.slice(at), engine, lookup);
    if (last === null) continue;
    const first = word.slice(0, at);
    for (const each of [first, ...(first.endsWith("s") ? [first.slice(0, -1)] : [])]) {
      const whole = each.length > 2 ? await wholeWord(each, engine, lookup) : null;
      if (whole !== null) return [whole, last];
    }
  }
  return null;
}

/**
 * The part of a compound as a word that the search can find: one with a synonym, or a word of the site in any form.
 * Very short parts must match exactly, as their stem is shared by many words.
 */
async function wholeWord(part: string, engine: Engine, lookup: Lookup): Promise<string | null> {
  if (isStopWord(part)) return null;
  if ((await bySynonyms(part, engine, lookup)).length > 0) return part;
  const words = await lookup.words(part);
  const wanted = stem(folded(withoutArticle(part)));
  const isWord = (each: string) => asked(each) === part || (part.length > 3 && stem(folded(asked(each))) === wanted);
  if ((await engine.knows(part)) && words.some(isWord)) return part;
  const form = nearestForm(part, words);
  return form === null ? null : asked(form);
}

/** Splits a number written without spaces into groups that follow one another in the index. */
async function numberParts(digits: string, engine: Engine): Promise<string[] | null> {
  for (const lengths of NUMBER_GROUPS) {
    if (lengths.reduce((sum, length) => sum + length, 0) !== digits.length) continue;
    let at = 0;
    const groups = lengths.map((length) => digits.slice(at, (at += length)));
    if (
      (await allKnown(groups, engine)) &&
      (await engine.search(groups)).some(({ places }) => hasRun(places, groups.length, 0))
    )
      return groups;
  }
  return null;
}

/**
 * Group lengths of Swedish numbers: 1 750, and telephone numbers as 070-548 13 02 or 08-410 459 10, where the two
 * groups around the hyphen are one.
 */
const NUMBER_GROUPS: readonly (readonly number[])[] = [
  [1, 3],
  [2, 3],
  [3, 3],
  [1, 3, 3],
  [6, 2, 2],
  [5, 3, 2],
  [5, 3, 3],
  [5, 2, 2],
  [6, 3, 2],
  [6, 2],
];

/** Whether there are words and the index has all of them. */
export async function allKnown(words: readonly string[], engine: Engine): Promise<boolean> {
  for (const word of words) if (!(await engine.knows(word))) return false;
  return words.length > 0;
}
