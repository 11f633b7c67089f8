import { sha256 } from "../hash.ts";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const reading = z.object({
  text: z.enum(["some", "long", "none", "unmapped", "broken", "locked"]),
  pages: z.array(z.string()).readonly(),
});

/** What was read in a PDF file: what its text is like, and the text page by page. */
export type PdfReading = z.infer<typeof reading>;

/** The text of a PDF file page by page; no page if it cannot be opened. */
export type PdfPages = PdfReading["pages"];

/**
 * The library's version is part of the name, as another version may read a file differently. So is a number of our own: it
 * is raised whenever what we make of the library's text changes.
 */
const FOLDER = "node_modules/.cache/pdf-text/unpdf-1.7.0-2";

/** What an earlier run read in the same bytes; undefined if none has. */
export function keptReading(bytes: Uint8Array): PdfReading | undefined {
  const file = place(bytes);
  return existsSync(file) ? reading.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

/** Stores what was read from these bytes. The file is written whole or not at all, as two builds may run at once. */
export function keepReading(bytes: Uint8Array, content: PdfReading): void {
  const file = place(bytes);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${file}.${String(process.pid)}`, JSON.stringify(content));
  renameSync(`${file}.${String(process.pid)}`, file);
}

function place(bytes: Uint8Array): string {
  return join(FOLDER, `${sha256(bytes)}.json`);
}
