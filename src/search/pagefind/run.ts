import { close, createIndex } from "pagefind";
import { inParallel } from "../../in-parallel.ts";
import type { IndexFile } from "./index-files.ts";

/** A printed page, by its path in the site. */
export interface IndexedPage {
  sourcePath: string;
  content: string;
}

/** Something to search that is no page: the record of a document, or a page of its file. */
export interface IndexedRecord {
  url: string;
  content: string;
  language: string;
  /** Further texts to search, by name. */
  meta: Record<string, string>;
}

/** So many pages are sent to Pagefind at once. */
const AT_ONCE = 200;

/**
 * Runs Pagefind over pages and records, which it numbers in the order given. `pages` loads each page when asked, as all
 * at once would take much memory. Throws with Pagefind's message if it fails.
 */
export async function runPagefind(
  paths: readonly string[],
  page: (path: string) => IndexedPage,
  records: readonly IndexedRecord[],
): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Search index: ${errors.join(" ")}`);
    const added = await inParallel(paths, (path) => index.addHTMLFile(page(path)), AT_ONCE);
    const recorded = await inParallel(records, (record) => index.addCustomRecord(record), AT_ONCE);
    for (const { errors } of [...added, ...recorded]) failOn(errors);
    const built = await index.getFiles();
    failOn(built.errors);
    return built.files;
  } finally {
    await close();
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join(" ")}`);
}
