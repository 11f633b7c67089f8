import { mkdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesIn } from "../disk/files-in.ts";
import { inParallel } from "../in-parallel.ts";
import type { Model } from "../model/model.ts";
import { hitId } from "./hit-id.ts";
import { documentRecords, englishRecords, pageHits, type FramedPage, type Hit } from "./hits.ts";
import { lexicon } from "./lexicon.ts";
import { markerFor, searchedHtml, softened, type Marker } from "./mark.ts";
import { servedFiles } from "./pagefind/index-files.ts";
import { SEARCH_FOLDER } from "./pagefind/paths.ts";
import { runPagefind } from "./pagefind/run.ts";
import type { PdfPages } from "./pdf-cache.ts";

/** So many files are written to disk at once. */
const AT_ONCE = 200;

/** What the browser shows of a hit beside its excerpt; it is stored in the hit's own file. Soft hyphens split the title's compounds. */
function shown({ title, label, dateInWords, row }: Hit, mark: Marker): Record<string, string> {
  return { title: softened(mark(title)), label, date: dateInWords, ...(row === null ? {} : { row }) };
}

/**
 * Indexes the printed site with Pagefind and writes the search's folder. The markup of a page says what is searched in
 * it. Each document has a record of its own, and so has each page of its file; `texts` holds their texts by file name.
 * Throws with Pagefind's message if it fails.
 */
export async function buildSearchIndex(
  folder: string,
  model: Model,
  pages: readonly FramedPage[],
  texts: ReadonlyMap<string, PdfPages>,
): Promise<void> {
  const records = [...documentRecords(model, texts), ...englishRecords(model, pages)];
  const hits = new Map([...pageHits(pages), ...records.map(({ hit }) => [hit.url, hit] as const)]);
  const mark = markerFor(model);
  const indexed = await runPagefind(
    // Pagefind numbers pages in the order in which they come, so the order is fixed.
    filesIn(folder).filter((path) => path.endsWith(".html")),
    (path) => ({ sourcePath: path, content: searchedHtml(readFileSync(join(folder, path), "utf8"), mark) }),
    records.map(({ hit, content, about }) => {
      const meta: Record<string, string> = about === "" ? { title: mark(hit.title) } : { about: mark(about) };
      return { url: hit.url, content: mark(content), language: "sv", meta };
    }),
  );
  const { files, languages } = servedFiles(
    indexed,
    (url, hash) => hitId(hitAt(hits, url), hash),
    (url) => shown(hitAt(hits, url), mark),
  );
  const written = write(folder, files);
  const swedish = languages.find(({ language }) => language === "sv")?.fragments ?? [];
  const looked = lexicon(
    Object.fromEntries(languages.map(({ language, meta, wasm }) => [language, { meta, wasm }])),
    languages.reduce((sum, { fragments }) => sum + fragments.length, 0),
    model,
    swedish.map(({ id, url }) => ({ id, hit: hitAt(hits, url) })),
    swedish.flatMap(({ url, content }) => [hitAt(hits, url).title, content]),
  );
  await Promise.all([
    written,
    write(
      folder,
      [...looked].map(([path, content]) => ({ path, content })),
    ),
  ]);
}

function hitAt(hits: ReadonlyMap<string, Hit>, url: string): Hit {
  const hit = hits.get(url);
  if (!hit) throw new Error(`Search index: nothing is known of ${url}.`);
  return hit;
}

async function write(folder: string, files: readonly { path: string; content: string | Uint8Array }[]): Promise<void> {
  const at = (path: string) => join(folder, SEARCH_FOLDER, path);
  for (const parent of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(at(parent), { recursive: true });
  await inParallel(files, ({ path, content }) => writeFile(at(path), content), AT_ONCE);
}
