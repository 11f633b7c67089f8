import type { Page } from "playwright-core";
import { DESKTOP, PHONE, type Check } from "./check.ts";
import { linesOfText, type LineOfText } from "./lines-of-text.ts";

/** How far lines may reach into each other: what a descender and an ascender need. */
const TOUCH = 5;

/** The spacing that readers may choose; space after paragraphs too. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/** With the reader's own wider spacing no text is cut off or covers other text, on a phone and on a desktop. https://www.w3.org/TR/WCAG22/#text-spacing */
export const textSpacing: Check = async (page) => {
  const before = page.viewportSize();
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const faults: string[] = [];
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    faults.push(...(await cutOrCovered(page)).map((fault) => `${String(viewport.width)} px wide: ${fault}`));
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  if (before) await page.setViewportSize(before);
  return faults;
};

async function cutOrCovered(page: Page): Promise<string[]> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("body *:not(svg, svg *)")]
      .filter((element) => {
        if (!element.checkVisibility() || element.clientWidth === 0 || element.textContent.trim() === "") return false;
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (clipPath === "inset(50%)" || element.localName === "select") return false;
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> cuts its text off`),
  );
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  const lines = await linesOfText(page);
  const out = lines.filter(({ right }) => right > width + 1).map(({ text }) => `"${text}" sticks out`);
  return [...cut, ...out, ...covered(lines)];
}

/** Lines of different runs that share more of the page than they may touch. */
function covered(lines: readonly LineOfText[]): string[] {
  const downwards = [...lines].sort((a, b) => a.top - b.top);
  return downwards.flatMap((a, index) => {
    const faults: string[] = [];
    for (const b of downwards.slice(index + 1)) {
      if (b.top > a.bottom - TOUCH) break;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (a.run !== b.run && across > TOUCH && down > TOUCH)
        faults.push(`"${a.text}" and "${b.text}" cover each other`);
    }
    return faults;
  });
}
