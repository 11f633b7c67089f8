import { hitInfo, type HitInfo } from "../hit-id.ts";
import type { Tier } from "../hits.ts";
import { asked, folded, nameKey, wordsOf } from "../words.ts";
import type { Engine, RawHit } from "./engine.ts";
import type { Lookup } from "./lookup.ts";
import { parsed } from "./query.ts";
import { readingsOf, type Word } from "./readings.ts";

/** A hit in its place among the others. A document is one hit, with the pages of its file that fit. */
export interface Found {
  id: string;
  score: number;
  places: number[];
  info: HitInfo;
  /** Pages of the document's file, the best first; empty where its own record fits. */
  pages: RawHit[];
}

/** What a query gave. */
export interface Finding {
  /** The best first. */
  found: Found[];
  /** The query as it was read, where slips were corrected; else null. */
  corrected: string | null;
  /** Words that stand nowhere on the site. */
  unknown: string[];
  /** Whether hits have only some of the words, as none has all. */
  isPartial: boolean;
  /** The words that were looked for, to mark in the texts. */
  marks: string[];
}

const TIER_WEIGHTS: Record<Tier, number> = { main: 1.5, plain: 1, copy: 0.8, former: 0.7 };
const NAMED = 1000;
const NAME_BEGINS = 1.6;
/** What a name adds that is all of a longer question's words. */
const NAME_AMONG = 3;
const PHRASE = 1.5;
const MOST_READINGS = 6;
/** So many texts are read at most to see whether a phrase is there. */
const MOST_READ = 20;
/** How much a year makes among equals: the newest first. */
const A_YEAR = 0.006;

/** Finds what a query asks for. `literal`: words are taken as they were written, and slips are not corrected. */
export async function find(text: string, engine: Engine, lookup: Lookup, literal: boolean): Promise<Finding> {
  const { phrases, words } = parsed(text);
  const read: Word[] = [];
  for (const word of words) read.push(await readingsOf(word, engine, lookup, literal));
  const unknown = read.filter(({ readings }) => readings.length === 0).map(({ written }) => written);
  const known = read.filter(({ readings }) => readings.length > 0);
  const isSlip = read.some((word) => word.corrected !== null);
  const finding: Finding = {
    found: [],
    corrected: isSlip ? correctedText(text, read) : null,
    unknown,
    isPartial: false,
    marks: [...phrases.flat().map(asked), ...known.flatMap(({ readings }) => readings.flatMap((each) => each.words))],
  };
  if (unknown.length > 0 && known.length < 2) return finding;
  const exact = await phraseHits(phrases, engine);
  if (exact !== null && exact.size === 0) return finding;
  let hits = known.length === 0 ? (exact ?? new Map<string, RawHit>()) : await allOf(known, engine);
  if (exact !== null && known.length > 0) hits = new Map([...hits].filter(([id]) => exact.has(id)));
  if (hits.size === 0 && phrases.length === 0 && known.length > 1) {
    hits = await someOf(known, engine);
    finding.isPartial = hits.size > 0;
  }
  if (unknown.length > 0 && hits.size > 0) finding.isPartial = true;
  const names = finding.isPartial ? new Map<string, number>() : await namedHits(text, known, lookup);
  finding.found = ranked(hits, names);
  return finding;
}

function correctedText(text: string, read: readonly Word[]): string {
  return read.reduce(
    (sentence, { written, corrected }) => (corrected === null ? sentence : sentence.replace(written, corrected)),
    text.trim(),
  );
}

/**
 * Hits that have every phrase; null where there is none in the query. Pagefind's own search for phrases looks at the first place
 * of each word only, so the places are compared here and the texts of the likeliest are read.
 */
async function phraseHits(phrases: readonly string[][], engine: Engine): Promise<Map<string, RawHit> | null> {
  let all: Map<string, RawHit> | null = null;
  for (const phrase of phrases) {
    const words = phrase.map(asked);
    const likely = (await allKnown(words, engine))
      ? (await engine.search(words)).filter(({ places }) => hasRun(places, words.length)).slice(0, MOST_READ)
      : [];
    const isThere = await Promise.all(likely.map(async ({ id }) => says((await engine.text(id)).content, words)));
    let hits: RawHit[] = likely.filter((_, index) => isThere[index]);
    if (all !== null) {
      const before: ReadonlyMap<string, RawHit> = all;
      hits = hits.filter(({ id }) => before.has(id));
    }
    all = new Map(hits.map((hit) => [hit.id, hit]));
  }
  return all;
}

/** Whether a text has the words one after the other, in just these forms but for accents. */
function says(content: string, words: readonly string[]): boolean {
  const own = content.split(/\s+/).map((word) => folded(asked(word)));
  const wanted = words.map(folded);
  return own.some((_, index) => wanted.every((word, at) => own[index + at] === word));
}

