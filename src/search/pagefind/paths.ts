/** Where the search's files are in a built site, and how they are named. */
export const SEARCH_FOLDER = "pagefind/";

/** Our own first file, which says where the rest is. */
export const SEARCH_START = `${SEARCH_FOLDER}entry.json`;

/** The glue between JavaScript and Pagefind's WebAssembly. */
export const SEARCH_ENGINE = `${SEARCH_FOLDER}engine.js`;

/** The texts of the hits, each in a file. */
export const FRAGMENTS = `${SEARCH_FOLDER}fragment/`;

const HASHED = /^pagefind\/(?:(?:fragment|index|filter)\/|.*\.pf_)/;

/** Whether the path is of a chunk, a fragment or a list of pages: their names contain a hash of the content. */
export const isHashedSearchFile = (path: string): boolean => HASHED.test(path);

export const isSearchFile = (path: string): boolean => path.startsWith(SEARCH_FOLDER);
