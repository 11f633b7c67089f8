import type { Check } from "./check.ts";

/** What a page must hold to have been read at all, in letters. */
const LEAST = 60;

/** In a browser that runs no scripts the page has its text, and shows no control that waits for one. */
export const withoutScripts: Check = (page) =>
  page.evaluate((least) => {
    const faults: string[] = [];
    const text = document.querySelector("main")?.innerText ?? "";
    if (text.trim().length < least) faults.push(`the page says only "${text.trim()}"`);
    for (const control of document.querySelectorAll("button, input, select, textarea")) {
      if (!control.checkVisibility()) continue;
      const submits = control.closest("form")?.hasAttribute("action") && control.getAttribute("type") !== "button";
      const works = submits || control.hasAttribute("popovertarget") || control.hasAttribute("commandfor");
      if (!works)
        faults.push(
          `<${control.localName} class="${control.getAttribute("class") ?? ""}"> does nothing without a script`,
        );
    }
    for (const element of document.querySelectorAll("[aria-busy=true], [data-loading]"))
      if (element.checkVisibility()) faults.push(`<${element.localName}> waits for a script`);
    return faults;
  }, LEAST);
