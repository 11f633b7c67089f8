import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Paths of all files below a folder, with "/" between, in code-unit order. Throws if the folder does not exist. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
