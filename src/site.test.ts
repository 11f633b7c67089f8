import { describe, expect, it } from "vitest";
import { readEdited } from "./acceptance/edited-data.ts";
import { largeOrganisation } from "./acceptance/large/write.ts";
import { largeOn } from "./acceptance/large/register.ts";
import { LARGE_TODAY } from "./acceptance/large/years.ts";
import { ownAddresses, siteProblems } from "./check/site-problems.ts";
import { memoryFolder } from "./data/folder.ts";
import { readFolders, type Data } from "./data/read.ts";
import { buildModel } from "./model/build.ts";
import { sitemap } from "./outputs/sitemap.ts";
import { grownAddresses } from "./publish/addresses.ts";
import { pathOf } from "./publish/files.ts";
import { pageHits } from "./search/hits.ts";
import { framedPages, pages, redirects } from "./site.ts";
import { isOwnAddress } from "./urls.ts";

const ADDRESS = "https://stora.example";
/** More than two pages can list of one year, and of one letter. */
const NOTES = Array.from({ length: 450 }, (_, index) =>
  [
    `- id: anteckning-${String(index)}`,
    `  title: Anteckning ${String(index)}`,
    "  kind: plan",
    `  date: "2024-03-0${String((index % 9) + 1)}"`,
    `  address: https://stora.example/anteckning-${String(index)}`,
    "  source: arkivet",
    "",
  ].join("\n"),
).join("");
const data = largerWith("Text utan länkar.");
const framed = framedPages(buildModel(data, LARGE_TODAY), ADDRESS);

/** One page of each kind: of those of one template whose addresses are as deep and that search ranks alike, the last. */
const kinds = [
  ...new Map(
    framed.map((page) => [[page.template, page.url.split("/").length, page.search?.tier].join(" "), page]),
  ).values(),
].filter(({ url }) => url !== "/404.html");

describe("every kind of page of a large organisation", () => {
  const onTheMap = sitemap(framed);
  const built = new Map(
    framed.map(({ url }) => [pathOf(url), { hash: "", bytes: 1, type: "text/html", cacheControl: "", encoding: null }]),
  );
  const published = grownAddresses(null, ownAddresses(data, LARGE_TODAY), built).split("\n");
  const hits = pageHits(framed);

  it.each([
    ["people of a letter", /^\/personer\/bokstav-./],
    ["documents of a year", /^\/dokument\/\d{4}\/$/],
    ["a part of a year's", /^\/dokument\/\d{4}-2\/$/],
    ["entries of a letter", /^\/a-o\/.\/$/],
    ["a part of a letter's", /^\/a-o\/.-2\/$/],
    ["a term", /^\/[^/]+\/\d{4}-\d{4}\/$/],
    ["a delegation", /^\/[^/]+\/\d{4}-\d{4}\/[^/]+\/$/],
    ["English", /^\/en\/$/],
  ])("is there: %s", (_name, pattern) => {
    expect(framed.some(({ url }) => pattern.test(url))).toBe(true);
  });

  it.each(kinds.map((page) => [page.url, page] as const))("%s is in the sitemap and published", (url) => {
    expect(onTheMap).toContain(`<loc>${ADDRESS}${url}</loc>`);
    expect(published).toContain(url);
  });

  it.each(kinds.map((page) => [page.url, page] as const))(
    "%s is a hit of search, or deliberately not",
    (url, { search }) => {
      const isPart = framed.some((list) => list.parts?.(url) === true);
      const isPresentTerm = framed.some(({ search: own }) => own?.names.includes(titleOf(url)) === true);
      expect(hits.has(url)).toBe(search !== null);
      expect(search !== null || isPart || isPresentTerm || url === "/sok/").toBe(true);
    },
  );

  it("can be linked to from prose, and an address that no page has is told", () => {
    const links = [...kinds.map(({ url }) => url), "/dokument/1999/"].map((url) => `[dit](${url})`).join(" ");
    const dead = siteProblems(largerWith(links), LARGE_TODAY).filter(({ code }) => code === "dead-link");
    expect(dead.map(({ message }) => /länken till (\S+)/.exec(message)?.[1])).toEqual(["/dokument/1999/"]);
  });

  it("is the site's own, or comes from a record or the length of a list", () => {
    const fromData = /^\/(?:[^/]+\/(?:[^/]+\/){1,2}$)/;
    const bodies = data.bodies.map(({ slug }) => `/${slug}/`);
    const prose = data.prose.map(({ slug }) => `/${slug}/`);
    const others = framed
      .map(({ url }) => url)
      .filter((url) => !fromData.test(url) && ![...bodies, ...prose].includes(url));
    expect(others.length).toBeGreaterThan(8);
    expect(others.filter((url) => !isOwnAddress(url))).toEqual([]);
    expect([...bodies, ...prose].filter(isOwnAddress)).toEqual([]);
  });

  it("has an address of its own", () => {
    expect(new Set(framed.map(({ url }) => url)).size).toBe(framed.length);
  });
});

describe("a page that exists by size alone", () => {
  const parts = ["/personer/bokstav-a/", "/dokument/2024/", "/dokument/2024-2/", "/dokument/utan-ar/", "/a-o/a/"];

  it("leads to its list when the list has become short, and no editor is asked about it", () => {
    const data = readEdited({ "addresses.txt": [...parts, ""].join("\n") });
    expect(siteProblems(data, "2026-11-23").filter(({ severity }) => severity === "error")).toEqual([]);
    expect(redirects(buildModel(data, "2026-11-23"))).toEqual([
      { from: "/personer/bokstav-a/", to: "/personer/" },
      { from: "/dokument/2024/", to: "/dokument/" },
      { from: "/dokument/2024-2/", to: "/dokument/" },
      { from: "/dokument/utan-ar/", to: "/dokument/" },
      { from: "/a-o/a/", to: "/a-o/" },
    ]);
  });

  it("is no excuse for others: a person, a term or a file that is lost is told", () => {
    const lost = ["/personer/bokstaven/", "/dokument/2024/protokoll.pdf", "/samradet/1999-2003/"];
    const data = readEdited({ "addresses.txt": [...lost, ""].join("\n") });
    expect(siteProblems(data, "2026-11-23").map(({ code }) => code)).toEqual(lost.map(() => "lost-address"));
  });

  it("has no redirect while it is there", () => {
    expect(redirects(largeOn(LARGE_TODAY)).filter(({ from }) => from.startsWith("/a-o/"))).toEqual([]);
  });
});

describe("pages", () => {
  it("are listed without a view, and make each when it is asked for", () => {
    const model = largeOn(LARGE_TODAY);
    const all = pages({ ...model, water: null });
    expect(all.every(({ view }) => typeof view === "function")).toBe(true);
    expect(all[0]?.view()).toHaveProperty("headline");
  });
});

/** The large organisation with more documents in one year, and a page of prose. */
function largerWith(text: string): Data {
  const { data, documents } = largeOrganisation();
  const page = [
    "slug: lankar",
    "title: Länkar",
    "description: En påhittad sida.",
    "lead: En påhittad sida.",
    "sections:",
    "  - heading: Länkar",
    "    text: |",
    `      ${text}`,
    "",
  ].join("\n");
  const list = Buffer.concat([data.get("documents.yaml") ?? Buffer.from(""), Buffer.from(NOTES)]);
  const files = new Map([...data, ["documents.yaml", list], ["pages/lankar.yaml", Buffer.from(page)]] as const);
  return readFolders(memoryFolder("data", files), memoryFolder("documents", documents));
}

function titleOf(url: string): string {
  return framed.find((page) => page.url === url)?.title ?? "";
}
