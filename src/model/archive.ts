import type { Document } from "./model.ts";

/** More documents, or more rows on a page, than this are split: a list must stay one that can be scanned. */
export const MOST_ROWS = 200;

/**
 * Gives each document the archive page that lists it, by year and where a year is long by parts of it. Nothing where all
 * documents fit on one page. Takes them newest first.
 */
export function archive(documents: readonly Document[]): void {
  if (documents.length <= MOST_ROWS) return;
  const counts = new Map<string, number>();
  for (const document of documents) {
    const year = document.date?.slice(0, 4) ?? "utan-ar";
    const count = counts.get(year) ?? 0;
    counts.set(year, count + 1);
    const part = Math.floor(count / MOST_ROWS) + 1;
    document.archive = part === 1 ? year : `${year}-${String(part)}`;
  }
}
