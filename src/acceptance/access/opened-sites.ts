import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { serve, type ServedSite } from "../../serve/serve.ts";
import { openBrowser } from "../browser.ts";
import { SITES } from "../built-sites.ts";
import { DESKTOP } from "./check.ts";
import { kindsOfPages, type KindOfPage } from "./kinds-of-pages.ts";

/** The pages that stand for all others, and those of the real site among them. */
export const KINDS = kindsOfPages();
export const REAL = KINDS.filter(({ site }) => site === "real");

/** A browser and the sites on the air, while the tests of a file run. */
export interface OpenedSites {
  /** Gives a new page to what uses it, and closes it afterwards. */
  onNewPage: (options: BrowserContextOptions, use: (page: Page) => Promise<void>) => Promise<void>;
  /** Where a site is served. */
  addressOf: (site: KindOfPage["site"]) => string;
  /** The page that the real site has of a template, where it has several the first. */
  realPage: (template: string) => string;
}

/** Opens them before the tests of the file that calls this, and closes them afterwards. */
export function openedSites(): OpenedSites {
  let browser: Browser;
  let sites: Record<KindOfPage["site"], ServedSite>;
  beforeAll(async () => {
    browser = await openBrowser();
    sites = { real: await serve(SITES.real, 0), large: await serve(SITES.large, 0) };
  });
  afterAll(async () => {
    await browser.close();
    await sites.real.close();
    await sites.large.close();
  });
  return {
    async onNewPage(options, use) {
      const context = await browser.newContext({ viewport: DESKTOP, locale: "sv-SE", ...options });
      try {
        await use(await context.newPage());
      } finally {
        await context.close();
      }
    },
    addressOf: (site) => sites[site].address,
    realPage(template) {
      const page = REAL.find((each) => each.template === template);
      if (!page) throw new Error(`The real site has no page of ${template}.`);
      return `${sites.real.address}${page.url}`;
    },
  };
}
