import type { Check } from "./check.ts";

/** More stops than any page has: a page that never lets the focus go is told apart by it. */
const MOST_STOPS = 800;

/**
 * The tab key goes through every link and control in the order of the page and of the eye, each in sight and covered by nothing,
 * and each changed to the eye by having the focus. https://www.w3.org/TR/WCAG22/#focus-order, #focus-visible, #focus-not-obscured-minimum
 */
export const keyboard: Check = async (page) => {
  const faults: string[] = [];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    Reflect.set(window, "stops", []);
  });
  let count = 0;
  for (; count < MOST_STOPS; count++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const stops: unknown = Reflect.get(window, "stops");
      const element = document.activeElement;
      if (!Array.isArray(stops) || !element || element === document.body || stops.includes(element)) return null;
      const last: unknown = stops.at(-1);
      stops.push(element);
      const name = `<${element.localName}> "${(element.textContent.trim() || (element.getAttribute("aria-label") ?? "")).slice(0, 40)}"`;
      const faults: string[] = [];

      if (last instanceof Element) {
        if (!(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
          faults.push(`${name} comes after what stands below it in the page`);
        const sticks = (each: Element | null): boolean =>
          each !== null && (/sticky|fixed/.test(getComputedStyle(each).position) || sticks(each.parentElement));
        const [from, to] = [last.getBoundingClientRect(), element.getBoundingClientRect()];
        const above = to.bottom <= from.top + 1 && to.left <= from.left + 1;
        const leftOf = to.right <= from.left + 1 && to.top < from.bottom - 4 && to.bottom > from.top + 4;
        // A map and a line of text broken in two have places that no reading order follows.
        const free = [last, element].some(
          (each) => each.closest("svg") || each.getClientRects().length > 1 || sticks(each),
        );
        if ((above || leftOf) && !free)
          faults.push(`${name} comes after "${last.textContent.trim().slice(0, 40)}", which the eye sees later`);
      }

      const parts = [element, ...element.querySelectorAll("*")];
      const seen = parts.some((part) =>
        [...part.getClientRects()].some(({ left, top, width, height }) => {
          const at = width > 0 && height > 0 ? document.elementFromPoint(left + width / 2, top + height / 2) : null;
          return at !== null && (element.contains(at) || (at.localName === "label" && at.contains(element)));
        }),
      );
      if (!seen) faults.push(`${name} is covered or out of sight`);

      const look = () =>
        parts
          .flatMap((part) => [
            getComputedStyle(part),
            getComputedStyle(part, "::before"),
            getComputedStyle(part, "::after"),
          ])
          .map((style) =>
            [
              style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) === 0
                ? ""
                : `${style.outline} ${style.outlineOffset}`,
              style.boxShadow,
              style.backgroundColor,
              style.border,
              style.color,
              style.textDecoration,
              style.stroke,
              style.strokeWidth,
              style.fill,
            ].join(),
          )
          .join();
      const focused = look();
      if (element instanceof HTMLElement || element instanceof SVGElement) {
        element.blur();
        if (look() === focused) faults.push(`${name} does not show that it has the focus`);
        element.focus({ preventScroll: true });
      }
      return faults;
    });
    if (found === null) break;
    faults.push(...found);
  }
  const reachable = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll(
          "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]",
        ),
      ].filter(
        (element) =>
          (element instanceof HTMLElement || element instanceof SVGElement) &&
          element.tabIndex >= 0 &&
          element.getAttribute("type") !== "hidden" &&
          element.checkVisibility({ visibilityProperty: true }),
      ).length,
  );
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  if (count !== reachable)
    faults.push(`the tab key stops at ${String(count)} of ${String(reachable)} links and controls`);
  return faults;
};
