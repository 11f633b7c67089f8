import subset from "subset-font";

/** What the site's styles turn on, and what browsers do unasked; "rvrn" gives bold signs of money the shapes of their own. */
const FEATURES = ["rvrn", "kern", "liga", "ccmp", "locl", "tnum"];

/**
 * Letters and signs of the site's font: Basic Latin, Latin-1 and Latin Extended-A whole, Romanian's letters with commas,
 * capital ß, and the punctuation and signs of running text. Any other is drawn by the reader's own system.
 */
export const CHARACTERS: readonly string[] = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...between(0x100, 0x17f),
  ...Array.from("ȘșȚțẞ\u200b–—‘’‚“”„†•…′″‹›€™↑↓−"),
];

/** One WOFF2 of a variable font, with all its weights and only those of `CHARACTERS` that it has. */
export async function subsetFont(font: Buffer): Promise<Buffer> {
  return subset(font, CHARACTERS.join(""), { targetFormat: "woff2", keepFeatures: FEATURES });
}

function between(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
