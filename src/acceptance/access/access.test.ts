import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { axe } from "./axe.ts";
import type { Check } from "./check.ts";
import { forcedColours } from "./forced-colours.ts";
import { keyboard } from "./keyboard.ts";
import { legible } from "./legible.ts";
import { motion } from "./motion.ts";
import { KINDS, openedSites, REAL } from "./opened-sites.ts";
import { paper } from "./paper.ts";
import { pictures } from "./pictures.ts";
import { pressed } from "./pressed.ts";
import { listenTo } from "./quiet.ts";
import { reflow } from "./reflow.ts";
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

const { onNewPage, addressOf } = openedSites();

describe("every kind of page", () => {
  it("is among those that are looked at", () => {
    expect([...new Set(KINDS.map(({ template }) => template))].sort()).toEqual(readdirSync("templates/pages").sort());
  });

  it.concurrent.each(KINDS)("is accessible: $template ($site, $url)", ({ site, url }) =>
    onNewPage({}, async (page) => {
      const noise = listenTo(page, addressOf(site));
      await page.goto(`${addressOf(site)}${url}`, { waitUntil: "networkidle" });
      const faults: string[] = [];
      for (const [name, check] of Object.entries(CHECKS))
        faults.push(...(await check(page)).map((fault) => `${name}: ${fault}`));
      expect([...faults, ...(await noise())]).toEqual([]);
    }),
  );

  it.concurrent.each(REAL)("can be read without scripts: $template ($url)", ({ url }) =>
    onNewPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${addressOf("real")}${url}`);
      expect(await withoutScripts(page)).toEqual([]);
    }),
  );
});
