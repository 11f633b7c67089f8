import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { colourStyles } from "../outputs/colours.ts";
import { icon, touchIcon } from "../outputs/icon.ts";
import { peopleList } from "../outputs/people-list.ts";
import { headersFile } from "../outputs/headers.ts";
import { redirectsFile } from "../outputs/redirects.ts";
import { robots, sitemap } from "../outputs/sitemap.ts";
import type { Model } from "../model/model.ts";
import { buildSearchIndex } from "../search/build-index.ts";
import { documentTexts } from "../search/document-texts.ts";
import { markOf } from "../pages/mark.ts";
import { movedPages, type MovedPage } from "../pages/moved.ts";
import { pages, type SitePage } from "../site.ts";
import { documentFileUrl, PEOPLE_LIST } from "../urls.ts";
import { bundleAssets } from "./bundle.ts";
import { siteFont } from "../../scripts/font/site-font.ts";
import { kept } from "./kept.ts";
import { load } from "../command/load.ts";
import type { Options } from "../command/options.ts";
import { renewOwnSchemas } from "./renew-schemas.ts";
import { replaceFolder } from "./replace-folder.ts";
import { rasterised } from "../../scripts/share/rasterise.ts";
import { withShareImages } from "../../scripts/share/share-images.ts";

/** How many pixels wide phones ask for the icon of their home screens. */
const TOUCH_ICON = 180;

export interface BuildResult {
  pages: number;
  files: number;
  bytes: number;
  warnings: number;
}

/**
 * Builds the whole site into `options.out`: data, pages, files, search index. The folder is replaced when all is done, never before.
 * Throws a ReportError where the data holds an error; nothing is written then.
 *
 * @param tell is given the report of the warnings, where there are any
 */
export async function build(options: Options, tell: (report: string) => void = console.error): Promise<BuildResult> {
  const texts = await documentTexts(options.documents, showProgress);
  const { data, model, warnings, warningReport } = load(options, "Inget har byggts.");
  renewOwnSchemas(options.data, data);
  if (warningReport !== null) tell(warningReport);
  const address = (options.address ?? model.organisation.site.address).replace(/\/$/, "");
  const entries = pages(model, address);
  return replaceFolder(options.out, async (staging) => {
    const font = await siteFont();
    const mark = markOf(model.organisation);
    const assets = await bundleAssets(staging, {
      font: font.woff2,
      colours: colourStyles(model),
      icon: icon(mark),
      touchIcon: await kept("touch-icon", [touchIcon(mark), String(TOUCH_ICON)], () =>
        rasterised(touchIcon(mark), TOUCH_ICON),
      ),
    });
    const shared = await withShareImages(staging, model, font.sfnt, entries, address);
    await print(staging, [...shared, ...movedPages(model.redirects, address)], assets);
    writeFileSync(join(staging, "sitemap.xml"), sitemap(entries));
    writeFileSync(join(staging, "robots.txt"), robots(address));
    writeFileSync(join(staging, "_headers"), headersFile());
    const redirects = redirectsFile(model.redirects);
    if (redirects !== null) writeFileSync(join(staging, "_redirects"), redirects);
    const people = peopleList(model);
    if (people !== null) writeFileSync(join(staging, PEOPLE_LIST), people);
    copyDocuments(staging, options.documents, model);
    await buildSearchIndex(staging, model, entries, texts);
    return { pages: entries.length, warnings: warnings.length, ...measure(staging) };
  });
}

/** On one line of a terminal that is written over; many files at the first build take their time. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\rLäser dokument ${String(done)} av ${String(all)}${done === all ? "\n" : ""}`);
}

async function print(
  folder: string,
  entries: readonly (SitePage | MovedPage)[],
  assets: Record<string, string>,
): Promise<void> {
  const eleventy = new Eleventy("templates", folder, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("entries", entries);
      config.addGlobalData("assets", assets);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

function copyDocuments(folder: string, documents: string, model: Model): void {
  for (const document of model.documents) {
    if (document.file === null) continue;
    const target = join(folder, documentFileUrl(document));
    mkdirSync(join(target, ".."), { recursive: true });
    copyFileSync(join(documents, document.file), target);
  }
}

function measure(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0),
  };
}
