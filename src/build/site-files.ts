import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { SiteFiles } from "../changes/site-changes.ts";

/** Reads the files of a built site that visitors may notice; those of its search say nothing that its pages do not. */
export function siteFiles(folder: string): SiteFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join("/") }))
    .filter(({ path }) => !path.startsWith("pagefind/"))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(files.map(({ file, path }) => [path, readFileSync(file)]));
}
