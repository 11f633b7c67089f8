import { asked, folded, nameKey, stem, withoutInflection, withoutPlural, wordsOf } from "../words.ts";
import { corrected } from "./correct.ts";
import type { Engine } from "./engine.ts";
import type { Lookup } from "./lookup.ts";

/** One way to read a word of a query: words of the index to look for, and how much its hits count. */
export interface Reading {
  words: string[];
  weight: number;
}

/** How a word is read. */
export interface Word {
  /** As it was written. */
  written: string;
  /** As it was read, where that is not what was written: the correction of a slip. */
  corrected: string | null;
  /** None where the word is found nowhere on the site. */
  readings: Reading[];
}

const SYNONYM = 0.9;

/**
 * How a word can be read: as it stands, by its synonyms, and only where it is found nowhere, as the beginning of a word, by its
 * parts or as a slip of the pen. `literal` leaves out what needs the site's words.
 */
export async function readingsOf(written: string, engine: Engine, lookup: Lookup, literal: boolean): Promise<Word> {
  const word = asked(written);
  const readings = [...(await asItStands(word, engine, lookup)), ...(await bySynonyms(word, engine, lookup))];
  if (readings.length > 0 || word === "") return { written, corrected: null, readings };
  if (/\d/.test(word)) {
    const groups = /^\d+$/.test(word) ? await numberParts(word, engine) : null;
    return { written, corrected: null, readings: groups === null ? [] : [{ words: groups, weight: 1 }] };
  }
  const vocabulary = literal ? [] : await lookup.words(word);
  const begun = word.length < 3 ? undefined : shortest(vocabulary.filter((each) => folded(each).startsWith(folded(word))));
  if (begun !== undefined) return { written, corrected: null, readings: [{ words: [asked(begun)], weight: 1 }] };
  const near = corrected(written, vocabulary, 1);
  if (near !== null) return asCorrected(written, near);
  const parts = literal ? null : await compoundParts(word, engine, lookup);
  if (parts !== null) return { written, corrected: null, readings: [{ words: parts, weight: 1 }] };
  const meant = corrected(written, vocabulary, 2);
  return meant === null ? { written, corrected: null, readings: [] } : asCorrected(written, meant);
}

function shortest(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>(
    (best, each) => (best === undefined || each.length < best.length ? each : best),
    undefined,
  );
}

function asCorrected(written: string, meant: string): Word {
  return { written, corrected: meant, readings: [{ words: wordsOf(meant).map(asked), weight: 1 }] };
}

async function asItStands(word: string, engine: Engine, lookup: Lookup): Promise<Reading[]> {
  for (const form of new Set([word, withoutPlural(word)]))
    if ((await engine.knows(form)) && isReally(form, lookup)) return [{ words: [form], weight: 1 }];
  return [];
}

/** A stem from which much was taken fits other words: "lediga" has that of "leder". What the site has of such words tells. */
function isReally(word: string, lookup: Lookup): boolean {
  const own = withoutInflection(folded(word));
  return stem(folded(word)) === own || lookup.entry.derived.some((each) => each.startsWith(own));
}

async function bySynonyms(word: string, engine: Engine, lookup: Lookup): Promise<Reading[]> {
  const also = lookup.entry.synonyms[nameKey(word)] ?? [];
  const readings: Reading[] = [];
  for (const synonym of also) {
    const words = wordsOf(synonym).map(asked);
    if (await allKnown(words, engine)) readings.push({ words, weight: SYNONYM });
  }
  return readings;
}

/** A compound that stands nowhere, as words that do: "styrelseprotokoll" is found where "styrelse" and "protokoll" are. */
async function compoundParts(word: string, engine: Engine, lookup: Lookup): Promise<string[] | null> {
  if (word.length < 7) return null;
  for (let at = word.length - 4; at >= 3; at--) {
    const last = word.slice(at);
    if (!(await isWord(last, engine, lookup))) continue;
    const first = word.slice(0, at);
    const firsts = [first, ...(first.endsWith("s") ? [first.slice(0, -1)] : [])];
    for (const each of firsts) if (each.length > 2 && (await isWord(each, engine, lookup))) return [each, last];
  }
  return null;
}

/** Whether a part of a word is a whole word of the site; in whatever form, unless it is so short that much has its stem. */
async function isWord(part: string, engine: Engine, lookup: Lookup): Promise<boolean> {
  if (!(await engine.knows(part))) return false;
  const wanted = stem(folded(withoutPlural(part)));
  return (await lookup.words(part)).some(
    (each) => asked(each) === part || (part.length > 3 && stem(folded(asked(each))) === wanted),
  );
}

/** A telephone number without its spaces as the groups that stand in the index. */
async function numberParts(digits: string, engine: Engine): Promise<string[] | null> {
  if (digits.length < 7) return null;
  for (const lengths of NUMBER_GROUPS) {
    if (lengths.reduce((sum, length) => sum + length, 0) !== digits.length) continue;
    let at = 0;
    const groups = lengths.map((length) => digits.slice(at, (at += length)));
    if ((await allKnown(groups, engine)) && (await engine.search(groups)).length > 0) return groups;
  }
  return null;
}

/** How Swedish numbers are written, the part before the hyphen joined with the group behind it: 070-548 13 02, 08-410 459 10. */
const NUMBER_GROUPS: readonly (readonly number[])[] = [
  [6, 2, 2],
  [5, 3, 2],
  [5, 3, 3],
  [5, 2, 2],
  [6, 3, 2],
  [6, 2],
];

async function allKnown(words: readonly string[], engine: Engine): Promise<boolean> {
  for (const word of words) if (!(await engine.knows(word))) return false;
  return words.length > 0;
}
