import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { isSystemFile } from "../system-file.ts";
import { BUILD_LIST } from "../outputs/headers.ts";

/** The first line of the list: the mark by which a folder is known as built by us. */
const MARK = "# Skriven av npm run build: filerna i den här mappen. Nästa bygge ersätter dem, och inga andra.";

/** Where builds without a list were put unless somebody chose another place. */
const OWN_FOLDERS = ["dist", "node_modules/.cache"];

/** What every built site has, with a list or without. */
const ALWAYS = ["404.html", "robots.txt", "sitemap.xml"];

/** The files of builds without a list: pages, documents, and files with a hash in their names. */
const EARLIER = [
  /^(?:404\.html|robots\.txt|sitemap\.xml|_headers|_redirects)$/,
  /^(?:[^/]+\/)*index\.html$/,
  /^assets\/(?:share\/)?[\w-]+\.\w+$/,
  /^pagefind\//,
  /^dokument\/[^/]+\.pdf$/,
  /^[\w-]+\/lista\.json$/,
];

/** Lists the files of a folder in it, except those that somebody else wrote. */
export function listWritten(folder: string, foreign: readonly string[] = []): void {
  const theirs = new Set(foreign);
  const ours = pathsIn(folder).filter((path) => path !== BUILD_LIST && !theirs.has(path));
  writeFileSync(join(folder, BUILD_LIST), [MARK, ...ours, ""].join("\n"));
}

/**
 * The files in a folder that no build wrote, except those that systems leave; none if the folder does not exist. A
 * site without a list, from an earlier version of the build, is known by its files, in the places where such a site
 * was put by itself.
 */
export function foreignFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = pathsIn(folder);
  const ours = listedIn(folder);
  if (ours !== null) return paths.filter((path) => path !== BUILD_LIST && !ours.has(path));
  const isEarlier = isOwn(folder) && ALWAYS.every((name) => paths.includes(name));
  return isEarlier ? paths.filter((path) => !EARLIER.some((pattern) => pattern.test(path))) : paths;
}

/** Foreign files for a person: a whole folder as one, where none of our files is in it. */
export function inFewWords(folder: string, foreign: readonly string[]): string[] {
  const theirs = new Set(foreign);
  const ours = pathsIn(folder).filter((path) => !theirs.has(path));
  const shared = new Set(ours.flatMap((path) => foldersOf(path)));
  return [...new Set(foreign.map((path) => foldersOf(path).find((outer) => !shared.has(outer)) ?? path))];
}

/** The folders around a path, outermost first, each with a slash at the end. */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => `${names.slice(0, index + 1).join("/")}/`);
}

function listedIn(folder: string): ReadonlySet<string> | null {
  const path = join(folder, BUILD_LIST);
  if (!existsSync(path)) return null;
  const [mark, ...paths] = readFileSync(path, "utf8").split("\n");
  return mark === MARK ? new Set(paths) : null;
}

function isOwn(folder: string): boolean {
  return OWN_FOLDERS.some((own) => `${resolve(folder)}${sep}`.startsWith(`${resolve(own)}${sep}`));
}

/** All that is not a folder: a link or a socket is somebody's too. */
function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !isSystemFile(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
