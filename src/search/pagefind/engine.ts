import type { SearchStart } from "../lexicon.ts";
import { folded, stem } from "../word-forms.ts";
import { wordsOfChunk } from "./cbor-words.ts";

/**
 * The functions used here of the glue to Pagefind's WebAssembly. `pointer` is the index; each call returns a new one.
 */
interface Glue {
  (source: { module_or_path: Uint8Array<ArrayBuffer> }): Promise<unknown>;
  init_pagefind(meta: Uint8Array): number;
  set_ranking_weights(pointer: number, weights: string): number;
  load_index_chunk(pointer: number, chunk: Uint8Array): number;
  request_indexes(pointer: number, term: string): string;
  search(
    pointer: number,
    term: string,
    original: string,
    filter: string,
    sort: string,
    exact: boolean,
    exactDiacritics: boolean,
  ): string;
}

/** A hit before its text is fetched. */
export interface RawHit {
  id: string;
  score: number;
  /** Positions of the fitting words in its text, sorted; empty if only a name of the hit fits. */
  places: number[];
}

/** The text of a hit, as the index keeps it. */
export interface HitText {
  url: string;
  title: string;
  label: string;
  date: string;
  /** For a page of a document's file, the row where the document is listed; else empty. */
  row: string;
  content: string;
}

/** Pagefind's index of one language. Its functions reject if a file cannot be fetched. */
export interface Engine {
  /** Whether the index has a word that begins like this one, whatever its accents. */
  knows(word: string): Promise<boolean>;
  /** Hits that have all words. All must be known: Pagefind shortens unknown words until something fits. */
  search(words: readonly string[]): Promise<RawHit[]>;
  text(id: string): Promise<HitText>;
}

const SIGNATURE = "pagefind_dcd";
/**
 * A title weighs less than by Pagefind's default, which puts every title with a compound far above all else. What a
 * document's page is about weighs little beside its text.
 */
const RANKING = { meta_weights: { title: 2, about: 0.2 } };

/** Loads the engine. Takes the address of the index, with a slash at the end, and the paths of the language's files. */
export async function loadEngine(base: string, files: SearchStart["languages"][string]): Promise<Engine> {
  const [glue, wasm, meta] = await Promise.all([
    loadGlue(base),
    fetchUnpacked(`${base}${files.wasm}`),
    fetchUnpacked(`${base}${files.meta}`),
  ]);
  await glue({ module_or_path: wasm });
  let pointer = glue.set_ranking_weights(glue.init_pagefind(meta), JSON.stringify(RANKING));
  const chunks = new Map<string, Promise<string[]>>();
  const texts = new Map<string, Promise<HitText>>();

  const loadChunk = async (name: string): Promise<string[]> => {
    const chunk = await fetchUnpacked(`${base}index/${name}.pf_index`);
    pointer = glue.load_index_chunk(pointer, chunk);
    return wordsOfChunk(chunk);
  };
  const chunksFor = (term: string): Promise<string[][]> => {
    const names = strings(JSON.parse(glue.request_indexes(pointer, term)));
    return Promise.all(names.map((name) => once(chunks, name, loadChunk)));
  };
  const seen = new Map<string, boolean>();

  return {
    knows: async (word) => {
      const before = seen.get(word);
      if (before !== undefined) return before;
      const start = stem(folded(word));
      await chunksFor(folded(word));
      const loaded = await Promise.all(chunks.values());
      const isKnown = loaded.some((words) => words.some((each) => each.startsWith(start)));
      seen.set(word, isKnown);
      return isKnown;
    },
    search: async (words) => {
      const written = words.join(" ");
      const term = folded(written);
      await chunksFor(term);
      return rawHits(JSON.parse(glue.search(pointer, term, written, "{}", "", false, false)));
    },
    text: (id) => once(texts, id, async () => hitText(await fetchJson(`${base}fragment/${id}.pf_fragment`))),
  };
}

/** Returns the remembered value of a name, or fetches it. Failed fetches are not remembered. */
function once<Value>(
  known: Map<string, Promise<Value>>,
  name: string,
  load: (name: string) => Promise<Value>,
): Promise<Value> {
  const before = known.get(name);
  if (before) return before;
  const fresh = load(name);
  known.set(name, fresh);
  fresh.catch(() => known.delete(name));
  return fresh;
}

async function loadGlue(base: string): Promise<Glue> {
  const address = new URL(`${base}engine.js`, location.href).href;
  const module: unknown = await import(address);
  if (typeof module !== "object" || module === null || !("default" in module) || !isGlue(module.default))
    throw new Error("Another version of Pagefind than this script is made for.");
  return module.default;
}

function isGlue(value: unknown): value is Glue {
  return (
    typeof value === "function" &&
    ["init_pagefind", "set_ranking_weights", "load_index_chunk", "request_indexes", "search"].every(
      (name) => typeof Reflect.get(value, name) === "function",
    )
  );
}

/** Fetches a file. Rejects if there is none. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response;
}

/** Pagefind's files are gzipped; a server may have unpacked them on the way. */
async function fetchUnpacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await (await fetchFile(address)).arrayBuffer());
  if (isSigned(bytes)) return bytes.slice(SIGNATURE.length);
  const unpacking = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  const unpacked = new Uint8Array(await new Response(unpacking).arrayBuffer());
  if (!isSigned(unpacked)) throw new Error(`${address} is no file of Pagefind's.`);
  return unpacked.slice(SIGNATURE.length);
}

function isSigned(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
}

async function fetchJson(address: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await fetchUnpacked(address)));
}

function strings(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [];
  return all.filter((each): each is string => typeof each === "string" && each !== "");
}

/** Reads Pagefind's answer: `p` is a hit's name, `s` its score, `l` its places, each with the word's number as `l`. */
function rawHits(answer: unknown): RawHit[] {
  const results = field(answer, "results");
  if (!Array.isArray(results)) return [];
  return results.flatMap((result): RawHit[] => {
    const [id, score, places] = [field(result, "p"), field(result, "s"), field(result, "l")];
    if (typeof id !== "string" || typeof score !== "number") return [];
    const numbers = Array.isArray(places) ? places.map((place) => Number(field(place, "l"))) : [];
    return [{ id, score, places: numbers.sort((a, b) => a - b) }];
  });
}

function hitText(value: unknown): HitText {
  const text = (name: string): string => {
    const fieldValue = field(value, name);
    return typeof fieldValue === "string" ? fieldValue : "";
  };
  return {
    url: text("url"),
    title: text("title"),
    label: text("label"),
    date: text("date"),
    row: text("row"),
    content: text("content"),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
