import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import type { Check } from "./check.ts";

/** Every rule of WCAG 2.0–2.2 A and AA that axe has, those of EN 301 549, and its best practices. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];

/** How visitors ask to see the page; reduced motion with the second, as axe has no rule that it changes. */
const MODES = {
  light: { colorScheme: "light" },
  "dark, reduced motion": { colorScheme: "dark", reducedMotion: "reduce" },
  "forced colours": { forcedColors: "active" },
} as const;
const USUAL = { colorScheme: null, forcedColors: null, reducedMotion: null };

/** What axe finds, in light and dark, with reduced motion and in forced colours. */
export const axe: Check = (page) => inEachMode(page, axeAsItIs);

/** What axe finds on the page as it stands. It has one frame, so axe need not open a page of its own. */
export async function axeAsItIs(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

/** The faults that a check finds in each mode, told with the mode. */
export async function inEachMode(page: Page, check: Check): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, mode] of Object.entries(MODES)) {
    await page.emulateMedia({ ...USUAL, ...mode });
    faults.push(...(await check(page)).map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia(USUAL);
  return faults;
}
