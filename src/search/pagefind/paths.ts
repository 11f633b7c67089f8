/** Where the search's files lie in a built site, and what their names tell. */
export const SEARCH_FOLDER = "pagefind/";

/** Our own first file, which says where the rest is. */
export const SEARCH_START = `${SEARCH_FOLDER}entry.json`;

/** The glue between JavaScript and Pagefind's WebAssembly. */
export const SEARCH_ENGINE = `${SEARCH_FOLDER}engine.js`;

/** The texts of the hits, each in a file. */
export const FRAGMENTS = `${SEARCH_FOLDER}fragment/`;

const HASHED = /^pagefind\/(?:(?:fragment|index|filter)\/|.*\.pf_)/;

/** Whether a path inside the site is of a chunk, a fragment or a list, whose names bear a hash of what they hold. */
export const isHashedSearchFile = (path: string): boolean => HASHED.test(path);

export const isSearchFile = (path: string): boolean => path.startsWith(SEARCH_FOLDER);
