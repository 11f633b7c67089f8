import type { Check } from "./check.ts";

/** Nothing moves for those who have asked for that. https://www.w3.org/TR/mediaqueries-5/#prefers-reduced-motion */
export const motion: Check = async (page) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const faults = await page.evaluate(() => {
    const lasts = (durations: string) => durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
    const moves = (element: Element, part?: string) => {
      const style = getComputedStyle(element, part);
      return (
        (style.animationName !== "none" && lasts(style.animationDuration)) ||
        lasts(style.transitionDuration) ||
        style.scrollBehavior === "smooth"
      );
    };
    const moving = [...document.querySelectorAll("html, body, body *")].filter(
      (element) => moves(element) || moves(element, "::before") || moves(element, "::after"),
    );
    const marked = [...document.querySelectorAll("animate, animateTransform, animateMotion, marquee, video[autoplay]")];
    return [...moving, ...marked].map(
      (element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> moves`,
    );
  });
  await page.emulateMedia({ reducedMotion: null });
  return faults;
};
