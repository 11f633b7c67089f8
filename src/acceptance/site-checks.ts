import { HtmlValidate } from "html-validate";
import { attribute, descendants, textOf, type PrintedPage } from "./printed-pages.ts";
import { filesIn } from "../disk/files-in.ts";

/** Rules of the standard and of accessibility; matters of taste are left to the formatter. */
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "long-title": "off",
    "doctype-style": "off",
    "void-style": "off",
    "tel-non-breaking": "off",
    "no-redundant-role": "off",
    "prefer-native-element": "off",
  },
});

/** Internal links and fragments that lead nowhere, as "page -> link". Takes the folder of the site, its pages and its origin. */
export function brokenLinks(folder: string, pages: readonly PrintedPage[], origin: string): string[] {
  const files = new Set(filesIn(folder).map((path) => `/${path}`));
  const ids = new Map(
    pages.map((page) => [page.url, new Set(page.elements.flatMap((element) => attribute(element, "id") ?? []))]),
  );
  return pages.flatMap((page) =>
    internalLinks(page, origin)
      .filter((link) => !leadsSomewhere(link, files, ids))
      .map((link) => `${page.url} -> ${link.href}`),
  );
}

/** Addresses of pages that no other page links to. */
export function unlinkedPages(pages: readonly PrintedPage[], origin: string): string[] {
  const linked = new Set(
    pages.flatMap((page) =>
      internalLinks(page, origin)
        .filter((link) => link.pathname !== page.url)
        .map((link) => link.pathname),
    ),
  );
  return pages.map((page) => page.url).filter((url) => !linked.has(url));
}

/** Pages without exactly one h1 and main, or without language, canonical address or description. */
export function headFaults(pages: readonly PrintedPage[], origin: string): string[] {
  return pages.flatMap((page) => {
    const all = (tag: string) => page.elements.filter((element) => element.tagName === tag);
    const heads = [...all("meta"), ...all("link")];
    const value = (key: string, name: string, wanted: string) => {
      const element = heads.find((candidate) => attribute(candidate, key) === name);
      return element ? attribute(element, wanted) : null;
    };
    const language = page.url === "/en/" ? "en" : "sv";
    const faults = [
      all("h1").length === 1 ? null : `${all("h1").length} h1`,
      all("main").length === 1 ? null : `${all("main").length} main`,
      all("html").every((element) => attribute(element, "lang") === language) ? null : "lang",
      value("rel", "canonical", "href") === `${origin}${page.url}` ? null : "canonical",
      (value("name", "description", "content")?.length ?? 0) > 10 ? null : "description",
    ];
    return faults.flatMap((fault) => (fault === null ? [] : [`${page.url}: ${fault}`]));
  });
}

/** Pages with a table whose rows lead to the page itself, and so say nothing that its heading does not. */
export function rowsLeadingNowhere(pages: readonly PrintedPage[]): string[] {
  return pages
    .filter(({ url, elements }) => {
      const cells = elements.filter(({ tagName }) => tagName === "td").flatMap((cell) => [...descendants(cell)]);
      return cells.some((element) => element.tagName === "a" && attribute(element, "href") === url);
    })
    .map(({ url }) => url);
}

/** Titles that more than one page bears, with those pages. */
export function repeatedTitles(pages: readonly PrintedPage[]): string[] {
  const urls = new Map<string, string[]>();
  for (const page of pages) {
    const element = page.elements.find((candidate) => candidate.tagName === "title");
    const title = element ? textOf(element) : "";
    urls.set(title, [...(urls.get(title) ?? []), page.url]);
  }
  return [...urls].filter(([, list]) => list.length > 1).map(([title, list]) => `${title}: ${list.join(" ")}`);
}

/** Pages whose headings skip a level, with the levels. */
export function headingSkips(pages: readonly PrintedPage[]): string[] {
  return pages.flatMap((page) => {
    const levels = page.elements.flatMap((element) => /^h([1-6])$/.exec(element.tagName)?.[1] ?? []).map(Number);
    return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
      ? [`${page.url}: ${levels.join(" ")}`]
      : [];
  });
}

/** What a validator says of one page of each kind. */
export async function htmlFaults(pages: readonly PrintedPage[]): Promise<string[]> {
  const kinds = new Map(pages.map((page) => [page.url.replace(/^(\/[^/]*\/)[^/]+\/$/, "$1*"), page]));
  const faults: string[] = [];
  for (const page of kinds.values()) {
    const { results } = await validator.validateString(page.html);
    for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages))
      faults.push(`${page.url}:${line}:${column} ${ruleId} ${message}`);
  }
  return faults;
}

/** The text of an element of a page, `main` unless told, with single spaces; empty where there is no such page. */
export function textAt(pages: readonly PrintedPage[], url: string, tag = "main"): string {
  const element = pages.find((page) => page.url === url)?.elements.find((candidate) => candidate.tagName === tag);
  return element ? textOf(element).replaceAll(/\s+/g, " ") : "";
}

function internalLinks(page: PrintedPage, origin: string): URL[] {
  return page.elements.flatMap((element) => {
    const address =
      element.tagName === "a" || element.tagName === "link"
        ? attribute(element, "href")
        : ["script", "img"].includes(element.tagName)
          ? attribute(element, "src")
          : null;
    if (address === null || /^(tel|mailto|data):/.test(address)) return [];
    const url = new URL(address, `${origin}${page.url}`);
    return url.origin === origin && !(address.startsWith("http") && attribute(element, "rel") !== "canonical")
      ? [url]
      : [];
  });
}

function leadsSomewhere(link: URL, files: ReadonlySet<string>, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const fragment = decodeURIComponent(link.hash.slice(1));
  if (fragment !== "") return ids.get(link.pathname)?.has(fragment) ?? false;
  return files.has(link.pathname.endsWith("/") ? `${link.pathname}index.html` : link.pathname);
}
