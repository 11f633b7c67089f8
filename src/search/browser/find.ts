import { byCodeUnit } from "../../code-units.ts";
import { hitInfo } from "../hit-id.ts";
import type { Tier } from "../../pages/page.ts";
import { asked, nameKey, wordsOf } from "../word-forms.ts";
import type { Engine, RawHit } from "../pagefind/engine.ts";
import type { Lookup } from "./lookup.ts";
import { NAMED, namedHits } from "./named-hits.ts";
import { phraseHits } from "./phrases.ts";
import { hasRun } from "./places.ts";
import { parsed } from "./query.ts";
import { allKnown, combined, readingsOf, type Word } from "./readings.ts";
import type { RankedHit } from "./ranked-hit.ts";
import { reranked, type Wanted } from "./rerank.ts";

/** The result of a query. */
export interface Finding {
  /** The best first. */
  hits: RankedHit[];
  /** The query with its slips corrected; null if there were none. */
  corrected: string | null;
  /** Words that are found nowhere on the site. */
  unknown: string[];
  /** Whether the hits have all the words, some hits only some of them, or no hit has all. */
  complete: "all" | "some" | "none";
  /** The words that were looked for, to mark in the texts. */
  marks: string[];
  wanted: Wanted;
}

const TIER_WEIGHTS: Record<Tier, number> = { main: 1.25, plain: 1, copy: 0.9, former: 0.85 };
/** How much more former terms and offices count when the query asks for them. */
const OF_BEFORE = 2;
const PHRASE = 1.5;
/** With fewer full hits than this, hits that have only some of the words are added, at this weight. */
const FEW = 3;
const INCOMPLETE = 0.1;
/** How much each year adds, so that the newest of equal hits comes first. */
const A_YEAR = 0.004;

/** So many hits from the top have their texts compared with the query: those that are shown first. */
const MOST_COMPARED = 7;

/** The hits in the order in which they are shown. The first ones are also ranked by their texts. */
export async function inOrder({ hits, wanted }: Finding, engine: Engine): Promise<RankedHit[]> {
  const first = await Promise.all(
    hits.slice(0, MOST_COMPARED).map(async (hit) => [hit, await engine.text(hit.id)] as const),
  );
  return [...reranked(first, wanted), ...hits.slice(MOST_COMPARED)];
}

/** Finds what a query asks for. With `literal`, words are taken as written and slips are not corrected. */
export async function find(text: string, engine: Engine, lookup: Lookup, literal: boolean): Promise<Finding> {
  const { phrases, words, dropped, isOfBefore, date } = parsed(text);
  const read: Word[] = [];
  for (const word of telling(words, lookup)) read.push(...(await readingsOf(word, engine, lookup, literal)));
  const unknown = read.filter(({ readings }) => readings.length === 0).map(({ written }) => written);
  const known = read.filter(({ readings }) => readings.length > 0);
  const isSlip = read.some((word) => word.corrected !== null);
  const finding: Finding = {
    hits: [],
    corrected: isSlip ? correctedText(text, read) : null,
    unknown,
    complete: "all",
    wanted: {
      readings: known.map(({ readings }) => readings.map((each) => each.words)),
      written: (isSlip ? correctedText(text, read) : text)
        .split(/\s+/)
        .flatMap((word) => (word === "§" ? word : wordsOf(word))),
    },
    marks: [...phrases.flat().map(asked), ...known.flatMap(({ readings }) => readings.flatMap((each) => each.words))],
  };
  if (unknown.length > 0 && known.length < 2) return finding;
  const exact = await phraseHits(phrases, engine);
  const onDay = date === null ? null : await dayHits(date, engine);
  if (exact?.size === 0 || onDay?.size === 0) return finding;
  const hits = known.length === 0 ? (exact ?? new Map<string, RawHit>()) : await allOf(known, engine, dropped);
  if (exact !== null) for (const id of hits.keys()) if (!exact.has(id)) hits.delete(id);
  if (hits.size === 0 || unknown.length > 0) finding.complete = "none";
  const isCompound = known.every(({ isPart }) => isPart);
  if (hits.size < FEW && phrases.length === 0 && known.length > 1 && (hits.size > 0 || !isCompound))
    for (const [id, hit] of await someOf(known, engine)) {
      if (hits.has(id)) continue;
      hits.set(id, { ...hit, score: hit.score * INCOMPLETE });
      if (finding.complete === "all") finding.complete = "some";
    }
  if (onDay !== null) for (const id of hits.keys()) if (!onDay.has(id)) hits.delete(id);
  const names = finding.complete === "none" ? new Map<string, number>() : await namedHits(text, known, lookup);
  finding.hits = ranked(hits, names, isOfBefore);
  return finding;
}

