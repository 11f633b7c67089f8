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
import { documentFileUrl, PEOPLE_LIST } from "../urls.ts";
import { bundleAssets } from "./bundle.ts";
import { openFace, SITE_FONT, typeface } from "./font/typeface.ts";
import { rasterised } from "./share/rasterise.ts";
import { withShareImages } from "./share/share-images.ts";
import { cached } from "./kept.ts";
import { renewOwnSchemas } from "./renew-schemas.ts";

/** How many pixels wide phones ask for the icon of their home screens. */
const TOUCH_ICON = 180;

/** All that a site is made of, read and checked, before anything is written. */
export interface SiteContent {
  options: Options;
  model: Model;
  pages: SitePage[];
  /** Where the site is served, without a slash at the end. */
  address: string;
  /** The text of each document's file, by its name. */
  texts: ReadonlyMap<string, PdfPages>;
  warnings: number;
}

/** What Eleventy prints: one page from each entry, with the addresses of the bundled files. */
export interface Printing {
  entries: readonly (SitePage | MovedPage)[];
  assets: Record<string, string>;
}

/**
 * Reads and checks all that the site is made of. Throws a ReportError where the data holds an error.
 *
 * @param tell is given the report of the warnings, where there are any
 */
export async function readSite(options: Options, tell: (report: string) => void = console.error): Promise<SiteContent> {
  const texts = await documentTexts(options.documents, showProgress);
  const { data, model, warnings, warningReport } = load(options, "Inget har byggts.");
  renewOwnSchemas(options.data, data);
  if (warningReport !== null) tell(warningReport);
  const address = (options.address ?? model.organisation.site.address).replace(/\/$/, "");
  return { options, model, pages: framedPages(model, address), address, texts, warnings: warnings.length };
}

/** Writes every file that is neither a page nor of the search index, and gives what is to be printed. */
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
  writeFileSync(join(folder, "sitemap.xml"), sitemap(pages));
  writeFileSync(join(folder, "robots.txt"), robots(address));
  writeFileSync(join(folder, "_headers"), headersFile());
  const moved = redirects(model, pages);
  const movedFile = redirectsFile(moved);
  if (movedFile !== null) writeFileSync(join(folder, "_redirects"), movedFile);
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

/** On one line of a terminal that is written over; many files at the first build take their time. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\rLäser dokument ${String(done)} av ${String(all)}${done === all ? "\n" : ""}`);
}
