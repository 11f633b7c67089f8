import { isSearchFile } from "../search/pagefind/paths.ts";
import { isHashed, isPage } from "./files.ts";

/**
 * Sorts the files into groups that are written one after another: a page comes after all that it needs, and before the
 * pages that lead to it. So whatever a page names is there when a reader comes.
 *
 * 1. files named by their content
 * 2. other files
 * 3. pages, and after them the search's first file and programs
 * 4. entry pages, which have pages below them: the deepest first, the front page last
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

/** The folders above a page: "" and "medlemmar/" for `medlemmar/x/index.html`. */
function foldersAbove(page: string): string[] {
  const steps = page.replace(/(^|\/)index\.html$/, "").split("/");
  return page === "index.html"
    ? []
    : steps.map((_, index) => (index === 0 ? "" : `${steps.slice(0, index).join("/")}/`));
}

function depth(path: string): number {
  return path.split("/").length;
}
