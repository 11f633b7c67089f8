import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { PdfPages } from "./pdf-cache.ts";
import { readPdf } from "./pdf-text.ts";

/**
 * Reads the text of every PDF file in a folder, by file name. `progress` gets the number read and the total. Afterwards
 * `knownText` (known-text.ts) knows them all.
 */
export async function documentTexts(
  folder: string,
  progress: (done: number, all: number) => void,
): Promise<Map<string, PdfPages>> {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.pdf$/i.test(name) && !name.startsWith("."))
        .sort()
    : [];
  const texts = new Map<string, PdfPages>();
  for (const [index, name] of names.entries()) {
    texts.set(name, (await readPdf(readFileSync(join(folder, name)))).pages);
    progress(index + 1, names.length);
  }
  return texts;
}
