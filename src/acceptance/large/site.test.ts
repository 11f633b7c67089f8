import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { personUrl } from "../../urls.ts";
import { SITES, TODAY } from "../built-sites.ts";
import { attribute, descendants, printedPages, textOf, type Element, type PrintedPage } from "../printed-pages.ts";
import { shareFaults } from "../share-checks.ts";
import {
  brokenLinks,
  headFaults,
  headingSkips,
  htmlFaults,
  repeatedTitles,
  rowsLeadingNowhere,
  textAt,
  unlinkedPages,
} from "../site-checks.ts";
import { LARGE, largeOn } from "./register.ts";
import { largeOrganisation } from "./write.ts";

const ORIGIN = "https://sagobygderna.example";
/** What a visitor can look over, and what a phone can fetch: the rows and items of a page's main part, and bytes of HTML. */
const MOST = { rows: 220, bytes: 60_000 };

const printed = printedPages(SITES.large);
const moved = new Set(LARGE.redirects.map(({ from }) => from));
const pages = printed.filter((page) => !moved.has(page.url));
const model = largeOn(TODAY);

const mainOf = (page: PrintedPage): Element[] =>
  page.elements.filter(({ tagName }) => tagName === "main").flatMap((main) => [...descendants(main)]);

/** The people that a part of a page links to. */
const peopleIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => /^\/personer\/.+/.exec(attribute(element, "href") ?? "")?.[0] ?? []);

/** The tables of a page with a caption. */
const tables = (page: PrintedPage, caption: string): Element[][] =>
  page.elements
    .filter(({ tagName }) => tagName === "table")
    .map((table) => [...descendants(table)])
    .filter((inside) => inside.some((each) => each.tagName === "caption" && textOf(each) === caption));

describe("the large site", () => {
  it("has a page for everybody and every member, and one for each delegation", () => {
    const below = (start: RegExp) => pages.filter((page) => start.test(page.url)).length;
    expect(below(/^\/personer\/(?!bokstav-)[^/]+\/$/)).toBe(model.people.length);
    expect(below(/^\/medlemmar\/[^/]+\/$/)).toBe(41);
    expect(below(/^\/stormotet\/2023-2027\/[^/]+\/$/)).toBe(38);
  });

  it("every internal link and fragment leads somewhere, and every page is linked to", () => {
    expect(brokenLinks(SITES.large, pages, ORIGIN)).toEqual([]);
    expect(unlinkedPages(pages, ORIGIN)).toEqual(["/404.html"]);
  });

  it("every page has one h1, a description, a language and a canonical address, and headings skip no level", () => {
    expect(headFaults(pages, ORIGIN)).toEqual([]);
    expect(headingSkips(pages)).toEqual([]);
  });

  it("no row of a table leads to the page on which it stands", () => {
    expect(rowsLeadingNowhere(pages)).toEqual([]);
  });

  it("every page has a title of its own, also of two persons with one name", () => {
    expect(repeatedTitles(pages)).toEqual([]);
  });

  it("every page has a picture for conversations", () => {
    expect(shareFaults(SITES.large, pages, ORIGIN)).toEqual([]);
  });

  it("the HTML is valid", async () => {
    expect(await htmlFaults(pages)).toEqual([]);
  });

  it("no page has more rows than can be looked over, or more HTML than a phone should fetch", () => {
    const rows = pages.map((page): [string, number] => [
      page.url,
      mainOf(page).filter(({ tagName }) => tagName === "tr" || tagName === "li").length,
    ]);
    expect(rows.filter(([, count]) => count > MOST.rows)).toEqual([]);
    const sizes = pages.map((page): [string, number] => [page.url, Buffer.byteLength(page.html)]);
    expect(sizes.filter(([, bytes]) => bytes >= MOST.bytes)).toEqual([]);
  });

  it("publishes every document's file under the document's id", () => {
    const { documents } = largeOrganisation();
    for (const { id, file } of LARGE.documents) {
      const path = join(SITES.large, "dokument", `${id}.pdf`);
      expect([id, existsSync(path)]).toEqual([id, file !== undefined]);
      if (file !== undefined) expect(statSync(path).size).toBe(documents.get(file)?.length);
    }
  });

  it("sends old addresses on, and names nobody at one that is gone", () => {
    expect(readFileSync(join(SITES.large, "_redirects"), "utf8")).toContain(
      "/medlemmar/kvarnby/ /medlemmar/silverkvarn/ 301\n",
    );
    const page = (url: string) => printed.find((each) => each.url === url)?.html ?? "";
    expect(page("/medlemmar/kvarnby/")).toContain('<a href="/medlemmar/silverkvarn/">');
    expect(page("/personer/glomd-person/")).toContain("borttagen");
    expect(page("/personer/glomd-person/")).not.toMatch(/gl[oö]md/i);
  });

  it("no section is a bare heading", () => {
    const bare = pages.flatMap((page) =>
      mainOf(page)
        .filter(({ tagName }) => tagName === "section")
        .filter((section) => {
          const inside = [...descendants(section)];
          const headings = inside.filter(({ tagName }) => tagName === "h2");
          const heading = headings.map((element) => textOf(element)).join("");
          return textOf(section).trim() === heading.trim() && !inside.some(({ tagName }) => tagName === "svg");
        })
        .map((section) => `${page.url}: ${textOf(section).trim()}`),
    );
    expect(bare).toEqual([]);
  });

  it("tells who appointed a personal substitute", () => {
    expect(textAt(pages, "/urvalsgruppen/")).toMatch(/Gudrun Spegelsjö (?:(?!Personlig ersättare).)*Månstrand kommun/);
  });

  it("counts members of today only", () => {
    expect(textAt(pages, "/")).toContain("37 medlemmar.");
    expect(textAt(pages, "/medlemmar/")).toContain("32 kommuner och 5 regioner är medlemmar.");
    expect(textAt(pages, "/medlemmar/dimdal/")).toContain("Tidigare medlem");
  });
});

