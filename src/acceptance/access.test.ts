import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Site } from "../../scripts/serve.ts";
import { openBrowser } from "./browser.ts";
import { SITES } from "./built-sites.ts";

/** One page of each template. */
const PAGES = [
  "/",
  "/styrelsen/",
  "/radet/",
  "/medlemmar/",
  "/medlemmar/uppsala/",
  "/personer/",
  "/personer/kristoffer-tamsons/",
  "/dokument/",
  "/kontakt/",
  "/sok/",
  "/en/",
  "/tillganglighet/",
  "/kallor/",
  "/404.html",
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(SITES.real, 0);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function opened(url: string, options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${site.address}${url}`);
  return page;
}

describe.each(PAGES)("%s", (url) => {
  it.each(["light", "dark"] as const)("has no fault that axe can see (%s)", async (colorScheme) => {
    const page = await opened(url, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(
      violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(" ")}`)),
    ).toEqual([]);
    await page.context().close();
  });

  it("fits a screen of 320 px without scrolling sideways", async () => {
    const page = await opened(url, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

describe("every page", () => {
  it("can be left and read by keyboard: the skip link comes first, is seen, and moves to the content", async () => {
    const page = await opened("/styrelsen/", {});
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.textContent()).toBe("Till innehållet");
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#content");
    await page.context().close();
  });

  it("shows where focus is", async () => {
    const page = await opened("/styrelsen/", {});
    for (let step = 0; step < 6; step++) await page.keyboard.press("Tab");
    const outline = await page.evaluate(() =>
      document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : "none",
    );
    expect(outline).not.toBe("none");
    await page.context().close();
  });

  it("opens its menu on a phone without JavaScript", async () => {
    const page = await opened("/styrelsen/", { javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
    const documents = page
      .getByRole("navigation", { name: "Huvudmeny" })
      .getByRole("link", { name: "Dokument", exact: true });
    expect(await documents.first().isVisible()).toBe(false);
    await page.getByRole("button", { name: "Meny", exact: true }).click();
    expect(await documents.first().isVisible()).toBe(true);
    await page.context().close();
  });

  it("asks no other site for anything and shifts nothing while it loads", async () => {
    const page = await opened("/", {});
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(site.address)) foreign.push(request.url());
    });
    await page.reload({ waitUntil: "networkidle" });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 300);
        }),
    );
    expect(foreign).toEqual([]);
    expect(shift).toBeLessThan(0.02);
    await page.context().close();
  });
});
