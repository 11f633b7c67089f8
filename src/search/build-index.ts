import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { close, createIndex } from "pagefind";
import type { Model } from "../model/model.ts";
import { hitId } from "./hit-id.ts";
import { documentRecords, englishRecords, pageHits, type FramedPage, type Hit } from "./hits.ts";
import { lexicon } from "./lexicon.ts";
import { markerFor, searchedHtml, softened, type Marker } from "./mark.ts";
import { servedFiles, type IndexFile } from "./pagefind-files.ts";
import type { PdfPages } from "./pdf-cache.ts";

/** So many pages are on their way to Pagefind at once, and so many files to the disk. */
const AT_ONCE = 200;

/** What the browser shows of a hit beside its excerpt; it stands in the hit's own file. The title's compounds are told by soft hyphens. */
function shown({ title, label, dateInWords, row }: Hit, mark: Marker): Record<string, string> {
  return { title: softened(mark(title)), label, date: dateInWords, ...(row === null ? {} : { row }) };
}

/**
 * Indexes a printed site with Pagefind and writes what the browser needs to `<folder>/pagefind/`.
 * Pages say in their own markup what is searched; documents have records of their own, as has each page of their files, whose
 * texts come by the files' names. Throws with Pagefind's words where it fails.
 */
export async function buildSearchIndex(
  folder: string,
  model: Model,
  pages: readonly FramedPage[],
  texts: ReadonlyMap<string, PdfPages>,
): Promise<void> {
  const records = [...documentRecords(model, texts), ...englishRecords(model, pages)];
  const hits = new Map([...pageHits(model, pages), ...records.map(({ hit }) => [hit.url, hit] as const)]);
  const mark = markerFor(model);
  const indexed = await index(htmlFiles(folder), records, mark);
  const { files, languages } = servedFiles(
    indexed,
    (url, hash) => hitId(found(hits, url), hash),
    (url) => shown(found(hits, url), mark),
  );
  const written = write(folder, files);
  const swedish = languages.find(({ language }) => language === "sv")?.fragments ?? [];
  const looked = lexicon(
    Object.fromEntries(languages.map(({ language, meta, wasm }) => [language, { meta, wasm }])),
    languages.reduce((sum, { fragments }) => sum + fragments.length, 0),
    model,
    swedish.map(({ id, url }) => ({ id, hit: found(hits, url) })),
    swedish.flatMap(({ url, content }) => [found(hits, url).title, content]),
  );
  await Promise.all([
    written,
    write(
      folder,
      [...looked].map(([path, content]) => ({ path, content })),
    ),
  ]);

  /** Pages are added in the order of their paths: Pagefind numbers them as they come, and walks a folder in no fixed order. */
  async function index(paths: readonly string[], custom: typeof records, mark: Marker): Promise<IndexFile[]> {
    try {
      const { index, errors } = await createIndex({});
      if (!index) throw new Error(`Search index: ${errors.join(" ")}`);
      const added = await forEach(paths, (path) => {
        const content = searchedHtml(readFileSync(join(folder, path), "utf8"), mark);
        return index.addHTMLFile({ sourcePath: path, content });
      });
      const recorded = await forEach(custom, ({ hit, content, about }) => {
        const meta = about === "" ? { title: mark(hit.title) } : { about: mark(about) };
        return index.addCustomRecord({ url: hit.url, content: mark(content), language: "sv", meta });
      });
      for (const { errors } of [...added, ...recorded]) failOn(errors);
      const built = await index.getFiles();
      failOn(built.errors);
      return built.files;
    } finally {
      await close();
    }
  }
}

/** Begins some work for each item in order, for so many at once: Pagefind takes messages one by one as they were sent, and is not kept waiting. */
async function forEach<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return results;
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function found(hits: ReadonlyMap<string, Hit>, url: string): Hit {
  const hit = hits.get(url);
  if (!hit) throw new Error(`Search index: nothing is known of ${url}.`);
  return hit;
}

async function write(folder: string, files: readonly { path: string; content: string | Uint8Array }[]): Promise<void> {
  const at = (path: string) => join(folder, "pagefind", path);
  for (const parent of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(at(parent), { recursive: true });
  await forEach(files, ({ path, content }) => writeFile(at(path), content));
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join(" ")}`);
}
