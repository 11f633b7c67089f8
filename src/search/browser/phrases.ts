import { asked, folded } from "../word-forms.ts";
import type { Engine, RawHit } from "../pagefind/engine.ts";
import { hasRun } from "./places.ts";
import { allKnown } from "./readings.ts";

/** At most so many texts are read to see whether a phrase is in them. */
const MOST_READ = 20;

/**
 * Hits that have every phrase, or null for a query without phrases. Pagefind's own phrase search only looks at the
 * first place of each word, so the texts of the likeliest hits are read.
 */
export async function phraseHits(phrases: readonly string[][], engine: Engine): Promise<Map<string, RawHit> | null> {
  let all: Map<string, RawHit> | null = null;
  for (const phrase of phrases) {
    const words = phrase.map(asked);
    const likely = (await allKnown(words, engine))
      ? (await engine.search(words))
          .sort((a, b) => Number(hasRun(b.places, words.length, 0)) - Number(hasRun(a.places, words.length, 0)))
          .slice(0, MOST_READ)
      : [];
    const single = phrase.flatMap((word) => word.split("-")).map(asked);
    const isThere = await Promise.all(likely.map(async ({ id }) => says((await engine.text(id)).content, single)));
    let hits: RawHit[] = likely.filter((_, index) => isThere[index]);
    if (all !== null) {
      const before: ReadonlyMap<string, RawHit> = all;
      hits = hits.filter(({ id }) => before.has(id));
    }
    all = new Map(hits.map((hit) => [hit.id, hit]));
  }
  return all;
}

/** Whether a text has the words one after another in exactly these forms, accents aside. */
function says(content: string, words: readonly string[]): boolean {
  const own = content.split(/[\s–-]+/).map((word) => folded(asked(word)));
  const wanted = words.map(folded);
  return own.some((_, index) => wanted.every((word, at) => own[index + at] === word));
}
