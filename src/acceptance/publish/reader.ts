import { gunzipSync } from "node:zlib";

/** Reads one file of the site as a visitor's browser gets it, uncompressed; null: it is not there. */
export type Fetch = (path: string) => Promise<Buffer | null>;

/**
 * Goes through the site as visitors do: from the front page to every page that is linked, to every asset of each, and from the search's
 * entry file to its metadata, fragments and chunks.
 *
 * @returns what was missing, "what by whom", and how many pages were seen
 */
export async function lookAround(fetch: Fetch): Promise<{ pages: number; missing: string[] }> {
  const missing: string[] = [];
  const seen = new Set<string>();
  const read = async (address: string, by: string) => {
    const path = address.slice(1);
    const file = await fetch(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    if (file === null) missing.push(`${address} by ${by}`);
    return file;
  };
  const visit = async (address: string, by: string): Promise<void> => {
    if (seen.has(address)) return;
    seen.add(address);
    const page = await read(address, by);
    if (page === null || !address.endsWith("/")) return;
    const text = page.toString();
    for (const [, asset = ""] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const found = await read(asset, address);
      for (const [, font = ""] of (found?.toString() ?? "").matchAll(/url\("([^"]+)"\)/g)) await read(font, asset);
    }
    await Promise.all([...text.matchAll(/<a href="(\/[^"]*)"/g)].map(([, link = ""]) => visit(link, address)));
  };
  await Promise.all([visit("/", "the reader"), search(read)]);
  return { pages: seen.size, missing };
}

async function search(read: (address: string, by: string) => Promise<Buffer | null>): Promise<void> {
  const entry = await read("/pagefind/entry.json", "the search");
  await read("/pagefind/engine.js", "the search");
  const meta = /"meta":"([^"]+)"/.exec(entry?.toString() ?? "")?.[1];
  if (meta === undefined) return;
  const metadata = await read(`/pagefind/${meta}`, "the search");
  if (metadata === null) return;
  for (const [, name = ""] of gunzipSync(metadata)
    .toString()
    .matchAll(/"([^"]+)"/g))
    await read(name, meta);
}
