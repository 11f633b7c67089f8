import type UserConfig from "@11ty/eleventy/UserConfig";
import nunjucks from "nunjucks";
import { readSite, writeSiteFiles, type Printing } from "./src/build/site-content.ts";
import { foreignFiles, listWritten } from "./src/build/written-files.ts";
import { readOptions } from "./src/command/options.ts";
import { PALETTE } from "./src/outputs/palette.ts";
import { strict } from "./src/strict.ts";

/** One of the site's entries as Eleventy's pagination hands it over, with the global data beside it. */
interface Item {
  entry: Printing["entries"][number];
  site: Printing;
}

/**
 * Eleventy prints the pages of src/site.ts: one virtual template, paginated over the entries of the global data `site`.
 * `npm run build` hands over that data as it has read it; Eleventy's own command reads it here, from data/.
 * Nunjucks is called from one function template: Eleventy's own engine compiles a template anew for every page
 * and keeps the name `page` for itself.
 */
export default function eleventy(config: UserConfig): void {
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader("templates"), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  config.setTemplateFormats("11ty.js");
  config.addTemplate(
    "entry.11ty.js",
    ({ entry, site }: Item) =>
      env.render(`pages/${entry.template}`, {
        page: strict(entry),
        frame: strict("frame" in entry ? entry.frame : {}),
        view: strict(entry.view()),
        assets: strict(site.assets),
        colours: strict(PALETTE),
      }),
    {
      pagination: { data: "site.entries", size: 1, alias: "entry" },
      permalink: ({ entry }: Item) => (entry.url.endsWith(".html") ? entry.url : `${entry.url}index.html`),
      eleventyExcludeFromCollections: true,
    },
  );
  if (!("site" in (config.globalData ?? {}))) {
    let output = "";
    let foreign: string[] = [];
    config.setOutputDirectory("dist");
    config.on("eleventy.before", ({ directories }: { directories: { output: string } }) => {
      output = directories.output;
      foreign = foreignFiles(output);
    });
    config.on("eleventy.after", () => {
      listWritten(output, foreign);
    });
    config.addGlobalData("site", async () => writeSiteFiles(await readSite(readOptions([], process.env)), output));
    for (const folder of ["data", "assets", "src"]) config.addWatchTarget(`./${folder}/`);
  }
}

export const config = { dir: { input: "templates" } };