describe("nobody former is listed as present", () => {
  const presentIn = new Map(
    model.bodies.map((body) => [
      `/${body.slug}/`,
      new Set(
        (body.current?.seats ?? [])
          .flatMap((seat) => seat.holders.filter((holding) => holding.standing === "current"))
          .map(({ person }) => personUrl(person)),
      ),
    ]),
  );
  const anywhere = new Set([...presentIn.values()].flatMap((people) => [...people]));

  it("on the pages of bodies, delegations and the front page", () => {
    const former = model.bodies.flatMap((body) => body.terms.filter((term) => term !== body.current));
    const isFormer = ({ url }: PrintedPage) =>
      former.some(({ body, slug }) => url.startsWith(`/${body.slug}/${slug ?? "-"}/`));
    const shown = pages.filter(
      (page) => page.url === "/" || (presentIn.has(/^\/[^/]+\//.exec(page.url)?.[0] ?? "") && !isFormer(page)),
    );
    expect(shown.length).toBeGreaterThan(40);
    const wrong = shown.flatMap((page) => {
      const allowed = presentIn.get(/^\/[^/]+\//.exec(page.url)?.[0] ?? "") ?? anywhere;
      // A delegation's page names who has left, under a heading that says so: its table is of those who are there.
      const isDelegation = /^\/[^/]+\/\d{4}-\d{4}\/[^/]+\/$/.test(page.url);
      const listed = isDelegation ? tables(page, "Ledamöter och ersättare").flatMap(peopleIn) : peopleIn(mainOf(page));
      return listed.flatMap((url) => (allowed.has(url) ? [] : [`${page.url} ${url}`]));
    });
    expect(wrong).toEqual([]);
  });

  it("on the pages of members", () => {
    const wrong = model.members.flatMap((member) => {
      const page = pages.find(({ url }) => url === `/medlemmar/${member.id}/`);
      const present = member.holdings.filter(({ standing }) => standing === "current");
      const expected = [...new Set(present.map(({ person }) => personUrl(person)))].sort();
      const listed = page ? tables(page, "Förtroendevalda i nuvarande organ").flatMap(peopleIn) : [];
      const unique = [...new Set(listed)].sort();
      return unique.join() === expected.join() ? [] : [`${member.id}: ${unique.join()} instead of ${expected.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it("on the pages of persons and the lists by letter", () => {
    const wrong = model.people.flatMap((person) => {
      const url = personUrl(person);
      const page = pages.find((each) => each.url === url);
      const hasPresent = page !== undefined && tables(page, "Nuvarande uppdrag").length > 0;
      return hasPresent === anywhere.has(url) ? [] : [url];
    });
    expect(wrong).toEqual([]);
    const lists = pages.filter((page) => page.url.startsWith("/personer/bokstav-"));
    const entries = lists.flatMap(mainOf).filter(({ tagName }) => tagName === "li");
    const told = entries.flatMap((entry) =>
      peopleIn([...descendants(entry)]).map((url) => [url, textOf(entry)] as const),
    );
    const people = told.filter(([url]) => !url.startsWith("/personer/bokstav-"));
    expect(people.length).toBe(model.people.length);
    expect(people.filter(([url, text]) => /Tidigare|Vald till/.test(text) === anywhere.has(url))).toEqual([]);
  });
});
