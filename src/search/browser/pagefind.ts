/** The part of Pagefind's browser API that this site uses. */
export interface Pagefind {
  init(): Promise<void>;
  /** Loads every filter; only then do searches count hits by filter. */
  filters(): Promise<Record<string, Record<string, number>>>;
  debouncedSearch(query: string, options: SearchOptions, wait: number): Promise<SearchAnswer | null>;
}

interface SearchOptions {
  filters?: Record<string, string>;
}

export interface SearchAnswer {
  results: { id: string; data(): Promise<Hit> }[];
  /** How many hits each value of a filter would give for this query. */
  totalFilters?: Record<string, Record<string, number>>;
  filters?: Record<string, Record<string, number>>;
}

export interface Hit {
  url: string;
  /** The excerpt as HTML in which only `<mark>` stands; everything else is escaped by Pagefind. */
  excerpt: string;
  meta: Record<string, string>;
}

/** Loads Pagefind's own script, at a place that the bundler must not look into. Rejects where it cannot be fetched. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const address = new URL(`${bundle}pagefind.js`, location.href).href;
  const loaded: unknown = await import(address);
  if (!isPagefind(loaded)) throw new Error("Another version of Pagefind than this script is made for.");
  await loaded.init();
  await loaded.filters();
  return loaded;
}

function isPagefind(loaded: unknown): loaded is Pagefind {
  return (
    typeof loaded === "object" &&
    loaded !== null &&
    ["init", "filters", "debouncedSearch"].every((name) => name in loaded)
  );
}
