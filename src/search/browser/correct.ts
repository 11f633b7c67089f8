import { editDistance } from "../../edit-distance.ts";
import { folded, sound } from "../word-forms.ts";

/** How many slips a word of a length may have: none in the shortest, where any word is near another. */
function mostSlips(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/** Two slips are believed where the words begin alike: by one letter in a long word, by three in a shorter one, and not only the ending differs. */
function isLikely(written: string, other: string): boolean {
  const alike = written.length < 8 ? 3 : 1;
  const isEnding = written.slice(0, -2) === other.slice(0, written.length - 2);
  return written.slice(0, alike) === other.slice(0, alike) && !isEnding;
}

/** Shorter words begin as they were meant: "Vasa" is no slip for "Åsa". */
const SHORT = 6;

/** What another spelling of the same sounds counts. */
const ALIKE = 0.5;

/** How many slips lie between two words; more than `most` where that is not likely. */
function likelySlips(written: string, other: string, most: number): number {
  const slips = editDistance(written, other, most);
  return slips > 1 && !isLikely(written, other) ? Infinity : slips;
}

/**
 * The word that was most likely meant, or null where none is within `limit` slips, or fewer for a short word. Letters left out, put in, changed or swapped count as a slip
 * each, and letters that sound alike half a one; among words equally near, one that begins and ends as written comes first, then one of the
 * same length.
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
