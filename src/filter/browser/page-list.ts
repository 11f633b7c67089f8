import { words } from "../match.ts";
import type { List, Row } from "./list.ts";

/**
 * The rows on the page. A section without visible rows is hidden, with its heading and the link to it. While the list
 * is narrowed, `data-whole` elements are hidden too: they describe whole sections.
 */
export function pageList(): List {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-facts]")].map((element) => ({
    element,
    section: element.closest("section"),
    words: words(element.dataset["names"] ?? ""),
    facts: element.dataset["facts"] ?? "",
  }));
  const sections = [...new Set(rows.flatMap(({ section }) => section ?? []))];
  const wholes = document.querySelectorAll<HTMLElement>("[data-whole]");
  const jumps = document.querySelectorAll<HTMLAnchorElement>(`.jumps a[href^="#"]`);

  return {
    isFetched: false,
    rows: () => Promise.resolve(rows),
    show(fitting) {
      const left = new Set<Row>(fitting ?? rows);
      for (const row of rows) row.element.hidden = !left.has(row);
      for (const section of sections)
        section.hidden = !rows.some((row) => row.section === section && !row.element.hidden);
      for (const whole of wholes) whole.hidden = fitting !== null;
      for (const jump of jumps) {
        const item = jump.closest("li");
        if (item) item.hidden = document.getElementById((jump.getAttribute("href") ?? "").slice(1))?.hidden ?? false;
      }
      return left.size;
    },
  };
}
