import { editDistance } from "../../edit-distance.ts";
import { folded, sound } from "../word-forms.ts";

/**
 * How many slips may be corrected in a word of this length. None in the shortest, as almost any word is near another.
 */
function mostSlips(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/**
 * Whether two slips are believable: the words must begin alike (one letter in a long word, three in a shorter one) and
 * differ in more than the ending.
 */
function isLikely(written: string, other: string): boolean {
  const alike = written.length < 8 ? 3 : 1;
  const isEnding = written.slice(0, -2) === other.slice(0, written.length - 2);
  return written.slice(0, alike) === other.slice(0, alike) && !isEnding;
}

/** The first letter of a word shorter than this is never corrected: "Vasa" is no slip for "Åsa". */
const SHORT = 6;

/** What it costs to spell the same sounds in another way. */
const ALIKE = 0.5;

/** The number of slips between two words, or more than `most` where so many are unlikely. */
function likelySlips(written: string, other: string, most: number): number {
  const slips = editDistance(written, other, most);
  return slips > 1 && !isLikely(written, other) ? Infinity : slips;
}

/**
 * The word that was most likely meant, or null where none is within `limit` slips (a short word allows fewer). A letter
 * left out, added, changed or swapped is one slip, and another spelling of the same sound half a slip. Among words
 * equally near, a word with the same first and last letter wins, then one of the same length.
 */
export function corrected(word: string, vocabulary: readonly string[], limit: number): string | null {
  const written = folded(word);
  const most = Math.min(limit, mostSlips(written.length));
  if (most === 0) return null;
  let best: { word: string; cost: number } | null = null;
  const heard = sound(written);
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - written.length) > most + 1) continue;
    const other = folded(candidate);
    const slips = Math.min(likelySlips(written, other, most), ALIKE + likelySlips(heard, sound(other), most - ALIKE));
    if (slips > most || (slips >= 1 && written.length < SHORT && other[0] !== written[0])) continue;
    const cost =
      slips +
      (other[0] === written[0] ? 0 : 0.3) +
      (other.at(-1) === written.at(-1) ? 0 : 0.2) +
      (other.length === written.length ? 0 : 0.1);
    if (best === null || cost < best.cost) best = { word: candidate, cost };
  }
  return best?.word ?? null;
}
