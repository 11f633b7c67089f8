import { DESKTOP, type Check } from "./check.ts";

/** Widths at which pictures change their form, or are as small as they get. */
const WIDTHS = [360, 600, 840, 1000, 1160];

/** Words in pictures, which shrink with them, are nowhere smaller than this, in pixels. */
const LEAST = 10.5;

/** Words in pictures can be read at every width: a picture that is scaled down scales its words. */
export const legible: Check = async (page) => {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const small = await page.evaluate((least) => {
      const words = [...document.querySelectorAll<SVGTextElement>("svg text")].filter(
        (word) => word.checkVisibility({ visibilityProperty: true }) && word.getBoundingClientRect().width > 0,
      );
      return words.flatMap((word) => {
        const size = Number.parseFloat(getComputedStyle(word).fontSize) * (word.getScreenCTM()?.a ?? 1);
        return size < least ? [`"${word.textContent.trim()}" in a picture is ${size.toFixed(1)} px high`] : [];
      });
    }, LEAST);
    faults.push(...small.map((fault) => `${String(width)} px wide: ${fault}`));
  }
  await page.setViewportSize(DESKTOP);
  return faults;
};
