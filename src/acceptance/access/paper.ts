import { brushIn } from "./brush.ts";
import type { Check } from "./check.ts";

/**
 * On paper: dark on white for those with a dark screen too, without menu, search and buttons, with the date of the data, with the
 * page's own address, and with the addresses of files and of documents elsewhere, which nobody can press there.
 */
export const paper: Check = async (page) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const faults = await page.evaluate(
    ({ light, cover, contrast }) => {
      const found: string[] = [];
      const name = (element: Element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`;
      for (const element of document.querySelectorAll("search, [role=search], form, button, input, select, nav")) {
        // A list of links to other pages may be what the page is about; links within the page and the site's own menus lead nowhere on paper.
        const leadsOut = (link: Element) => link instanceof HTMLAnchorElement && link.pathname !== location.pathname;
        const isContent =
          element.closest("main nav") !== null && [...element.querySelectorAll("a[href]")].every(leadsOut);
        if (element.checkVisibility() && element.getBoundingClientRect().height > 0 && !isContent)
          found.push(`${name(element)} is printed`);
      }

      // A browser prints grounds only where the page insists; text must be read on bare paper otherwise.
      const groundOf = (element: Element | null): number => {
        if (!element) return 1;
        const { backgroundColor, printColorAdjust } = getComputedStyle(element);
        const isPrinted = cover(backgroundColor) > 0.5 && printColorAdjust === "exact";
        return isPrinted ? light([backgroundColor]) : groundOf(element.parentElement);
      };
      for (const element of [
        document.documentElement,
        document.body,
        ...document.querySelectorAll("body *:not(svg *)"),
      ]) {
        if (!element.checkVisibility()) continue;
        const { backgroundColor, color, printColorAdjust } = getComputedStyle(element);
        if (cover(backgroundColor) > 0.5 && light([backgroundColor]) < 0.5 && printColorAdjust !== "exact")
          found.push(`${name(element)} has a dark ground`);
        const text = [...element.childNodes].find(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
        );
        if (!text) continue;
        if (contrast(groundOf(element), light([color])) < 4.5)
          found.push(`"${(text.textContent ?? "").trim().slice(0, 40)}" is pale on paper`);
      }

      for (const link of document.querySelectorAll("main a[href]")) {
        const address = link.getAttribute("href") ?? "";
        const elsewhere = /^https?:/.test(address) && new URL(address).origin !== location.origin;
        const isDocument = /\.pdf$/.test(address) || (elsewhere && link.closest("table") !== null);
        const printed = `${link.textContent} ${getComputedStyle(link, "::after").content}`;
        if (isDocument && link.checkVisibility() && !printed.includes(address))
          found.push(`the address of "${link.textContent.trim()}" is not printed`);
      }
      const own = document.querySelector("link[rel=canonical]");
      const address = own?.getAttribute("href") ?? "";
      if (own && !(own.checkVisibility() && getComputedStyle(own, "::before").content.includes(address)))
        found.push(`the page's address, ${address}, is not printed`);
      const date = /Uppgifterna gäller[^.]*\d{4}/;
      if (date.test(document.body.textContent) && !date.test(document.body.innerText))
        found.push("the date of the data is not printed");
      return found;
    },
    await brushIn(page),
  );
  await page.emulateMedia({ media: null, colorScheme: null });
  return [...new Set(faults)];
};
