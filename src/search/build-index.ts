import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { close, createIndex } from "pagefind";
import type { Model } from "../model/model.ts";
import { hitId } from "./hit-id.ts";
import { documentRecords, englishRecords, pageHits, type FramedPage, type Hit } from "./hits.ts";
import { lexicon } from "./lexicon.ts";
import { markedHtml, markerFor, softened, type Marker } from "./mark.ts";
import { servedFiles, type IndexFile } from "./pagefind-files.ts";
import type { PdfPages } from "./pdf-cache.ts";

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
  for (const { path, content } of files) write(folder, path, content);
  const swedish = languages.find(({ language }) => language === "sv")?.fragments ?? [];
  const looked = lexicon(
    Object.fromEntries(languages.map(({ language, meta, wasm }) => [language, { meta, wasm }])),
    languages.reduce((sum, { fragments }) => sum + fragments.length, 0),
    model,
    swedish.map(({ id, url }) => ({ id, hit: found(hits, url) })),
    swedish.flatMap(({ url, content }) => [found(hits, url).title, content]),
  );
  for (const [path, content] of looked) write(folder, path, content);

  /** Pages are added one by one in the order of their paths: Pagefind numbers them as they come, and walks a folder in no fixed order. */
  async function index(paths: readonly string[], custom: typeof records, mark: Marker): Promise<IndexFile[]> {
    try {
      const { index, errors } = await createIndex({});
      if (!index) throw new Error(`Search index: ${errors.join(" ")}`);
      for (const path of paths) {
        const content = markedHtml(readFileSync(join(folder, path), "utf8"), mark);
        failOn((await index.addHTMLFile({ sourcePath: path, content })).errors);
      }
      for (const { hit, content, about } of custom) {
        const meta = about === "" ? { title: mark(hit.title) } : { about: mark(about) };
        failOn((await index.addCustomRecord({ url: hit.url, content: mark(content), language: "sv", meta })).errors);
      }
      const built = await index.getFiles();
      failOn(built.errors);
      return built.files;
    } finally {
      await close();
    }
  }
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

function write(folder: string, path: string, content: string | Uint8Array): void {
  const target = join(folder, "pagefind", path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join(" ")}`);
}
