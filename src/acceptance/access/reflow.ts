import type { Check } from "./check.ts";
import { linesOfText } from "./lines-of-text.ts";

/** Longer than any word of the site, and than a line on the narrowest screen. */
const LONG_WORD = "Tillgänglighetsredogörelsekommittéordförandeskapet";

/** Where names and titles of any length may stand. */
const WHERE =
  "h1, h2, h3, p, th, td, dt, dd, li, li > a, td > a, label, summary, figcaption, nav a, header a, footer a";

/**
 * Text and controls fit a screen of 320 × 256 pixels, which is one of 1280 × 1024 at 400 %, without scrolling sideways, very long
 * words too. The page may cut off what sticks out, so the parts are measured, not the page alone. https://www.w3.org/TR/WCAG22/#reflow
 */
export const reflow: Check = async (page) => {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate(
    ([word, where]) => {
      const added: Text[] = [];
      for (const selector of where.split(", "))
        for (const element of [...document.querySelectorAll(`${selector}:not(svg *)`)].slice(0, 4)) {
          const text = document.createTextNode(` ${word}`);
          // Figures, dates and telephone numbers are short by their nature.
          const isWord = (part: Element) => /^\s*[^\s\d]/.test(part.textContent) && /\p{L}{3}/u.test(part.textContent);
          const inner = [...element.querySelectorAll(":scope > a, :scope > span")].find(isWord);
          const target = inner ?? (isWord(element) ? element : null);
          target?.append(text);
          added.push(text);
        }
      Reflect.set(window, "added", added);
    },
    [LONG_WORD, WHERE] as const,
  );
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  const lines = (await linesOfText(page)).filter(({ left, right }) => right > width + 1 || left < -1);
  const boxes = await page.evaluate((limit) => {
    const scrolls = document.documentElement.scrollWidth;
    const wide = [...document.querySelectorAll("img, svg, table, input, select, button, textarea, iframe, pre")].filter(
      (element) =>
        element.checkVisibility() && !element.closest("svg svg") && element.getBoundingClientRect().width > limit + 1,
    );
    return [
      ...(scrolls > limit + 1 ? [`the page is ${String(scrolls)} px wide on a screen of ${String(limit)} px`] : []),
      ...wide.map(
        (element) =>
          `<${element.localName} class="${element.getAttribute("class") ?? ""}"> is ${String(Math.round(element.getBoundingClientRect().width))} of ${String(limit)} px wide`,
      ),
    ];
  }, width);
  await page.evaluate(() => {
    const added: unknown = Reflect.get(window, "added");
    if (Array.isArray(added)) for (const text of added) if (text instanceof Text) text.remove();
  });
  if (before) await page.setViewportSize(before);
  const out = lines.map(({ text, right }) => `"${text}" reaches ${String(Math.round(right))} of ${String(width)} px`);
  return [...new Set([...boxes, ...out])];
};
