import type { Check } from "./check.ts";

/** One h1, no level of headings left out, one main part, all text inside a landmark, and no two landmarks of a kind with one name. */
export const structure: Check = (page) =>
  page.evaluate(() => {
    const LANDMARKS = {
      main: "main, [role=main]",
      nav: "nav, [role=navigation]",
      search: "search, [role=search]",
      aside: "aside, [role=complementary]",
      header: "body > header, [role=banner]",
      footer: "body > footer, [role=contentinfo]",
      section: "section[aria-label], section[aria-labelledby], [role=region]",
      form: "form[aria-label], form[aria-labelledby]",
    };
    const faults: string[] = [];
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    for (const part of ["h1", LANDMARKS.main])
      if (seen(part).length !== 1) faults.push(`${String(seen(part).length)} ${part.replace(/,.*/, "")}`);

    let before = 0;
    for (const heading of seen("h1, h2, h3, h4, h5, h6")) {
      const level = Number(heading.localName.slice(1));
      const text = heading.textContent.trim();
      if (level > before + 1) faults.push(`h${String(level)} "${text}" after h${String(before)}`);
      if (text === "") faults.push(`an empty h${String(level)}`);
      before = level;
    }

    const name = (element: Element) =>
      (element.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent.trim() ?? "")
        .join(" ") ||
      (element.getAttribute("aria-label") ?? "");
    for (const [kind, selector] of Object.entries(LANDMARKS)) {
      const names = seen(selector).map(name);
      for (const repeated of new Set(names.filter((each, index) => names.indexOf(each) !== index)))
        faults.push(`two ${kind} with the name "${repeated}"`);
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inside = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (!inside || text === "" || !inside.checkVisibility()) continue;
      if (inside.closest(Object.values(LANDMARKS).join(", ")) || inside.closest("a[href^='#']")) continue;
      faults.push(`"${text.slice(0, 40)}" stands in no landmark`);
    }
    return faults;
  });
