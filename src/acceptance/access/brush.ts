import type { Page, JSHandle } from "playwright-core";

/** What tells in the page how colours look, in whatever notation its styles have them. */
interface Brush {
  /** The relative luminance of colours painted one over the other. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  light: (colours: readonly string[]) => number;
  /** How much a colour covers, from 0 to 1. */
  cover: (colour: string) => number;
  /** The contrast of two luminances. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  contrast: (a: number, b: number) => number;
}

/** A brush in the page, to be handed to what is evaluated there: one painted pixel tells a colour's parts. */
export function brushIn(page: Page): Promise<JSHandle<Brush>> {
  return page.evaluateHandle((): Brush => {
    const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (!brush) throw new Error("no canvas");
    const known = new Map<string, { light: number; cover: number }>();
    const painted = (colours: readonly string[]) => {
      const before = known.get(colours.join());
      if (before) return before;
      brush.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0, alpha = 0] = [...brush.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
      const [red, green, blue] = [r, g, b].map((share) =>
        share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
      );
      const its = { light: 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0), cover: alpha };
      known.set(colours.join(), its);
      return its;
    };
    return {
      light: (colours) => painted(colours).light,
      cover: (colour) => painted([colour]).cover,
      contrast: (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
    };
  });
}
