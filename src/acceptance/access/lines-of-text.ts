import type { Page } from "playwright-core";

/** A line of text as it stands on the page. */
export interface LineOfText {
  text: string;
  /** Which run of text it belongs to: two lines of one run never cover each other. */
  run: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every line of text that is seen, but for words in pictures. What is hidden from the eye on purpose is left out. */
export function linesOfText(page: Page): Promise<LineOfText[]> {
  return page.evaluate(() => {
    const hidden = new Map<Element, boolean>();
    const isHidden = (element: Element): boolean => {
      const known = hidden.get(element);
      if (known !== undefined) return known;
      const { clipPath, position } = getComputedStyle(element);
      const found =
        clipPath === "inset(50%)" ||
        (position === "absolute" && element.getBoundingClientRect().right < 0) ||
        (element.parentElement !== null && isHidden(element.parentElement));
      hidden.set(element, found);
      return found;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(), run = 0; node; node = walker.nextNode(), run++) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (!element || text === "" || element.closest("svg, script, style, noscript, select")) continue;
      if (isHidden(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, right, bottom, width } of range.getClientRects())
        if (width > 1) found.push({ text: text.slice(0, 40), run, left, top, right, bottom });
    }
    return found;
  });
}
