import { brushIn } from "./brush.ts";
import { inEachMode } from "./modes.ts";
import type { Check } from "./check.ts";

/**
 * Words in pictures stand out from the shape behind them, or from the line around their letters, in light, dark and forced colours:
 * axe measures text of pages only. https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const pictures: Check = (page) =>
  inEachMode(page, async (shown) =>
    shown.evaluate(
      ({ light, contrast }) => {
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
            const its = contrast(ground, light([style.fill]));
            const pixels = Number.parseFloat(style.fontSize) * (word.getScreenCTM()?.a ?? 1);
            const least = pixels >= 24 || (pixels >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
            return its < least ? [`"${word.textContent.trim()}" in a picture has the contrast ${its.toFixed(1)}`] : [];
          });
        });
      },
      await brushIn(shown),
    ),
  );
