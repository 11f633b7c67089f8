import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteFiles } from "../changes/site-changes.ts";
import { filesIn } from "../disk/files-in.ts";
import { BUILD_LIST } from "../outputs/headers.ts";
import { isSearchFile } from "../search/pagefind/paths.ts";

/** Reads the files of a built site that matter to visitors. Those of the search only repeat what the pages say. */
export function siteFiles(folder: string): SiteFiles {
  const paths = filesIn(folder).filter((path) => !isSearchFile(path) && path !== BUILD_LIST);
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
