import { loadEngine, type Engine, type HitText } from "../pagefind/engine.ts";
import { find, inOrder, type Finding } from "./find.ts";
import { loadLookup, type Lookup } from "./lookup.ts";

/** The search as the interface uses it. Nothing is fetched before the first query. */
export interface Searcher {
  find(query: string, literal: boolean): Promise<Finding>;
  text(id: string): Promise<HitText>;
}

interface Loaded {
  lookup: Lookup;
  engine: Engine;
}

/** Takes the address of the index, with a slash at the end, and the language: English for the English page, else Swedish. */
export function searcher(base: string, language: string): Searcher {
  let loading: Promise<Loaded> | null = null;
  const loaded = async (): Promise<Loaded> => {
    loading ??= load(base, language);
    try {
      return await loading;
    } catch (cause) {
      loading = null;
      throw cause;
    }
  };
  return {
    find: async (query, literal) => {
      const { engine, lookup } = await loaded();
      const finding = await find(query, engine, lookup, literal);
      return { ...finding, hits: await inOrder(finding, engine) };
    },
    text: async (id) => (await loaded()).engine.text(id),
  };
}

async function load(base: string, language: string): Promise<Loaded> {
  const lookup = await loadLookup(base);
  const files = lookup.entry.languages[language];
  if (!files) throw new Error(`There is no index of the language ${language}.`);
  return { lookup, engine: await loadEngine(base, files) };
}
