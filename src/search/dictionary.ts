import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";

/** A line with a plain word: no name, no abbreviation, nothing that may only stand inside compounds (Z) or is marked as forbidden (!, %). */
const PLAIN = /^[a-zß-öø-ÿ]{3,}(?=(?:\/[^\sZ!%]+)?$)/gm;

/** The lower-case words of the Swedish spelling dictionary (dictionary-sv, LGPL 3: read while building, no part of the site). */
export function dictionaryWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve("dictionary-sv"));
  return new Set(readFileSync(join(folder, "index.dic"), "utf8").match(PLAIN));
}
