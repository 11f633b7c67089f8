import MiniSearch from "minisearch";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Page } from "playwright-core";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { SearchRecord } from "../../search/hits.ts";
import { folded, stem } from "../../search/word-forms.ts";
import type { AnsweredHit } from "./ask.ts";

const SHOWN = 10;

/** A copy of a built site with plain Pagefind's index of the same pages and documents. */
export async function plainPagefind(site: string, copy: string, records: readonly SearchRecord[]): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  cpSync(site, copy, { recursive: true, filter: (path) => path !== join(site, "pagefind") });
  await indexPlainly(copy, records);
}

/** Writes plain Pagefind's index into a site's folder. */
export async function indexPlainly(site: string, records: readonly SearchRecord[]): Promise<void> {
  const { index } = await createIndex({});
  if (!index) throw new Error("Pagefind does not start.");
  await index.addDirectory({ path: site });
  for (const { hit, content } of records)
    await index.addCustomRecord({ url: hit.url, content, language: "sv", meta: { title: hit.title } });
  await index.writeFiles({ outputPath: join(site, "pagefind") });
  await close();
}

/** The first hits of plain Pagefind, on a page of a site that `plainPagefind` made. */
export async function askPagefind(page: Page, query: string): Promise<AnsweredHit[]> {
  const urls: unknown = await page.evaluate(
    `import("/pagefind/pagefind.js").then(async (pagefind) => {
      const { results } = await pagefind.search(${JSON.stringify(query)});
      return Promise.all(results.slice(0, ${SHOWN}).map(async (result) => (await result.data()).url));
    })`,
  );
  return z
    .array(z.string())
    .parse(urls)
    .map((url) => [url]);
}

const fragment = z.object({ url: z.string(), content: z.string(), meta: z.object({ title: z.string().optional() }) });

/** MiniSearch with a Swedish stemmer, prefixes and fuzzy words, over the texts that plain Pagefind has taken from the same pages. */
export function miniSearch(copy: string): (query: string) => AnsweredHit[] {
  const folder = join(copy, "pagefind/fragment");
  const documents = readdirSync(folder)
    .filter((name) => name.startsWith("sv_"))
    .map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .replace(/^pagefind_dcd/, "");
      const { url, content, meta } = fragment.parse(JSON.parse(text));
      return { id: url, content, title: meta.title ?? "" };
    });
  const search = new MiniSearch({
    fields: ["title", "content"],
    processTerm: (term) => stem(folded(term)),
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: (term) => (term.length > 3 ? 0.2 : false) },
  });
  search.addAll(documents);
  return (query) =>
    search
      .search(query)
      .slice(0, SHOWN)
      .map(({ id }) => [z.string().parse(id)]);
}
