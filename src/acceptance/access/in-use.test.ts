import { describe, expect, it } from "vitest";
import { axe } from "./axe.ts";
import { PHONE } from "./check.ts";
import { filter } from "./filter.ts";
import { keyboard } from "./keyboard.ts";
import { menu, menuLeft, openMenu } from "./menu.ts";
import { openedSites } from "./opened-sites.ts";
import { pdf } from "./pdf.ts";
import { pressed } from "./pressed.ts";
import { listenTo } from "./quiet.ts";
import { structure } from "./structure.ts";
import { targets } from "./targets.ts";

const { onNewPage, addressOf, realPage } = openedSites();

describe("by keyboard", () => {
  it("the skip link comes first, is seen, and moves to the content", () =>
    onNewPage({}, async (page) => {
      await page.goto(realPage("body.njk"));
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      await expect.poll(() => skip.textContent()).toBe("Till innehållet");
      await expect.poll(async () => (await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      await page.waitForURL(/#content$/);
    }));

  it.each([true, false])("the menu on a phone is opened, gone through and closed (scripts: %s)", (javaScriptEnabled) =>
    onNewPage({ viewport: PHONE, javaScriptEnabled }, async (page) => {
      await page.goto(realPage("body.njk"));
      expect(await menu(page)).toEqual([]);
    }),
  );

  it("the menu on a phone does not stay over what has the focus after it", () =>
    onNewPage({ viewport: PHONE }, async (page) => {
      await page.goto(realPage("body.njk"));
      expect(await menuLeft(page)).toEqual([]);
    }));

  it("the open menu on a phone has no fault that axe can see", () =>
    onNewPage({ viewport: PHONE }, async (page) => {
      await page.goto(realPage("body.njk"));
      expect(await openMenu(page)).toEqual([]);
    }));

  it.each(["members.njk", "people.njk"])("the filter of a list is gone through and answers (%s)", (template) =>
    onNewPage({}, async (page) => {
      await page.goto(realPage(template));
      await page.locator("form[data-filter]").waitFor();
      expect(await filter(page)).toEqual([]);
    }),
  );
});

describe("the search", () => {
  it("with its hits is accessible, asks no other site and leaves nothing behind", () =>
    onNewPage({}, async (page) => {
      const noise = listenTo(page, addressOf("real"));
      await page.goto(`${realPage("search.njk")}?q=protokoll`);
      await page.locator("#search .hit").filter({ hasText: "Protokoll" }).first().waitFor();
      const faults: string[] = [];
      for (const check of [axe, structure, pressed, keyboard, targets]) faults.push(...(await check(page)));
      expect([...faults, ...(await noise())]).toEqual([]);
    }));
});

describe("saved as a PDF", () => {
  it.concurrent.each(["body.njk", "members.njk", "documents.njk"])("%s keeps its tags and its text", (template) =>
    onNewPage({}, async (page) => {
      await page.goto(realPage(template));
      expect(await pdf(page)).toEqual([]);
    }),
  );
});
