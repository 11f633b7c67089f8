import type { Page } from "playwright-core";
import { DESKTOP, PHONE, type Check } from "./check.ts";

/** What is pressed is large enough for a finger, on a phone and on a desktop. https://www.w3.org/TR/WCAG22/#target-size-minimum */
export const targets: Check = async (page) => {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    faults.push(...(await smallTargets(page)).map((fault) => `${String(viewport.width)} px wide: ${fault}`));
  }
  if (before) await page.setViewportSize(before);
  return faults;
};

/**
 * Targets below 24 by 24 pixels, but for those that the rule excepts: so far from all others that a circle of 24 pixels around the
 * middle meets none, in running text, or with a target of full size elsewhere on the page that does the same.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 23.9;
    const isInText = (element: Element) => {
      if (!element.parentElement || getComputedStyle(element).display !== "inline" || element.closest("svg"))
        return false;
      const around = [...element.parentElement.childNodes].filter((node) => node !== element);
      return around.some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 2);
    };
    const boxOf = (element: Element) => {
      const label = element instanceof HTMLInputElement ? element.closest("label") : null;
      return (label ?? element).getBoundingClientRect();
    };
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.right > 0 && box.width > 0);
    const isSmall = (box: DOMRect) => box.width < LEAST || box.height < LEAST;
    const middle = (box: DOMRect) => [box.left + box.width / 2, box.top + box.height / 2] as const;
    const large = new Set(all.filter(({ box }) => !isSmall(box)).map(({ element }) => element.getAttribute("href")));
    const name = (element: Element) =>
      (element.textContent.trim() || (element.getAttribute("aria-label") ?? "")).slice(0, 40);
    return all.flatMap(({ element, box }) => {
      const href = element.getAttribute("href");
      if (!isSmall(box) || isInText(element) || (href !== null && large.has(href))) return [];
      const [x, y] = middle(box);
      const near = all.find((other) => {
        if (other.element === element || other.element.contains(element) || element.contains(other.element))
          return false;
        const across = Math.max(other.box.left - x, 0, x - other.box.right);
        const down = Math.max(other.box.top - y, 0, y - other.box.bottom);
        const [otherX, otherY] = middle(other.box);
        return Math.hypot(across, down) < 12 || (isSmall(other.box) && Math.hypot(otherX - x, otherY - y) < 24);
      });
      if (!near) return [];
      const size = `${box.width.toFixed(0)} × ${box.height.toFixed(0)}`;
      return [`"${name(element)}" is ${size} px, near "${name(near.element)}"`];
    });
  });
}
