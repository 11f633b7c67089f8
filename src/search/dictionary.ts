import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";

/** Lines that are no plain words: names, abbreviations, what may only stand inside compounds, what is marked as forbidden. */
const PLAIN = /^(\p{Ll}{3,})(?:\/(\S+))?$/u;
const ONLY_INSIDE = /[Z!%]/;

/**
 * The lower-case words of the Swedish spelling dictionary (dictionary-sv, LGPL 3: read while building, no part of the site).
 * Takes a test of the words that are wanted, since the dictionary has far more.
 */
export function dictionaryWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve("dictionary-sv"));
  const words = new Set<string>();
  for (const line of readFileSync(join(folder, "index.dic"), "utf8").split("\n")) {
    const [, word, flags = ""] = PLAIN.exec(line) ?? [];
    if (word !== undefined && !ONLY_INSIDE.test(flags)) words.add(word);
  }
  return words;
}
