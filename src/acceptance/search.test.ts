import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { serve, type Site } from "../../scripts/serve.ts";
import { openBrowser } from "./browser.ts";
import { SITES } from "./built-sites.ts";

let browser: Browser;
let site: Site;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  site = await serve(SITES.real, 0);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: "sv-SE" });
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterEach(async () => {
  await context.close();
});

const status = () => page.locator("#search [role=status]");
const hits = () => page.locator("#search .hit a");

async function searchFor(query: string): Promise<void> {
  await page.goto(`${site.address}/sok/?q=${encodeURIComponent(query)}`);
  await status().filter({ hasText: "träff" }).waitFor();
}

describe("search, in a real browser", () => {
  it.each([
    ["Norrtälje", "/medlemmar/norrtalje/"],
    ["Tamsons", "/personer/kristoffer-tamsons/"],
    ["malardalsradet", "/"],
    ["verksamhetsplan", "/dokument/#verksamhetsplan-2024"],
    ["16 februari 2024", "/dokument/#protokoll-styrelsen-2024-02-16"],
    ["presidiet", "/styrelsen/"],
  ])("%s finds %s among the first five", async (query, url) => {
    await searchFor(query);
    const found = await hits().evaluateAll((links) => links.slice(0, 5).map((link) => link.getAttribute("href")));
    expect(found).toContain(url);
    expect(complaints).toEqual([]);
  });

  it("searches as one types, keeps the query in the address and narrows to a kind; back undoes it", async () => {
    await page.goto(`${site.address}/sok/`);
    await page.locator("main input[name=q]").fill("Uppsala");
    await hits().first().waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("Uppsala");
    const all = await status().textContent();
    await page.getByRole("link", { name: /^Medlemmar \d+$/ }).click();
    await status().filter({ hasText: "bland medlemmar" }).waitFor();
    expect(new URL(page.url()).searchParams.get("slag")).toBe("Medlem");
    const kinds = await page.locator("#search .hit-kind").allTextContents();
    expect(new Set(kinds)).toEqual(new Set(["Medlem"]));
    await page.goBack();
    await status().filter({ hasNotText: "bland" }).waitFor();
    expect(await status().textContent()).toBe(all);
    expect(complaints).toEqual([]);
  });

  it("the form on the front page leads to the results", async () => {
    await page.goto(`${site.address}/`);
    await page.locator("main input[name=q]").fill("Sjöström");
    await page.keyboard.press("Enter");
    await hits().filter({ hasText: "Jens Sjöström" }).first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/sok/");
  });

  it("what looks like markup is searched for as text and runs nothing", async () => {
    await page.goto(`${site.address}/sok/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
    await status().filter({ hasText: "räff" }).waitFor();
    expect(await page.locator("#search img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("where the index cannot be fetched a calm message is shown", async () => {
    await page.route("**/pagefind/pagefind.js", (route) => route.abort());
    await page.goto(`${site.address}/sok/?q=Uppsala`);
    await status().filter({ hasText: "Sökningen går inte att nå just nu" }).waitFor();
  });

  it("without JavaScript the page says so and leads on", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto(`${site.address}/sok/?q=Uppsala`);
    expect(await without.locator("main").innerText()).toContain("JavaScript");
    expect(await without.locator('main a[href="/personer/"]').isVisible()).toBe(true);
    await plain.close();
  });
});
