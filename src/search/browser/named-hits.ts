import { folded, nameKey, wordsOf } from "../word-forms.ts";
import type { Lookup } from "./lookup.ts";
import { parsed } from "./query.ts";
import { combined, type Word } from "./readings.ts";

/** A reading that counts less names nothing. */
const LIKELY = 0.5;
/** What a name adds that is just what was asked for. */
export const NAMED = 1000;
const NAME_BEGINS = 1.4;
/** What a name adds that is all of a longer question's words. */
const NAME_AMONG = 4;
/** What a longer name adds in which the words asked for stand. */
const NAME_HAS = 2;

/** How much more hits count whose name is what was asked for, or begins so. */
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

/** Whether a word can be the beginning of a name. Keys have no accents, so that a short word with one, as "mål", fits too much. */
function isBeginning(word: string): boolean {
  return word.length > 3 || (word.length === 3 && folded(word) === word.toLowerCase());
}
