import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";

/** A line with a plain lower-case word; flags mark words that are only for compounds (Z) or forbidden (!, %). */
const PLAIN = /^[a-zß-öø-ÿ]{3,}(?=(?:\/[^\sZ!%]+)?$)/gm;

/**
 * The lower-case words of the Swedish spelling dictionary (dictionary-sv, LGPL 3). Only the build reads it; the site
 * does not contain it.
 */
export function dictionaryWords(): ReadonlySet<string> {
  const folder = dirname(createRequire(import.meta.url).resolve("dictionary-sv"));
  return new Set(readFileSync(join(folder, "index.dic"), "utf8").match(PLAIN));
}
