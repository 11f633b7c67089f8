import type UserConfig from "@11ty/eleventy/UserConfig";
import nunjucks from "nunjucks";
import type { MovedPage } from "./src/pages/moved.ts";
import type { SitePage } from "./src/site.ts";
import { strict } from "./src/strict.ts";

interface Entry {
  entry: SitePage | MovedPage;
  assets: Record<string, string>;
}

/**
 * Eleventy prints the pages of src/site.ts, which src/build/ hands over as the global data `entries`
 * together with `assets`, the addresses of bundled files. It registers and computes nothing else.
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
    ({ entry, assets }: Entry) =>
      env.render(`pages/${entry.template}`, {
        page: strict(entry),
        frame: strict("frame" in entry ? entry.frame : {}),
        view: strict(entry.view),
        assets: strict(assets),
      }),
    {
      pagination: { data: "entries", size: 1, alias: "entry" },
      permalink: ({ entry }: Entry) => (entry.url.endsWith(".html") ? entry.url : `${entry.url}index.html`),
      eleventyExcludeFromCollections: true,
    },
  );
}

export const config = { dir: { input: "templates" } };
