import type { Page } from "playwright-core";
import type { Check } from "./check.ts";

/** How visitors ask to see the page; reduced motion with the second, as no check of these has anything to do with it. */
const MODES = {
  light: { colorScheme: "light" },
  "dark, reduced motion": { colorScheme: "dark", reducedMotion: "reduce" },
  "forced colours": { forcedColors: "active" },
} as const;

const USUAL = { colorScheme: null, forcedColors: null, reducedMotion: null };

/** The faults that a check finds in each mode, told with the mode. */
export async function inEachMode(
  page: Page,
  check: (page: Page, mode: keyof typeof MODES) => ReturnType<Check>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const mode of ["light", "dark, reduced motion", "forced colours"] as const) {
    await page.emulateMedia({ ...USUAL, ...MODES[mode] });
    faults.push(...(await check(page, mode)).map((fault) => `${mode}: ${fault}`));
  }
  await page.emulateMedia(USUAL);
  return faults;
}
