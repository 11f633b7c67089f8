import { readdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samplePages } from "../bench/sample-pages.ts";
import { serve, type ServedSite } from "../../serve/serve.ts";
import { openBrowser } from "../browser.ts";
import { SITES, TODAY } from "../built-sites.ts";
import { axe } from "./axe.ts";
import { DESKTOP, PHONE, type Check } from "./check.ts";
import { filter } from "./filter.ts";
import { forcedColours } from "./forced-colours.ts";
import { keyboard } from "./keyboard.ts";
import { kindsOfPages, type KindOfPage } from "./kinds-of-pages.ts";
import { legible } from "./legible.ts";
import { menu, menuLeft, openMenu } from "./menu.ts";
import { motion } from "./motion.ts";
import { paper } from "./paper.ts";
import { pdf } from "./pdf.ts";
import { pictures } from "./pictures.ts";
import { pressed } from "./pressed.ts";
import { listenTo } from "./quiet.ts";
import { reflow } from "./reflow.ts";
import { layoutShift } from "./shift.ts";
import { structure } from "./structure.ts";
import { targets } from "./targets.ts";
import { textSpacing } from "./text-spacing.ts";
import { withoutScripts } from "./without-scripts.ts";

/** What is looked at on every kind of page, one after the other on one page that is opened once. */
const CHECKS: Record<string, Check> = {
  structure,
  pressed,
  motion,
  pictures,
  legible,
  axe,
  forcedColours,
  paper,
  targets,
  keyboard,
  textSpacing,
  reflow,
};

const KINDS = kindsOfPages();
const REAL = KINDS.filter(({ site }) => site === "real");

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

/** Gives a new page to what uses it, and closes it afterwards. */
async function onNewPage<Result>(
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: "sv-SE", ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The page that the real site has of a template, where it has several the first. */
function realPage(template: string): string {
  const page = REAL.find((each) => each.template === template);
  if (!page) throw new Error(`The real site has no page of ${template}.`);
  return `${sites.real.address}${page.url}`;
}

describe("every kind of page", () => {
  it("is among those that are looked at", () => {
    expect([...new Set(KINDS.map(({ template }) => template))].sort()).toEqual(readdirSync("templates/pages").sort());
  });

  it.concurrent.each(KINDS)("is accessible: $template ($site, $url)", ({ site, url }) =>
    onNewPage({}, async (page) => {
      const noise = listenTo(page, sites[site].address);
      await page.goto(`${sites[site].address}${url}`, { waitUntil: "networkidle" });
      const faults: string[] = [];
      for (const [name, check] of Object.entries(CHECKS))
        faults.push(...(await check(page)).map((fault) => `${name}: ${fault}`));
      expect([...faults, ...(await noise())]).toEqual([]);
    }),
  );

  it.concurrent.each(REAL)("can be read without scripts: $template ($url)", ({ url }) =>
    onNewPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${sites.real.address}${url}`);
      expect(await withoutScripts(page)).toEqual([]);
    }),
  );
});

describe("by keyboard", () => {
  it("the skip link comes first, is seen, and moves to the content", () =>
    onNewPage({}, async (page) => {
      await page.goto(realPage("body.njk"));
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      expect(await skip.textContent()).toBe("Till innehållet");
      expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#content");
    }));

  it.each([true, false])("the menu on a phone is opened, gone through and closed (scripts: %s)", (javaScriptEnabled) =>
    onNewPage({ viewport: PHONE, javaScriptEnabled }, async (page) => {
      await page.goto(realPage("body.njk"));
      expect(await menu(page)).toEqual([]);
    }),
  );

  it("the menu on a phone does not stay over what has the focus after it", () =>
    onNewPage({ viewport: PHONE }, async (page) => {
      await page.goto(realPage("body.njk"), { waitUntil: "networkidle" });
      expect(await menuLeft(page)).toEqual([]);
    }));

  it("the open menu on a phone has no fault that axe can see", () =>
    onNewPage({ viewport: PHONE }, async (page) => {
      await page.goto(realPage("body.njk"));
      expect(await openMenu(page)).toEqual([]);
    }));

  it.each(["members.njk", "people.njk"])("the filter of a list is gone through and answers (%s)", (template) =>
    onNewPage({}, async (page) => {
      await page.goto(realPage(template), { waitUntil: "networkidle" });
      expect(await filter(page)).toEqual([]);
    }),
  );
});

describe("the search", () => {
  it("with its hits is accessible, asks no other site and leaves nothing behind", () =>
    onNewPage({}, async (page) => {
      const noise = listenTo(page, sites.real.address);
      await page.goto(`${realPage("search.njk")}?q=protokoll`, { waitUntil: "networkidle" });
      expect(await page.locator("main").innerText()).toContain("Protokoll");
      const faults: string[] = [];
      for (const check of [axe, structure, pressed, keyboard, targets]) faults.push(...(await check(page)));
      expect([...faults, ...(await noise())]).toEqual([]);
    }));
});

describe("saved as a PDF", () => {
  it.concurrent.each(["body.njk", "members.njk", "documents.njk"])("%s keeps its tags and its text", (template) =>
    onNewPage({}, async (page) => {
      await page.goto(realPage(template), { waitUntil: "networkidle" });
      expect(await pdf(page)).toEqual([]);
    }),
  );
});

describe("while it loads slowly, its fonts late", () => {
  const loads = [...new Set([...REAL.map(({ url }) => url), ...samplePages(["--today", TODAY])])].flatMap((url) =>
    [PHONE, DESKTOP].map((viewport) => ({ url, viewport })),
  );

  it.concurrent.each(loads)("$url does not move ($viewport.width px)", ({ url, viewport }) =>
    onNewPage({ viewport }, async (page) => {
      expect(await layoutShift(page, `${sites.real.address}${url}`)).toBe(0);
    }),
  );
});
