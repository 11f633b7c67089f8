import { sha256 } from "../../hash.ts";
import { byKey } from "../../code-units.ts";
import { decode, encode } from "cborg";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { softened } from "../mark.ts";

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind 1.5.2 begins each of its files with this. */
const HEADER = Buffer.from("pagefind_dcd");

const metaFile = z.tuple([
  z.literal("1.5.2"),
  z.array(z.tuple([z.string(), z.number()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.string()),
]);
/** Words in code-point order, each with the pages that contain it. */
const chunkFile = z.tuple([z.array(z.tuple([z.string()]).rest(z.unknown()))]);
const fragmentFile = z.looseObject({ url: z.string(), content: z.string() });
const entryFile = z.looseObject({
  version: z.literal("1.5.2"),
  languages: z.record(z.string(), z.looseObject({ hash: z.string(), wasm: z.string() })),
});

/** The beginning and end of the glue between JavaScript and WebAssembly in Pagefind's script. */
const GLUE = { start: 'const pagefind_version="1.5.2";let wasm_bindgen=', end: "})({__proto__:null});" };

/** A text of the index: a page of the site, a document's record, or a page of a document's file. */
export interface Fragment {
  url: string;
  /** The text, with soft hyphens where compounds were split. */
  content: string;
  /** Its name in the index. */
  id: string;
}

/** The files of one language's index, under their new names. */
export interface LanguageIndex {
  language: string;
  /** The path of its list of pages. */
  meta: string;
  wasm: string;
  fragments: Fragment[];
}

/**
 * Turns Pagefind's files into those that this site serves. Texts lose their marks. `nameOf` names each file from the
 * text's address and a hash of the whole file, so that a file never changes under its name. `shown` gives what the
 * browser shows of a text. Of Pagefind's script only the glue to its WebAssembly stays, as the site has its own loader.
 * Everything gets a fixed order, since Pagefind's own follows its hash maps (Pagefind issue 638) and two builds must
 * give the same bytes.
 * The formats are internal to Pagefind: its version is pinned, and anything unexpected throws.
 */
export function servedFiles(
  files: readonly IndexFile[],
  nameOf: (url: string, hash: string) => string,
  shown: (url: string) => Record<string, string>,
): { files: IndexFile[]; languages: LanguageIndex[] } {
  const served: IndexFile[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const entry = entryFile.parse(JSON.parse(text(only(byPath, "pagefind-entry.json"))));
  const languages = Object.entries(entry.languages)
    .sort(byKey)
    .map(([language, { hash, wasm }]): LanguageIndex => {
      const [version, pages, chunks, ...rest] = metaFile.parse(
        decode(unpacked(only(byPath, `pagefind.${hash}.pf_meta`))),
      );
      const fragments: Fragment[] = [];
      const named = pages.map(([name, words]) => {
        const file = only(byPath, `fragment/${name}.pf_fragment`);
        const { url, content: marked } = fragmentFile.parse(JSON.parse(unpacked(file).toString()));
        const fragmentContent = { url, content: softened(marked), ...shown(url) };
        const content = packed(Buffer.from(JSON.stringify(fragmentContent)));
        const fragment = { url, content: fragmentContent.content, id: nameOf(url, hashOf(content)) };
        fragments.push(fragment);
        served.push({ path: `fragment/${fragment.id}.pf_fragment`, content });
        return [fragment.id, words];
      });
      const pieces = chunks.flatMap(([, , name]) => smallChunks(only(byPath, `index/${name}.pf_index`), language));
      served.push(...pieces.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })));
      const ranges = pieces.map(({ first, last, name }) => [first, last, name]);
      const content = packed(encode([version, named, ranges, ...rest]));
      const meta = `${language}_${hashOf(content)}.pf_meta`;
      served.push({ path: meta, content }, only(byPath, `wasm.${wasm}.pagefind`));
      return { language, meta, wasm: `wasm.${wasm}.pagefind`, fragments };
    });
  served.push({ path: "engine.js", content: Buffer.from(glue(text(only(byPath, "pagefind.js")))) });
  return { files: served, languages };
}

interface Chunk {
  /** Its first and last word. */
  first: string;
  last: string;
  name: string;
  content: Uint8Array;
}

/** A chunk has about so many bytes of CBOR. */
const CHUNK = 8000;
/** A search for a beginning reads one chunk, so words with the same first letters stay together. */
const TOGETHER = 3;

/**
 * Splits a chunk of the index into smaller ones. Pagefind's own have many words, so that a search for one word would
 * also fetch its neighbour that is on every page.
 */
function smallChunks(file: IndexFile, language: string): Chunk[] {
  const [words] = chunkFile.parse(decode(unpacked(file)));
  const groups: { words: typeof words; size: number }[] = [];
  for (const start of new Set(words.map(([word]) => word.slice(0, TOGETHER)))) {
    const own = words.filter(([word]) => word.slice(0, TOGETHER) === start);
    const size = encode(own).length;
    const last = groups.at(-1);
    if (last && last.size + size < CHUNK) {
      last.words.push(...own);
      last.size += size;
    } else groups.push({ words: own, size });
  }
  return groups.map((group) => {
    const content = packed(encode([group.words]));
    const name = `${language}_${hashOf(content)}`;
    return { first: group.words[0]?.[0] ?? "", last: group.words.at(-1)?.[0] ?? "", name, content };
  });
}

const hashOf = (content: Uint8Array): string => sha256(content).slice(0, 10);

function glue(script: string): string {
  const end = script.indexOf(GLUE.end);
  if (!script.startsWith(GLUE.start) || end < 0) throw new Error("Pagefind's script has changed.");
  return `${script.slice(0, end + GLUE.end.length)}export default wasm_bindgen;`;
}

function only(files: ReadonlyMap<string, IndexFile>, path: string): IndexFile {
  const file = files.get(path);
  if (!file) throw new Error(`Pagefind gave no ${path}.`);
  return file;
}

function text({ content }: IndexFile): string {
  return Buffer.from(content).toString();
}

function unpacked({ path, content }: IndexFile): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, HEADER.length).equals(HEADER)) throw new Error(`Pagefind's format has changed: ${path}.`);
  return bytes.subarray(HEADER.length);
}

function packed(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([HEADER, content]), { level: 9 });
}
