import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve, type ServedSite } from "../serve/serve.ts";
import { letterUrl, personUrl } from "../urls.ts";
import { openBrowser } from "./browser.ts";
import { SITES, TODAY } from "./built-sites.ts";
import { largeOn } from "./large/register.ts";
import { filesIn } from "../disk/files-in.ts";

const MOST_BYTES = 3000;

let browser: Browser;
let real: ServedSite;
let large: ServedSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  real = await serve(SITES.real, 0);
  large = await serve(SITES.large, 0);
});
afterAll(async () => {
  await browser.close();
  await real.close();
  await large.close();
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

const named = () => page.getByLabel("Namn");
const status = () => page.locator("form[data-filter] [role=status]");
const visibleNames = () => page.locator("[data-facts] a:visible").allTextContents();
const query = () => page.evaluate(() => decodeURIComponent(location.search));
const focused = (attribute: string) => page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);
const focusedText = () => page.evaluate(() => document.activeElement?.textContent);

async function said(text: string): Promise<void> {
  await status().filter({ hasText: text }).waitFor();
}

describe("the script of filters", () => {
  it("is small, and only where there is a list to filter", () => {
    const [script = ""] = filesIn(SITES.real).filter((path) => /^assets\/filter-\w+\.js$/.test(path));
    expect(brotliCompressSync(readFileSync(join(SITES.real, script))).length).toBeLessThanOrEqual(MOST_BYTES);
    const users = [SITES.real, SITES.large].map((site) =>
      filesIn(site).filter(
        (path) => path.endsWith(".html") && readFileSync(join(site, path), "utf8").includes("/assets/filter-"),
      ),
    );
    const lists = ["medlemmar/index.html", "personer/index.html"];
    expect(users).toEqual([lists, lists]);
  });
});

describe("the list of members", () => {
  it("narrows as one types, with headings and jump links, and keeps the name in the address", async () => {
    await page.goto(`${real.address}/medlemmar/`);
    const before = await page.evaluate(() => history.length);
    await named().pressSequentially("sodert");
    await expect.poll(visibleNames).toEqual(["Södertälje"]);
    expect(await page.locator("main h2:visible").allTextContents()).toEqual(["Stockholms län"]);
    expect(await page.locator(".jumps a:visible").allTextContents()).toEqual(["Stockholms län"]);
    expect(await page.locator(".county-people:visible").count()).toBe(0);
    await said("1 av 66 medlemmar visas.");
    await expect.poll(query).toBe("?namn=sodert");
    expect(await page.evaluate(() => history.length)).toBe(before);
    await named().fill("");
    await said("Alla 66 medlemmar visas.");
    await expect.poll(query).toBe("");
    expect(complaints).toEqual([]);
  });

  it("goes with a choice into the history: back and forward follow it, with what was typed before", async () => {
    await page.goto(`${real.address}/medlemmar/`);
    await named().fill("region");
    await page.getByRole("combobox", { name: "Län" }).selectOption("Uppsala län");
    await page.getByLabel("Slag").selectOption("Regioner");
    await expect.poll(visibleNames).toEqual(["Region Uppsala"]);
    await expect.poll(query).toBe("?namn=region&lan=uppsala&slag=region");
    await page.goBack();
    await expect.poll(query).toBe("?namn=region&lan=uppsala");
    await expect.poll(() => page.getByLabel("Slag").inputValue()).toBe("");
    await page.goBack();
    await expect.poll(visibleNames).toHaveLength(10);
    await expect.poll(() => named().inputValue()).toBe("region");
    await page.goForward();
    await expect.poll(visibleNames).toEqual(["Region Uppsala"]);
    await expect.poll(() => page.getByRole("combobox", { name: "Län" }).inputValue()).toBe("uppsala");
    await page.getByRole("link", { name: "Region Uppsala" }).click();
    await page.waitForURL("**/medlemmar/region-uppsala/");
    await page.goBack();
    await expect.poll(visibleNames).toEqual(["Region Uppsala"]);
    await page.reload();
    await expect.poll(visibleNames).toEqual(["Region Uppsala"]);
    expect(complaints).toEqual([]);
  });

  it("tells which have somebody of a party in a body, by one seat that is both", async () => {
    await page.goto(`${large.address}/medlemmar/?parti=DR&organ=urvalsgruppen`);
    await said("medlemmar visas.");
    const expected = largeOn(TODAY).members.filter(({ holdings }) =>
      holdings.some(
        ({ standing, party, term }) =>
          standing === "current" && party?.id === "DR" && term.body.slug === "urvalsgruppen",
      ),
    );
    expect(expected.length).toBeGreaterThan(0);
    await expect
      .poll(async () => (await visibleNames()).sort())
      .toEqual(expected.map(({ shortName }) => shortName).sort());
  });

  it("jumps to counties without a script, and shows every member", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto(`${real.address}/medlemmar/?namn=region`);
    expect(await without.locator("[data-facts] a:visible").count()).toBe(66);
    expect(await without.locator("form[data-filter]").isVisible()).toBe(false);
    await without.getByRole("navigation", { name: "Län" }).getByRole("link", { name: "Örebro län" }).click();
    await without.waitForURL(/#orebro$/);
    await plain.close();
  });

  it("moves nothing when the form comes, late as its script may be", async () => {
    let release = (): void => undefined;
    const painted = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/assets/filter-*.js", async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(`${real.address}/medlemmar/`, { waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    release();
    await page.getByLabel("Namn").waitFor();
    const shift = await page.evaluate(async () => {
      let sum = 0;
      const add = (entries: PerformanceEntryList) => {
        for (const entry of entries) sum += Number(Reflect.get(entry, "value"));
      };
      const observer = new PerformanceObserver((list) => {
        add(list.getEntries());
      });
      observer.observe({ type: "layout-shift", buffered: true });
      // The form is painted in the next frame, and the browser tells of what it moved after that.
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      add(observer.takeRecords());
      return sum;
    });
    expect(shift).toBeLessThan(0.01);
  });
});

describe("the list of people", () => {
  it("is used by keyboard alone: type, choose, Enter reloads nothing, and the button clears and gives back the focus", async () => {
    await page.goto(`${real.address}/personer/`);
    await page.evaluate(() => {
      document.body.dataset["stayed"] = "yes";
      document.querySelector<HTMLElement>("main")?.setAttribute("tabindex", "-1");
      document.querySelector<HTMLElement>("main")?.focus();
    });
    await page.keyboard.press("Tab");
    await expect.poll(() => focused("name")).toBe("namn");
    await page.keyboard.type("anna");
    await page.keyboard.press("Enter");
    await expect.poll(visibleNames).toEqual(["Anna Hård af Segerstad", "Anna Sehlin", "Anna af Sillén"]);
    await page.keyboard.press("Tab");
    await expect.poll(() => focused("name")).toBe("parti");
    await page.keyboard.type("Mod");
    await expect.poll(query).toBe("?namn=anna&parti=M");
    await expect.poll(visibleNames).not.toContain("Anna Sehlin");
    for (let step = 0; step < 4; step++) await page.keyboard.press("Tab");
    await expect.poll(focusedText).toBe("Rensa filter");
    await page.keyboard.press("Enter");
    await said("Alla 45 personer visas.");
    await expect.poll(() => focused("name")).toBe("namn");
    await expect.poll(query).toBe("");
    expect(await page.evaluate(() => document.body.dataset["stayed"])).toBe("yes");
    expect(complaints).toEqual([]);
  });

  it("hides every letter where nobody fits, says what to do, and announces once when typing has settled", async () => {
    await page.goto(`${real.address}/personer/`);
    await named().waitFor();
    await page.evaluate(() => {
      const region = document.querySelector("form[data-filter] [role=status]");
      const texts: string[] = [];
      Object.assign(window, { texts });
      if (region)
        new MutationObserver(() => {
          texts.push(region.textContent);
        }).observe(region, { childList: true, characterData: true, subtree: true });
    });
    // Letter after letter without a pause, as no machine that is busy keeps them apart.
    await named().evaluate((field: HTMLInputElement) => {
      for (const letter of "annaxx") {
        field.value += letter;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
    });
    await said("Ingen av 45 personer stämmer. Pröva ett kortare namn eller färre val.");
    expect(await page.evaluate<unknown>(() => Reflect.get(window, "texts"))).toHaveLength(1);
    expect(await page.locator("main :is(h2, .letters a, .people-list):visible").count()).toBe(0);
    await page.getByRole("button", { name: "Rensa filter" }).click();
    await said("Alla 45 personer visas.");
    await expect.poll(() => page.getByRole("button", { name: "Rensa filter" }).count()).toBe(0);
    expect(await page.locator(".letters a[href='#bokstav-å']").isVisible()).toBe(true);
  });

  it.each([
    ["values that no field has", "?parti=<script>alert(1)</script>&lan=__proto__&organ=&uppdrag=%00", 45],
    ["a field twice, and unknown ones", "?parti=M&parti=S&okänd=1#bokstav-x", null],
    ["markup for a name", "?namn=%3Cimg src=x onerror=alert(1)%3E", 0],
    ["a name without end", `?namn=${"a".repeat(5000)}`, 0],
    ["broken escapes", "?namn=%E0%A4%A&parti=s", 0],
  ])("meets an address with %s calmly", async (_, address, count) => {
    await page.goto(`${real.address}/personer/${address}`);
    await named().waitFor();
    if (count === null) await expect.poll(() => page.getByLabel("Parti").inputValue()).toBe("M");
    else await expect.poll(visibleNames).toHaveLength(count);
    expect(await page.getByLabel("Län").locator("option:checked").textContent()).toBe("Alla län");
    expect((await named().inputValue()).length).toBeLessThanOrEqual(80);
    expect(complaints).toEqual([]);
  });
});

describe("a list that is split over pages", () => {
  const LIST = "/personer/lista.json";
  const fetches = () => large.requests.filter(({ path }) => path === LIST).length;

  it("is fetched once, when first asked for, and drawn as on the pages of letters, a hundred at a time", async () => {
    large.requests.length = 0;
    await page.goto(`${large.address}/personer/`);
    await named().waitFor();
    expect(fetches()).toBe(0);
    await page.getByLabel("Organ").selectOption("Stormötet");
    await said("De 100 första visas.");
    const rows = page.locator(".people-list > li:visible");
    await expect.poll(() => rows.count()).toBe(100);
    await page.getByRole("button", { name: "Visa fler" }).click();
    await expect.poll(() => rows.count()).toBe(200);
    await expect.poll(focusedText).toBe(await rows.nth(100).locator("a").textContent());
    await named().fill("troll");
    await expect.poll(() => rows.count()).toBeLessThan(100);
    await said("av 528 personer visas.");
    expect(fetches()).toBe(1);

    const link = rows.first().locator("a");
    const letter = await browser.newPage();
    const [address, drawn] = [await link.getAttribute("href"), await rows.first().innerHTML()];
    const person = largeOn(TODAY).people.find((candidate) => personUrl(candidate) === address);
    await letter.goto(`${large.address}${letterUrl(person?.sortName.slice(0, 1) ?? "")}`);
    const printed = await letter.locator("li", { has: letter.locator(`a[href="${String(address)}"]`) }).innerHTML();
    expect(drawn).toBe(printed);
    await letter.close();

    const { violations } = await new AxeBuilder({ page }).include("main").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("opens filtered from a shared address", async () => {
    await page.goto(`${large.address}/personer/?organ=ledningen&uppdrag=nuvarande`);
    await said("av 528 personer visas.");
    const found = await page.locator(".people-list > li:visible").allTextContents();
    expect(found.length).toBeGreaterThan(19);
    expect(found.filter((text) => !text.includes("i ledningen"))).toEqual([]);
  });

  it.each([
    ["is cut off", { abort: true }],
    ["is an error", { status: 500, body: "[]" }],
  ])("where the answer %s says so, leaves the letters, and tries again with the next change", async (_, answer) => {
    await page.route(`**${LIST}`, (route) => ("abort" in answer ? route.abort() : route.fulfill(answer)));
    await page.goto(`${large.address}/personer/?namn=troll`);
    await said("Listan går inte att hämta just nu.");
    expect(await page.locator(".letters a:visible").count()).toBeGreaterThan(15);
    expect(await page.locator("[data-results]").isVisible()).toBe(false);
    await page.unroute(`**${LIST}`);
    await named().press("End");
    await named().press("s");
    await expect.poll(() => status().textContent()).toContain("528 personer");
  });
});
