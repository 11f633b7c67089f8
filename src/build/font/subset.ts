import subset from "subset-font";

/** The OpenType features that the site's styles or browsers use. "rvrn" gives bold currency signs their own shapes. */
const FEATURES = ["rvrn", "kern", "liga", "ccmp", "locl", "tnum"];

/**
 * The characters of the site's font: all of Basic Latin, Latin-1 and Latin Extended-A, Romanian letters with commas,
 * capital ß, and the punctuation and signs of running text. The reader's system draws any other.
 */
export const CHARACTERS: readonly string[] = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  ...between(0x100, 0x17f),
  ...Array.from("ȘșȚțẞ\u200b–—‘’‚“”„†•…′″‹›€™↑↓−"),
];

/** The variable font as WOFF2, with all its weights but only the `CHARACTERS`. */
export async function subsetFont(font: Buffer): Promise<Buffer> {
  return subset(font, CHARACTERS.join(""), { targetFormat: "woff2", keepFeatures: FEATURES });
}

function between(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