/** Whether so many of the places, which are in order, follow one upon the other. */
function hasRun(places: readonly number[], length: number): boolean {
  let run = 1;
  return (
    length < 2 ||
    places.some((place, index) => {
      const before = places[index - 1];
      if (before !== undefined && place !== before) run = place === before + 1 ? run + 1 : 1;
      return run >= length;
    })
  );
}

async function allKnown(words: readonly string[], engine: Engine): Promise<boolean> {
  for (const word of words) if (!(await engine.knows(word))) return false;
  return true;
}

/** Hits that have all words, in any of their readings; such that have them one after the other count more. */
async function allOf(words: readonly Word[], engine: Engine): Promise<Map<string, RawHit>> {
  const hits = new Map<string, RawHit>();
  for (const { words: wanted, weight } of combined(words)) {
    for (const hit of await engine.search(wanted)) {
      const score = hit.score * weight * (wanted.length > 1 && hasRun(hit.places, wanted.length) ? PHRASE : 1);
      const before = hits.get(hit.id);
      if (before === undefined || before.score < score) hits.set(hit.id, { ...hit, score });
    }
  }
  return hits;
}

/** Every way to read the words together, the likeliest first. */
function combined(words: readonly Word[]): { words: string[]; weight: number }[] {
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

/** Hits that have all words but one, or where there are two words, one of them. */
async function someOf(words: readonly Word[], engine: Engine): Promise<Map<string, RawHit>> {
  const hits = new Map<string, RawHit>();
  for (const left of words) {
    const rest = words.filter((word) => word !== left);
    for (const [id, hit] of await allOf(rest, engine)) {
      const before = hits.get(id);
      hits.set(id, { ...hit, score: hit.score + (before?.score ?? 0) });
    }
  }
  return hits;
}

/** How much more hits count whose name is what was asked for, or begins so. */
async function namedHits(text: string, known: readonly Word[], lookup: Lookup): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  const asWritten = parsed(text).phrases.length > 0 ? [] : [wordsOf(text).join(" ")];
  const asRead = combined(known).map(({ words }) => words.join(" "));
  for (const query of new Set([...asWritten, ...asRead])) {
    const key = nameKey(query);
    if (key === "") continue;
    const parts = key.split(" ");
    const atLeast = (ids: readonly string[], weight: number): void => {
      for (const id of ids) weights.set(id, Math.max(weight, weights.get(id) ?? 1));
    };
    const names = await lookup.names(key);
    atLeast(names[key] ?? [], NAMED);
    for (const [name, ids] of Object.entries({ ...lookup.entry.names, ...names })) {
      const own = name.split(" ");
      if (parts.length > 1 && own.every((part) => parts.includes(part)))
        atLeast(ids, 1 + (NAME_AMONG * own.length) / parts.length);
      if (parts.length === 1 && own.length === 1 && name.startsWith(key) && isBeginning(query))
        atLeast(ids, NAME_BEGINS);
    }
  }
  return weights;
}

/** Whether a word can be the beginning of a name. Keys have no accents, so that a short word with one, as "mål", fits too much. */
function isBeginning(word: string): boolean {
  return word.length > 3 || (word.length === 3 && folded(word) === word.toLowerCase());
}

/** In order: by score, tier, name and day; documents with their pages as one. */
function ranked(hits: ReadonlyMap<string, RawHit>, names: ReadonlyMap<string, number>): Found[] {
  const single: Found[] = [];
  const groups = new Map<string, Found[]>();
  for (const hit of hits.values()) {
    const info = hitInfo(hit.id);
    const year = info.date === "" ? 0 : Number(info.date.slice(0, 4)) + Number(info.date.slice(4, 6) || 6) / 12 - 2000;
    const score = hit.score * TIER_WEIGHTS[info.tier] * (names.get(hit.id) ?? 1) * (1 + year * A_YEAR);
    const found = { ...hit, score, info, pages: [] };
    if (info.group === "") single.push(found);
    else groups.set(info.group, [...(groups.get(info.group) ?? []), found]);
  }
  return [...single, ...[...groups.values()].map(oneDocument)].sort(
    (a, b) => b.score - a.score || Number(b.info.date > a.info.date) - Number(b.info.date < a.info.date),
  );
}

/** A document's own record, or else its best page, with the pages that fit; a page fits where the words stand in its text. */
function oneDocument(parts: readonly Found[]): Found {
  const [best, ...rest] = [...parts].sort((a, b) => b.score - a.score);
  if (!best) throw new Error("A document without parts.");
  const own = parts.find(({ info }) => info.isRecord);
  const pages = [best, ...rest].filter(({ info, places }) => !info.isRecord && places.length > 0);
  return own ? { ...own, score: best.score, pages: [] } : { ...best, pages };
}
