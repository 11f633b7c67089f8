import { letterOf, type SearchStart } from "../lexicon.ts";
import { fetchFile } from "../pagefind/engine.ts";

/** What is looked up beside the index: synonyms, names, and the words used to correct slips. */
export interface Lookup {
  entry: SearchStart;
  /** Hits by the key of a name. A large site splits its names, and gives only those that begin like the key. */
  names(key: string): Promise<Record<string, string[]>>;
  /** The site's words. A large site gives only those with the same first letter. */
  words(word: string): Promise<string[]>;
}

/** Fetches the entry now and the other files once, when they are first needed. Takes the address of the index. */
export async function loadLookup(base: string): Promise<Lookup> {
  const entry = asEntry(await (await fetchFile(`${base}entry.json`)).json());
  const files = new Map<string, Promise<string>>();
  const read = (path: string): Promise<string> => {
    const before = files.get(path);
    if (before) return before;
    const fresh = fetchFile(`${base}${path}`).then((response) => response.text());
    files.set(path, fresh);
    fresh.catch(() => files.delete(path));
    return fresh;
  };
  return {
    entry,
    names: async (key) =>
      entry.namesByLetter ? asLists(JSON.parse(await read(`names/${letterOf(key)}.json`))) : entry.names,
    words: async (word) => (await read(entry.wordsByLetter ? `words/${letterOf(word)}.txt` : "words.txt")).split("\n"),
  };
}

function asEntry(value: unknown): SearchStart {
  if (typeof value !== "object" || value === null || !("languages" in value) || !("synonyms" in value))
    throw new Error("Another form of index than this script is made for.");
  return {
    languages: asLanguages(value.languages),
    synonyms: asLists(value.synonyms),
    names: asLists(Reflect.get(value, "names")),
    namesByLetter: Reflect.get(value, "namesByLetter") === true,
    organisation: String(Reflect.get(value, "organisation")),
    derived: strings(Reflect.get(value, "derived")),
    wordsByLetter: Reflect.get(value, "wordsByLetter") === true,
  };
}

function asLanguages(value: unknown): SearchStart["languages"] {
  const languages: SearchStart["languages"] = {};
  for (const [name, files] of entriesOf(value)) {
    const [meta, wasm] = ["meta", "wasm"].map((part) => entriesOf(files).find(([key]) => key === part)?.[1]);
    if (typeof meta === "string" && typeof wasm === "string") languages[name] = { meta, wasm };
  }
  return languages;
}

function asLists(value: unknown): Record<string, string[]> {
  return Object.fromEntries(entriesOf(value).map(([key, list]) => [key, strings(list)]));
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
