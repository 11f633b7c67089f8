import { folded, nameKey, wordsOf } from "../word-forms.ts";
import type { Lookup } from "./lookup.ts";
import { parsed } from "./query.ts";
import { combined, type Word } from "./readings.ts";

/** Readings with a lower weight than this are not compared with names. */
const LIKELY = 0.5;
/** How much a name counts that is exactly the query. */
export const NAMED = 1000;
const NAME_BEGINS = 1.4;
/** How much a name counts whose words are all in a longer query. */
const NAME_AMONG = 4;
/** How much a longer name counts that contains all words of the query. */
const NAME_HAS = 2;

/** How much more a hit counts whose name equals the query, begins with it, contains it or is part of it. */
export async function namedHits(text: string, known: readonly Word[], lookup: Lookup): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  const asWritten = parsed(text).phrases.length > 0 ? [] : [wordsOf(text).join(" ")];
  const asRead = combined(known)
    .filter(({ weight }) => weight > LIKELY)
    .map(({ words }) => words.join(" "));
  for (const query of new Set([...asWritten, ...asRead])) {
    const key = nameKey(query);
    if (key === "") continue;
    const parts = [...new Set(key.split(" "))];
    const atLeast = (ids: readonly string[], weight: number): void => {
      for (const id of ids) weights.set(id, Math.max(weight, weights.get(id) ?? 1));
    };
    const names = await lookup.names(key);
    atLeast(names[parts.join(" ")] ?? [], NAMED);
    for (const [name, ids] of Object.entries({ ...lookup.entry.names, ...names })) {
      const own = name.split(" ");
      if (parts.length > 1 && own.every((part) => parts.includes(part)))
        atLeast(ids, 1 + (NAME_AMONG * own.length) / parts.length);
      if (parts.length === 1 && own.length === 1 && name.startsWith(key) && isBeginning(query))
        atLeast(ids, NAME_BEGINS);
      if (parts.length < own.length && parts.every((part) => own.includes(part)))
        atLeast(ids, 1 + (NAME_HAS * parts.length) / own.length);
    }
  }
  return weights;
}

/** Whether a word may be the beginning of a name. Keys have no accents, so a short word with one ("mål") would fit too many. */
function isBeginning(word: string): boolean {
  return word.length > 3 || (word.length === 3 && folded(word) === word.toLowerCase());
}
