import { brushIn } from "./brush.ts";
import type { Check } from "./check.ts";

/**
 * In colours that the reader has chosen, text that keeps its own can be read on what is behind it. Axe cannot tell: it reads
 * `-webkit-text-fill-color`, which Chromium gives as it was before the reader's colours.
 */
export const forcedColours: Check = async (page) => {
  await page.emulateMedia({ forcedColors: "active" });
  const faults = await page.evaluate(
    ({ light, contrast }) => {
      const grounds = (element: Element | null): string[] =>
        element ? [...grounds(element.parentElement), getComputedStyle(element).backgroundColor] : ["Canvas"];
      return [...document.querySelectorAll("body *:not(svg *)")].flatMap((element) => {
        const text = [...element.childNodes].find(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
        );
        if (!text || !element.checkVisibility({ visibilityProperty: true })) return [];
        const behind = grounds(element);
        const its = contrast(light(behind), light([...behind, getComputedStyle(element).color]));
        return its < 4.5
          ? [`"${(text.textContent ?? "").trim().slice(0, 40)}" has the contrast ${its.toFixed(1)}`]
          : [];
      });
    },
    await brushIn(page),
  );
  await page.emulateMedia({ forcedColors: null });
  return faults;
};
