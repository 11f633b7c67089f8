import { isSearchFile } from "../search/pagefind/paths.ts";
import { isHashed, isPage } from "./files.ts";

/**
 * The files in the groups in which they are written, each after all of the one before it: what pages need before the pages, and pages
 * before those that lead to them, so that a reader at any moment finds whatever a page names.
 *
 * 1. files named by their content
 * 2. other files
 * 3. pages, and after them the search's first file and programs
 * 4. entry pages, which have pages beneath them, the deepest first and the front page last
 */
export function inOrder(paths: Iterable<string>): string[][] {
  const all = [...paths].sort();
  const hashed = all.filter(isHashed);
  const rest = all.filter((path) => !isHashed(path));
  const search = rest.filter(isSearchFile);
  const pages = rest.filter(isPage);
  const above = new Set(pages.flatMap(foldersAbove));
  const isEntry = (path: string) => path.endsWith("index.html") && above.has(path.slice(0, -"index.html".length));
  const entries = pages.filter(isEntry);
  const depths = [...new Set(entries.map(depth))].sort((a, b) => b - a);
  return [
    hashed,
    rest.filter((path) => !isPage(path) && !isSearchFile(path)),
    pages.filter((path) => !isEntry(path)),
    search,
    ...depths.map((level) => entries.filter((path) => depth(path) === level)),
  ].filter((group) => group.length > 0);
}

/** The folders above the one that the page is the index of: "", "medlemmar/" for `medlemmar/x/index.html`. */
function foldersAbove(page: string): string[] {
  const steps = page.replace(/(^|\/)index\.html$/, "").split("/");
  return page === "index.html"
    ? []
    : steps.map((_, index) => (index === 0 ? "" : `${steps.slice(0, index).join("/")}/`));
}

function depth(path: string): number {
  return path.split("/").length;
}
