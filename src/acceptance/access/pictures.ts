import { inEachMode } from "./modes.ts";
import type { Check } from "./check.ts";

/**
 * Words in pictures stand out from the shape behind them, or from the line around their letters, in light, dark and forced colours:
 * axe measures text of pages only. https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const pictures: Check = (page) =>
  inEachMode(page, (shown) =>
    shown.evaluate(() => {
      const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      const light = (colours: readonly string[]) => {
        if (!brush) return 0;
        brush.clearRect(0, 0, 1, 1);
        for (const colour of colours) {
          brush.fillStyle = colour;
          brush.fillRect(0, 0, 1, 1);
        }
        const [r = 0, g = 0, b = 0] = [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const groundsOf = (element: Element | null): string[] =>
        element ? [...groundsOf(element.parentElement), getComputedStyle(element).backgroundColor] : ["Canvas"];
      const painted = (style: CSSStyleDeclaration, paint: "fill" | "stroke") =>
        style[paint] !== "none" && Number(style[`${paint}Opacity`]) > 0.9 && Number(style.opacity) > 0.9;

      return [...document.querySelectorAll("svg")].flatMap((picture) => {
        const drawn = [...picture.querySelectorAll("*")].filter((part) =>
          part.checkVisibility({ visibilityProperty: true }),
        );
        return drawn.flatMap((word, at) => {
          if (!(word instanceof SVGTextElement) || word.textContent.trim() === "") return [];
          const style = getComputedStyle(word);
          const { x, y, width, height } = word.getBBox();
          const point = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(word.getCTM() ?? undefined);
          const halo = style.paintOrder.startsWith("stroke") && painted(style, "stroke") ? [style.stroke] : [];
          const behind = drawn.slice(0, at).flatMap((shape) => {
            if (!(shape instanceof SVGGeometryElement)) return [];
            const own = getComputedStyle(shape);
            const there = point.matrixTransform(shape.getCTM()?.inverse());
            return [
              ...(painted(own, "fill") && shape.isPointInFill(there) ? [own.fill] : []),
              ...(painted(own, "stroke") && shape.isPointInStroke(there) ? [own.stroke] : []),
            ];
          });
          const ground = light([...groundsOf(picture), ...behind, ...halo]);
          const [low = 0, high = 0] = [ground, light([style.fill])].sort((a, b) => a - b);
          const contrast = (high + 0.05) / (low + 0.05);
          const pixels = Number.parseFloat(style.fontSize) * (word.getScreenCTM()?.a ?? 1);
          const least = pixels >= 24 || (pixels >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
          return contrast < least
            ? [`"${word.textContent.trim()}" in a picture has the contrast ${contrast.toFixed(1)}`]
            : [];
        });
      });
    }),
  );
