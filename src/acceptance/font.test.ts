import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFace } from "../build/font/typeface.ts";
import { serve, type ServedSite } from "../serve/serve.ts";
import { openBrowser } from "./browser.ts";
import { SITES } from "./built-sites.ts";
import { attribute, printedPages, textOf, type PrintedPage } from "./printed-pages.ts";
import { filesIn } from "../disk/files-in.ts";

/** The characters of the font that a built site has. */
async function charactersOf(folder: string): Promise<Set<string>> {
  const files = filesIn(join(folder, "assets")).filter((name) => name.endsWith(".woff2"));
  expect(files.length).toBe(1);
  const face = await openFace(join(folder, "assets", files[0] ?? ""));
  return new Set([...face.collectUnicodes()].map((character) => String.fromCodePoint(character)));
}

/** What a page shows of letters: its text, and texts of fields. */
function shownText(page: PrintedPage): string {
  const body = page.elements.find(({ tagName }) => tagName === "body");
  const fields = page.elements.flatMap((element) => attribute(element, "placeholder") ?? []);
  return [body ? textOf(body) : "", ...fields].join("").replaceAll(/[\n\t]/g, " ");
}

/** Each character that the font lacks, with a page that shows it. */
function missing(has: ReadonlySet<string>, pages: readonly PrintedPage[]): string[] {
  const found = new Map<string, string>();
  for (const page of pages) for (const letter of shownText(page)) if (!has.has(letter)) found.set(letter, page.url);
  return [...found].map(([letter, url]) => `${letter} ${url}`);
}

describe.each(["real", "fixture", "large"] as const)("the font of the built site (%s)", (name) => {
  it("has every character of every page", async () => {
    const has = await charactersOf(SITES[name]);
    const pages = printedPages(SITES[name]);
    expect(missing(has, pages)).toEqual([]);
    has.delete("å");
    expect(missing(has, pages).length).toBe(1);
  });

  it("is the one font that every page asks for first, once", () => {
    const font = filesIn(join(SITES[name], "assets")).find((file) => file.endsWith(".woff2")) ?? "";
    const preloads = printedPages(SITES[name])
      .map((page) =>
        page.elements
          .filter((element) => attribute(element, "rel") === "preload")
          .map((link) => attribute(link, "href")),
      )
      .filter((links) => links.length > 0);
    expect(new Set(preloads.map((links) => links.join(" ")))).toEqual(new Set([`/assets/${font}`]));
  });
});

describe("a browser", () => {
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await serve(SITES.real, 0);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it("takes all of Latin Extended-A from the site's font, and a letter outside from the system", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}/personer/jens-sjostrom/`);
    await page.evaluate(async () => document.fonts.ready);
    const client = await page.context().newCDPSession(page);
    await client.send("DOM.enable");
    await client.send("CSS.enable");
    const fontsOf = async (name: string) => {
      // The fonts of a text are known when it has been laid out.
      await page.locator("h1").evaluate((heading, text) => {
        heading.textContent = text;
        return heading.getBoundingClientRect().height;
      }, name);
      const { root } = await client.send("DOM.getDocument");
      const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector: "h1" });
      const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
      return fonts.map((font) => [font.isCustomFont, font.glyphCount]);
    };
    expect(await fontsOf("Šarić Łukasz Żółć Åsa Ńowak")).toEqual([[true, 27]]);
    const fallback = await fontsOf("Nguyễn");
    expect(fallback).toContainEqual([true, 5]);
    expect(fallback).toContainEqual([false, 1]);
    await page.close();
  });
});
