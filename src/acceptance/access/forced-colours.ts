import type { Check } from "./check.ts";

/**
 * In colours that the reader has chosen, text that keeps its own can be read on what is behind it. Axe cannot tell: it reads
 * `-webkit-text-fill-color`, which Chromium gives as it was before the reader's colours.
 */
export const forcedColours: Check = async (page) => {
  await page.emulateMedia({ forcedColors: "active" });
  const faults = await page.evaluate(() => {
    const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const known = new Map<string, number>();
    const light = (colours: readonly string[]) => {
      const before = known.get(colours.join());
      if (before !== undefined || !brush) return before ?? 0;
      for (const colour of colours) {
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      known.set(colours.join(), 0.2126 * r + 0.7152 * g + 0.0722 * b);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const grounds = (element: Element | null): string[] =>
      element ? [...grounds(element.parentElement), getComputedStyle(element).backgroundColor] : ["Canvas"];
    return [...document.querySelectorAll("body *:not(svg *)")].flatMap((element) => {
      const text = [...element.childNodes].find(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      );
      if (!text || !element.checkVisibility({ visibilityProperty: true })) return [];
      const behind = grounds(element);
      const [low = 0, high = 0] = [light(behind), light([...behind, getComputedStyle(element).color])].sort(
        (a, b) => a - b,
      );
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast < 4.5
        ? [`"${(text.textContent ?? "").trim().slice(0, 40)}" has the contrast ${contrast.toFixed(1)}`]
        : [];
    });
  });
  await page.emulateMedia({ forcedColors: null });
  return faults;
};
