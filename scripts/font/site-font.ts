import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fontverter from "fontverter";
import subsetFont from "subset-font";
import { kept } from "../../src/build/kept.ts";
import { joinFonts } from "./join-fonts.ts";

/** The typeface of the site in its two uses. */
export interface SiteFont {
  /** For browsers. */
  woff2: Buffer;
  /** The same, uncompressed, to set text in pictures with. */
  sfnt: Buffer;
}

const FILES = ["latin", "latin-ext"].map(
  (part) => `node_modules/@fontsource-variable/familjen-grotesk/files/familjen-grotesk-${part}-wght-normal.woff2`,
);
const CODE = "scripts/font";

/** What the site's styles turn on, and what browsers do unasked; "rvrn" gives bold signs of money the shapes of their own. */
const FEATURES = ["rvrn", "kern", "liga", "ccmp", "locl", "tnum"];

/**
 * Letters and signs that the site's typeface has: Basic Latin, Latin-1 and Latin Extended-A whole, Romanian's letters with commas,
 * capital ß, and the punctuation and signs of running text. Any other is drawn by the reader's own system.
 */
export const CHARACTERS = [
  between(0x20, 0x7e),
  between(0xa0, 0xff),
  between(0x100, 0x17f),
  "ȘșȚțẞ",
  "\u200b–—‘’‚“”„†•…′″‹›€™↑↓−",
].join("");

/**
 * One font for the whole site, with all weights from 400 to 700: the packaged subsets joined, then cut to the characters above.
 * Kept between builds.
 */
export async function siteFont(): Promise<SiteFont> {
  const sources = FILES.map((path) => readFileSync(path));
  const code = readdirSync(CODE).map((name) => readFileSync(join(CODE, name)));
  const cut = (targetFormat: "sfnt" | "woff2") =>
    kept("font", [targetFormat, ...sources, ...code], async () =>
      subsetFont(await joined(sources), CHARACTERS, { targetFormat, keepFeatures: FEATURES }),
    );
  return { woff2: await cut("woff2"), sfnt: await cut("sfnt") };
}

async function joined([first, other]: readonly Buffer[]): Promise<Buffer> {
  if (!first || !other) throw new Error("The typeface has two files.");
  // One after the other, each copied: the library gives views of memory that its next call writes over.
  const opened = Buffer.from(await fontverter.convert(first, "sfnt"));
  return joinFonts(opened, Buffer.from(await fontverter.convert(other, "sfnt")));
}

function between(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}
