import { sha256 } from "../hash.ts";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The text of a PDF file page by page, or null if it cannot be opened. */
export type PdfPages = readonly string[] | null;

/** The library's version is part of the name, as another version may read a file differently. */
const FOLDER = "node_modules/.cache/pdf-text/unpdf-1.7.0";
const pagesOrNone = z.array(z.string()).nullable();

/** The pages that an earlier run read from the same bytes; undefined if none has. */
export function keptPages(bytes: Uint8Array): PdfPages | undefined {
  const file = place(bytes);
  return existsSync(file) ? pagesOrNone.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

/** Stores what was read from these bytes. The file is written whole or not at all, as two builds may run at once. */
export function keepPages(bytes: Uint8Array, pages: PdfPages): void {
  const file = place(bytes);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${file}.${String(process.pid)}`, JSON.stringify(pages));
  renameSync(`${file}.${String(process.pid)}`, file);
}

function place(bytes: Uint8Array): string {
  return join(FOLDER, `${sha256(bytes)}.json`);
}
