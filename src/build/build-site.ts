import { filesIn } from "../disk/files-in.ts";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "../command/options.ts";
import { buildSearchIndex } from "../search/build-index.ts";
import { refuseSigns } from "./project-folder.ts";
import { refuseUnfit, replaceFolder } from "./replace-folder.ts";
import { readSite, writeSiteFiles, type SiteContent } from "./site-content.ts";

export interface BuildResult {
  pages: number;
  files: number;
  bytes: number;
  warnings: number;
}

/**
 * Builds the whole site into `options.out`: data, pages, files, search index. The folder is replaced only when
 * everything is done. Throws a ReportError if the data has an error, and an OptionError if the folder is unfit; then
 * nothing is written.
 *
 * @param tell gets the report of the warnings, if there are any
 */
export async function build(options: Options, tell?: (report: string) => void): Promise<BuildResult> {
  refuseSigns(process.cwd());
  refuseUnfit(options);
  const content = await readSite(options, tell);
  return replaceFolder(options.out, async (staging) => {
    await print(content, staging);
    await buildSearchIndex(staging, content.model, content.pages, content.texts);
    return { pages: content.pages.length, warnings: content.warnings, ...measure(staging) };
  });
}

/** Runs Eleventy with the settings of `.eleventy.ts`, on content that has already been read. */
async function print(content: SiteContent, folder: string): Promise<void> {
  const eleventy = new Eleventy("templates", folder, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("site", () => writeSiteFiles(content, folder));
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

function measure(folder: string): { files: number; bytes: number } {
  const files = filesIn(folder);
  return { files: files.length, bytes: files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) };
}
