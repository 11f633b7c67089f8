import { decode, encode } from "cborg";
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What Pagefind 1.5.2 puts before the CBOR of each of its files. */
const HEADER = Buffer.from("pagefind_dcd");

const filterFile = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);
const metaFile = z.tuple([
  z.string(),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.string()),
]);
const entryFile = z.looseObject({
  version: z.literal("1.5.2"),
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/**
 * Pagefind writes the values of a filter, and the languages of its entry file, in the arbitrary order of a hash map, so that two
 * builds of the same pages differ (Pagefind issue 638). This sorts them, names the changed files anew by their content, and mends the names that lead to them.
 * The format is Pagefind's own affair: it is pinned exactly, and anything unexpected throws.
 */
export function inStableOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const named = (hash: string, language: string, bytes: Uint8Array) => {
    const fresh = `${language}_${createHash("sha256")
      .update(bytes)
      .digest("hex")
      .slice(0, hash.length - language.length - 1)}`;
    renamed.set(hash, fresh);
    return fresh;
  };
  const rewrite =
    (pattern: RegExp, change: (file: IndexFile, hash: string, language: string) => IndexFile) => (file: IndexFile) => {
      const match = pattern.exec(file.path);
      return match?.[1] === undefined || match[2] === undefined ? file : change(file, match[1], match[2]);
    };

  return files
    .map(
      rewrite(/^filter\/((\w+)_\w+)\.pf_filter$/, (file, hash, language) => {
        const [name, values] = filterFile.parse(unpack(file));
        const content = pack([name, [...values].sort(([a], [b]) => Number(a > b) - Number(a < b))]);
        return { path: `filter/${named(hash, language, content)}.pf_filter`, content };
      }),
    )
    .map(
      rewrite(/^pagefind\.((\w+)_\w+)\.pf_meta$/, (file, hash, language) => {
        const [version, pages, chunks, filters, sorts, fields] = metaFile.parse(unpack(file));
        const content = pack([
          version,
          pages,
          chunks,
          filters.map(([name, filter]) => [name, renamed.get(filter) ?? filter]),
          sorts,
          fields,
        ]);
        return { path: `pagefind.${named(hash, language, content)}.pf_meta`, content };
      }),
    )
    .map((file) => {
      if (file.path !== "pagefind-entry.json") return file;
      const entry = entryFile.parse(JSON.parse(Buffer.from(file.content).toString()));
      const languages = Object.entries(entry.languages)
        .map(([name, language]) => [name, { ...language, hash: renamed.get(language.hash) ?? language.hash }] as const)
        .sort(([a], [b]) => Number(a > b) - Number(a < b));
      return {
        path: file.path,
        content: Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })),
      };
    });
}

function unpack({ path, content }: IndexFile): unknown {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, HEADER.length).equals(HEADER)) throw new Error(`Pagefind's format has changed: ${path}.`);
  return decode(bytes.subarray(HEADER.length));
}

function pack(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([HEADER, encode(value)]), { level: 9 });
}
