import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../command/load.ts";
import type { Options } from "../command/options.ts";
import type { Model } from "../model/model.ts";
import { colourStyles } from "../outputs/colours.ts";
import { headersFile } from "../outputs/headers.ts";
import { icon, touchIcon } from "../outputs/icon.ts";
import { peopleList } from "../outputs/people-list.ts";
import { redirectsFile } from "../outputs/redirects.ts";
import { robots, sitemap } from "../outputs/sitemap.ts";
import { markOf } from "../pages/mark.ts";
import { movedPages, type MovedPage } from "../pages/moved.ts";
import { documentTexts } from "../search/document-texts.ts";
import type { PdfPages } from "../search/pdf-cache.ts";
import { framedPages, redirects, type SitePage } from "../site.ts";
import { documentFileUrl, HOST_HEADERS, HOST_REDIRECTS, PEOPLE_LIST, ROBOTS, SITEMAP } from "../urls.ts";
import { bundleAssets } from "./bundle.ts";
import { openFace, SITE_FONT, typeface } from "./font/typeface.ts";
import { rasterised } from "./share/rasterise.ts";
import { withShareImages } from "./share/share-images.ts";
import { cached } from "./kept.ts";
import { renewOwnSchemas } from "./renew-schemas.ts";

/** The width in pixels of icons on the home screens of phones. */
const TOUCH_ICON = 180;

/** All content of a site, read and checked before anything is written. */
export interface SiteContent {
  options: Options;
  model: Model;
  pages: SitePage[];
  /** Where the site is served, without a slash at the end. */
  address: string;
  /** The text of each document's file, by file name. */
  texts: ReadonlyMap<string, PdfPages>;
  warnings: number;
}

/** What Eleventy prints: one page for each entry, with the addresses of the bundled files. */
export interface Printing {
  entries: readonly (SitePage | MovedPage)[];
  assets: Record<string, string>;
}

/**
 * Reads and checks the content of the site. Throws a ReportError if the data has an error.
 *
 * @param tell gets the report of the warnings, if there are any
 */
export async function readSite(options: Options, tell: (report: string) => void = console.error): Promise<SiteContent> {
  const texts = await documentTexts(options.documents, showProgress);
  const { data, model, warnings, warningReport } = load(options, "Inget har byggts.");
  renewOwnSchemas(options.data, data);
  if (warningReport !== null) tell(warningReport);
  const address = (options.address ?? model.organisation.site.address).replace(/\/$/, "");
  return { options, model, pages: framedPages(model, address), address, texts, warnings: warnings.length };
}

/** Writes all files except pages and search index, and returns what is to be printed. */
export async function writeSiteFiles(
  { options, model, pages, address }: SiteContent,
  folder: string,
): Promise<Printing> {
  mkdirSync(folder, { recursive: true });
  const mark = markOf(model.organisation);
  const assets = await bundleAssets(folder, {
    colours: colourStyles(model),
    icon: icon(mark),
    touchIcon: await cached("touch-icon", [touchIcon(mark), String(TOUCH_ICON)], () =>
      rasterised(touchIcon(mark), TOUCH_ICON),
    ),
  });
  const shared = await withShareImages(folder, model, typeface(await openFace(SITE_FONT)), pages, address);
  writeFileSync(join(folder, SITEMAP), sitemap(pages));
  writeFileSync(join(folder, ROBOTS), robots(address));
  writeFileSync(join(folder, HOST_HEADERS), headersFile());
  const moved = redirects(model, pages);
  const movedFile = redirectsFile(moved);
  if (movedFile !== null) writeFileSync(join(folder, HOST_REDIRECTS), movedFile);
  const people = peopleList(model);
  if (people !== null) {
    mkdirSync(join(folder, PEOPLE_LIST, ".."), { recursive: true });
    writeFileSync(join(folder, PEOPLE_LIST), people);
  }
  copyDocuments(folder, options.documents, model);
  return { entries: [...shared, ...movedPages(moved, address)], assets };
}

function copyDocuments(folder: string, documents: string, model: Model): void {
  for (const document of model.documents) {
    if (document.file === null) continue;
    const target = join(folder, documentFileUrl(document));
    mkdirSync(join(target, ".."), { recursive: true });
    copyFileSync(join(documents, document.file), target);
  }
}

/** Overwrites one line of the terminal. Reading many files in the first build takes a while. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\rLäser dokument ${String(done)} av ${String(all)}${done === all ? "\n" : ""}`);
}
