import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { close, createIndex } from "pagefind";
import type { SearchRecord } from "./records.ts";
import { inStableOrder } from "./stable-order.ts";

/** Pagefind's ready-made interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes a printed site with Pagefind and writes the index to `<folder>/pagefind/`.
 * Pages say in their own markup what is searched; `records` adds what has no page. Throws with Pagefind's words where it fails.
 * Pages are added one by one in the order of their paths: Pagefind numbers them as they come, and walks a folder in no fixed order.
 */
export async function buildSearchIndex(folder: string, records: readonly SearchRecord[]): Promise<void> {
  try {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Search index: ${errors.join(" ")}`);
    for (const path of htmlFiles(folder))
      failOn((await index.addHTMLFile({ sourcePath: path, content: readFileSync(join(folder, path), "utf8") })).errors);
    for (const { url, content, language, title, kind } of records)
      failOn(
        (await index.addCustomRecord({ url, content, language, meta: { title, kind }, filters: { kind: [kind] } }))
          .errors,
      );
    const built = await index.getFiles();
    failOn(built.errors);
    for (const { path, content } of inStableOrder(built.files)) {
      if (UNUSED.test(path)) continue;
      const target = join(folder, "pagefind", path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  } finally {
    await close();
  }
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join(" ")}`);
}
