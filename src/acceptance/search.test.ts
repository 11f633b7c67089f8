import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve, type ServedSite } from "../serve/serve.ts";
import { openBrowser } from "./browser.ts";
import { SITES } from "./built-sites.ts";
import { ask } from "./search/ask.ts";

let browser: Browser;
let site: ServedSite;
let large: ServedSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

/** Swedish months as Date.parse knows them. */
const MONTHS: Record<string, string> = {
  februari: "Feb",
  april: "Apr",
  september: "Sep",
  november: "Nov",
  december: "Dec",
};

/** What the browser itself says of a file that it cannot fetch; no script can keep it from that. */
const OF_THE_BROWSER = /^Failed to load resource/;

beforeAll(async () => {
  browser = await openBrowser();
  [site, large] = await Promise.all([serve(SITES.real, 0), serve(SITES.large, 0)]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), large.close()]);
});
beforeEach(async () => {
  context = await browser.newContext({ locale: "sv-SE" });
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => {
    if (!OF_THE_BROWSER.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const status = () => page.locator("#search-status");
const titles = () => page.locator("#search .hit-title").allTextContents();
const address = () => page.evaluate(() => location.href);
const parameters = async () => Object.fromEntries(new URL(await address()).searchParams);

async function openSearch(query = "", where: ServedSite = site): Promise<void> {
  await page.goto(`${where.address}/sok/${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`);
  if (query !== "") await page.locator("#search[data-query]:not([data-query=''])").waitFor();
}

describe("what is written otherwise than on the site is found without a word about it", () => {
  it.each([
    ["another form of a compound", "large", "skolskjutsar", "/dokument/2023/#protokoll-ledning-2023-06-13"],
    ["a noun of a verb", "large", "plogning", "/dokument/2023/#protokoll-ledning-2023-03-21"],
    ["a compound of other forms", "large", "bredbandsutbyggnad", "/dokument/2023/#protokoll-ledning-2023-05-16"],
    ["a compound of a word and a synonym", "real", "mejladress", "/kontakt/"],
    ["a telephone number as from abroad", "real", "+46 70-548 13 02", "/kontakt/"],
    ["a question in English", "real", "when was the last meeting", "/moten/"],
    ["the language itself", "real", "engelska", "/en/"],
    ["a verb that looks like a compound", "real", "vilket parti tillhör Anton Fendert?", "/personer/anton-fendert/"],
  ] as const)("%s", async (_, where, query, url) => {
    await openSearch("", where === "real" ? site : large);
    expect((await ask(page, query))[0]?.[0]).toBe(url);
    expect(await status().textContent()).toMatch(/^\d+ träff(ar)? på/);
  });

  it.each(["1 april 1999", "protokoll 1999-04-01"])(
    "no page says %s, though some have each of its words",
    async (query) => {
      await openSearch();
      expect(await ask(page, query)).toEqual([]);
      expect(await status().textContent()).toMatch(/^Inga träffar/);
    },
  );

  it("a name that is heard alike is told as a correction", async () => {
    await openSearch();
    expect((await ask(page, "Christoffer Tamson"))[0]).toEqual(["/personer/kristoffer-tamsons/"]);
    expect(await status().textContent()).toMatch(/^Visar träffar för ”Kristoffer Tamson”\. \d+ träff/);
  });
});

describe("the search page", () => {
  it("searches as one types, with kind and date on each hit and what was asked for marked", async () => {
    await openSearch();
    await ask(page, "protokoll");
    expect(await status().textContent()).toMatch(/^\d+ träffar på ”protokoll”\.$/);
    const first = page.locator("#search .hit").first();
    expect(await first.locator(".hit-about").textContent()).toBe("Protokoll · 16 februari 2024");
    // A document without a file has no text of its own: what was found is marked in its title, and nothing is said twice.
    expect(await first.locator(".hit-title mark").allTextContents()).toEqual(["Protokoll"]);
    expect(await first.locator(".hit-excerpt").count()).toBe(0);
    expect(await page.locator("#search").innerHTML()).not.toMatch(/[\u00ad~]/);
  });

  it("an exact name comes first, the present term before former ones, the newest minutes before older ones", async () => {
    await openSearch();
    expect((await ask(page, "styrelse"))[0]).toEqual(["/styrelsen/"]);
    expect((await ask(page, "Styrelsen 2019–2023"))[0]).toEqual(["/styrelsen/2019-2023/"]);
    expect((await ask(page, "Styrelsen 2023–2027"))[0]).toEqual(["/styrelsen/"]);
    const places = (await ask(page, "ordförande styrelsen")).map(([url]) => url);
    expect(places.indexOf("/styrelsen/2019-2023/")).not.toBe(0);
    await ask(page, "protokoll styrelsemöte");
    const about = (await page.locator("#search .hit-about").allTextContents()).filter((text) =>
      text.startsWith("Protokoll"),
    );
    const dates = about.map((text) =>
      Date.parse(`${text.replace(/^.*· /, "").replace(/[a-zåäö]+/, (name) => MONTHS[name] ?? "")} UTC`),
    );
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
  });

  it.each([
    ["who is both before what has only both words", "moderaterna uppsala", "/personer/therez-almerfors/"],
    ["a party by its letters", "mp styrelsen", "/personer/anton-fendert/"],
    ["a page by a compound of its name", "medlemskommuner", "/medlemmar/"],
    ["the name of a body before a person", "ersättare i styrelsen", "/styrelsen/"],
  ])("%s", async (_, query, url) => {
    await openSearch();
    expect((await ask(page, query))[0]).toEqual([url]);
  });

  it("keeps query and filters in the address; counts are told, back undoes, and the address can be shared", async () => {
    await openSearch();
    await ask(page, "uppsala");
    const all = await status().textContent();
    await page.getByRole("link", { name: /^Medlemmar \d+$/ }).click();
    await status().filter({ hasText: "bland medlemmar" }).waitFor();
    await expect.poll(parameters).toEqual({ q: "uppsala", slag: "Medlem" });
    const count = /\d+/.exec((await page.locator(".search-kinds [aria-current]").textContent()) ?? "")?.[0];
    expect(await status().textContent()).toContain(`${count ?? "?"} träffar`);
    expect(new Set(await page.locator(".hit-about").allTextContents())).toEqual(
      new Set(["Medlem · Uppgifterna gäller våren 2024"]),
    );
    const shared = await context.newPage();
    await shared.goto(await address());
    await shared.locator("#search-status").filter({ hasText: "bland medlemmar" }).waitFor();
    expect(await shared.locator("main input[name=q]").inputValue()).toBe("uppsala");
    await page.goBack();
    await status().filter({ hasNotText: "bland" }).waitFor();
    await expect.poll(() => status().textContent()).toBe(all);
  });

  it("narrows to a year", async () => {
    await openSearch("protokoll", large);
    await page.getByLabel("År").selectOption("2024");
    await status().filter({ hasText: "från 2024" }).waitFor();
    await expect.poll(parameters).toEqual({ q: "protokoll", ar: "2024" });
    for (const about of await page.locator(".hit-about").allTextContents()) expect(about).toMatch(/ 2024$/);
  });

  it("shows seven hits, and ten more at a time, from the first of which one goes on", async () => {
    await openSearch("protokoll", large);
    await page.getByRole("button", { name: "Visa fler" }).click();
    await page.waitForFunction(() => document.querySelectorAll("#search .hit").length === 17);
    const first = page.locator("#search .hit").nth(7).locator("a");
    await expect.poll(() => first.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it("corrects a slip and says so, and searches for what was written when asked to", async () => {
    await openSearch("Norköping");
    expect(await status().textContent()).toMatch(/^Visar träffar för ”Norrköping”\. \d+ träffar/);
    expect(await titles()).toContain("Norrköpings kommun");
    await page.getByRole("link", { name: "”Norköping”" }).click();
    await status().filter({ hasText: "Inga träffar på ”Norköping”" }).waitFor();
    await expect.poll(parameters).toEqual({ q: "Norköping", ordagrant: "ja" });
  });

  it("an unknown word gives no hit, but a way on without it", async () => {
    await openSearch("zebra uppsala");
    expect(await status().textContent()).toBe("Inga träffar på ”zebra uppsala”.");
    expect(await titles()).toEqual([]);
    await page.getByRole("link", { name: "”uppsala”" }).click();
    await status()
      .filter({ hasText: /^\d+ träffar på ”uppsala”/ })
      .waitFor();
  });

  it("a page of a file stands under its document and opens the file there", async () => {
    await openSearch("drakskatten", large);
    const hit = page.locator("#search .hit");
    expect(await hit.count()).toBe(1);
    expect(await hit.locator(".hit-title").getAttribute("href")).toBe("/dokument/2023/#protokoll-ledning-2023-09-19");
    const link = hit.getByRole("link", { name: "Sida 2" });
    expect(await link.getAttribute("href")).toBe("/dokument/protokoll-ledning-2023-09-19.pdf#page=2");
    expect(await hit.locator(".hit-pages").textContent()).toContain("höjs till 1 750 guldmynt");
  });

  it("is used by keys alone: arrows through the hits and back", async () => {
    await openSearch("uppsala");
    await page.locator("main input[name=q]").press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const [first = "", second = ""] = await titles();
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe(second);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
  });

  it("the form on the front page leads to the results", async () => {
    await page.goto(`${site.address}/`);
    await page.locator("main input[name=q]").fill("Sjöström");
    await page.keyboard.press("Enter");
    await page.locator(".hit").filter({ hasText: "Jens Sjöström" }).first().waitFor();
    expect(new URL(await address()).pathname).toBe("/sok/");
  });
});

describe("the search of the header", () => {
  it("fetches nothing before it is asked for, opens by Ctrl+K, finds, and closes by Escape", async () => {
    site.requests.length = 0;
    await page.goto(`${site.address}/styrelsen/`, { waitUntil: "networkidle" });
    const before = site.requests.map(({ path }) => path);
    expect(before.filter((path) => /pagefind|chunk|dialog|search/.test(path))).toEqual([]);
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog");
    await dialog.locator("input").fill("Pelling");
    await dialog.getByRole("link", { name: "Erik Pelling" }).waitFor();
    await dialog.getByRole("status").filter({ hasText: "träff" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(new URL(await address()).pathname).toBe("/styrelsen/");
  });

  it("opens by its link, and Enter leads to the search page", async () => {
    await page.goto(`${site.address}/kontakt/`);
    await page.locator("a.search-link").click();
    await page.getByRole("dialog").locator("input").fill("valberedning");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sok\/\?q=valberedning$/);
  });

  it("where its script cannot be fetched, the link leads to the search page", async () => {
    await page.route(/\/assets\/dialog-.*\.js$/, (route) => route.abort());
    await page.goto(`${site.address}/kontakt/`);
    await page.locator("a.search-link").click();
    await page.waitForURL(/\/sok\/$/);
  });
});

describe("bad input gives a calm message", () => {
  it.each([
    ["nothing", "   ", /^$/],
    ["10,000 characters", "kvantfysik ".repeat(910), /^Inga träffar på ”kvantfysik/],
    ["quotes that are not closed", '"protokoll', /träffar på ”"protokoll”/],
    ["markup", "<script>alert(1)</script>", /^Inga träffar|träff/],
    ["markup that runs by itself", "<img src=x onerror=alert(1)>", /^Inga träffar|träff/],
    ["emoji", "🦌🦌", /^Inga träffar på ”🦌🦌”\.$/],
    ["only stop words", "och att det", /träff/],
    ["signs only", '"" - ( ) * : ~', /^Inga träffar/],
    ["a name of all objects", "constructor __proto__", /^Inga träffar/],
  ])("%s", async (_, query, message) => {
    await page.goto(`${site.address}/sok/`);
    await ask(page, query.trim());
    await expect.poll(() => status().textContent()).toMatch(message);
    expect(await page.locator("#search :is(img, script)").count()).toBe(0);
    expect((await address()).length).toBeLessThan(3000);
  });

  it.each([
    ["offline", async () => context.setOffline(true)],
    ["without the entry", async () => page.route("**/entry.json", (route) => route.fulfill({ status: 404 }))],
    ["without the index", async () => page.route("**/*.pf_index", (route) => route.fulfill({ status: 404 }))],
    ["without the texts", async () => page.route("**/*.pf_fragment", (route) => route.fulfill({ status: 404 }))],
    [
      "with a page in the index's place",
      async () => page.route("**/*.pf_meta", (route) => route.fulfill({ body: "<!doctype html>" })),
    ],
  ])("%s", async (_, break_) => {
    await page.goto(`${site.address}/sok/`);
    await break_();
    await ask(page, "uppsala");
    expect(await status().textContent()).toContain("Sökningen går inte att nå just nu");
    await context.setOffline(false);
    await page.unrouteAll();
    await ask(page, "uppsala kommun");
    expect(await status().textContent()).toMatch(/träff/);
  });
});

it("without JavaScript the search page leads to everything from A to Ö", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const without = await plain.newPage();
  await without.goto(`${site.address}/styrelsen/`);
  await without.locator("a.search-link").click();
  await expect.poll(() => without.locator("main").innerText()).toContain("JavaScript");
  await without.locator("noscript a, .notice a").first().click();
  await without.getByRole("heading", { level: 1, name: "Allt från A till Ö" }).waitFor();
  expect(await without.getByRole("link", { name: "Sjöström, Jens" }).getAttribute("href")).toBe(
    "/personer/jens-sjostrom/",
  );
  await without.goto(`${large.address}/a-o/`);
  await without.getByRole("link", { name: "Å", exact: true }).click();
  await without.getByRole("link", { name: "Åvattna kommun" }).first().waitFor();
  await plain.close();
});