/** Hits that contain the whole date. Day, month and year one by one are on many pages and answer nothing. */
async function dayHits(date: readonly string[], engine: Engine): Promise<ReadonlySet<string>> {
  const words = date.map(asked);
  const hits = (await allKnown(words, engine)) ? await engine.search(words) : [];
  return new Set(hits.filter(({ places }) => hasRun(places, words.length, 0)).map(({ id }) => id));
}

/** The words without the organisation's name, which fits every page, unless nothing else is asked for. */
function telling(words: readonly string[], lookup: Lookup): readonly string[] {
  const own = new Set(lookup.entry.organisation.split(" "));
  const rest = words.filter((word) => !own.has(nameKey(word)));
  return rest.length > 0 ? rest : words;
}

function correctedText(text: string, read: readonly Word[]): string {
  return read.reduce(
    (sentence, { written, corrected }) => (corrected === null ? sentence : sentence.replace(written, corrected)),
    text.trim(),
  );
}

/** Hits that have all words, in any of their readings. A hit where they follow one after another counts more. */
async function allOf(words: readonly Word[], engine: Engine, between: number): Promise<Map<string, RawHit>> {
  const hits = new Map<string, RawHit>();
  for (const { words: wanted, weight } of combined(words)) {
    for (const hit of await engine.search(wanted)) {
      const score = hit.score * weight * (wanted.length > 1 && hasRun(hit.places, wanted.length, between) ? PHRASE : 1);
      const before = hits.get(hit.id);
      if (before === undefined || before.score < score) hits.set(hit.id, { ...hit, score });
    }
  }
  return hits;
}

/** Hits that lack one of the words. */
async function someOf(words: readonly Word[], engine: Engine): Promise<Map<string, RawHit>> {
  const hits = new Map<string, RawHit>();
  for (const left of words) {
    const rest = words.filter((word) => word !== left);
    for (const [id, hit] of await allOf(rest, engine, 0)) {
      const before = hits.get(id);
      hits.set(id, { ...hit, score: hit.score + (before?.score ?? 0) });
    }
  }
  return hits;
}

/** Sorts by score, which includes tier, name and age, then by day. A document and its pages become one hit. */
function ranked(
  hits: ReadonlyMap<string, RawHit>,
  names: ReadonlyMap<string, number>,
  isOfBefore: boolean,
): RankedHit[] {
  const single: RankedHit[] = [];
  const groups = new Map<string, RankedHit[]>();
  for (const hit of hits.values()) {
    const info = hitInfo(hit.id);
    const year = info.date === "" ? 0 : Number(info.date.slice(0, 4)) + Number(info.date.slice(4, 6) || 6) / 12 - 2000;
    const isOver = info.tier === "former";
    const tier = isOfBefore && isOver ? OF_BEFORE : TIER_WEIGHTS[info.tier];
    const name = isOfBefore && !isOver ? 1 : (names.get(hit.id) ?? 1);
    const score = Math.sqrt(hit.score) * tier * name * (1 + year * A_YEAR);
    const byText = score / (name < NAMED ? name : 1);
    const rankedHit = { ...hit, score, byText, info, pages: [] };
    if (info.group === "") single.push(rankedHit);
    else groups.set(info.group, [...(groups.get(info.group) ?? []), rankedHit]);
  }
  return [...single, ...[...groups.values()].map(oneDocument)].sort(
    (a, b) => b.score - a.score || byCodeUnit(b.info.date, a.info.date),
  );
}

/**
 * One hit for a document: its own record, or its best page if that scores higher. With it come the pages that have the
 * words in their text.
 */
function oneDocument(parts: readonly RankedHit[]): RankedHit {
  const [best, ...rest] = [...parts].sort((a, b) => b.score - a.score);
  if (!best) throw new Error("A document without parts.");
  const own = parts.find(({ info }) => info.isRecord);
  const pages = [best, ...rest].filter(({ info, places }) => !info.isRecord && places.length > 0);
  return own && own.score >= best.score ? { ...own, pages: [] } : { ...best, pages };
}
