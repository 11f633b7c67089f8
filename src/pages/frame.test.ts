import { describe, expect, it } from "vitest";
import { smallModel, type Case } from "../acceptance/small-model.ts";
import { pages } from "../site.ts";
import { frame } from "./frame.ts";
import { page, type Page } from "./page.ts";
import { notFoundPage } from "./plain.ts";

const HERE = "https://har.example";

/** What surrounds a page among others: those that a case names by their addresses, with what they say of themselves. */
function around(url: string, given: Case = {}, own: Partial<Omit<Page, "search">> = {}) {
  const model = smallModel(given);
  const made = (address: string, more: Partial<Omit<Page, "search">> = {}) =>
    page({
      url: address,
      title: `Sidan ${address}`,
      description: "",
      template: "",
      search: { kind: "Sida" },
      view: () => ({}),
      ...more,
    });
  const all = [
    made("/", { label: "Start" }),
    made("/b/", { inMenu: true, inFooter: "Mer om B" }),
    made("/a/", { inMenu: true, label: "A" }),
    made("/a/x/y/"),
    made("/ab/", { inFooter: "AB" }),
    made("/kontakt/"),
  ].map((one) => (one.url === url ? { ...one, ...own } : one));
  const byUrl = new Map(all.map((one) => [one.url, one]));
  const here = byUrl.get(url) ?? made(url, own);
  return frame(model, byUrl, here, HERE);
}

describe("the menu", () => {
  it.each<[string, (string | null)[]]>([
    ["/a/", [null, "page"]],
    ["/a/x/y/", [null, "true"]],
    ["/ab/", [null, null]],
    ["/", [null, null]],
  ])(
    "at %s has the pages that say so in the order of the site, and marks the one that it is or stands under: %j",
    (url, marks) => {
      expect(around(url).menu).toEqual([
        { text: "Sidan /b/", url: "/b/", current: marks[0] },
        { text: "A", url: "/a/", current: marks[1] },
      ]);
    },
  );
});

it("the footer has the pages that say so, in their own words", () => {
  expect(around("/").footerLinks).toEqual([
    { text: "Mer om B", url: "/b/" },
    { text: "AB", url: "/ab/" },
  ]);
});

it.each([
  ["/", []],
  ["/a/", ["/"]],
  ["/a/x/y/", ["/", "/a/"]],
])("the breadcrumb of %s leads to the pages above it, from the top: %j", (url, above) => {
  expect(around(url).breadcrumb.map((link) => link.url)).toEqual(above);
});

it("the breadcrumb has short names", () => {
  expect(around("/a/x/y/").breadcrumb.map(({ text }) => text)).toEqual(["Start", "A"]);
});

it.each([
  ["/", "Påhittade rådet", "Påhittade rådet"],
  ["/", "Ett råd.", "Påhittade rådet: Ett råd."],
  ["/a/", "A-sidan", "A-sidan | Påhittade rådet"],
])("the title of %s, %s, is in the tab %s", (url, title, documentTitle) => {
  expect(around(url, {}, { title }).documentTitle).toBe(documentTitle);
});

describe("the sources", () => {
  const SOURCES = {
    Gammal: { date: "2019-05-05" },
    Ny: { date: "2024-05", address: "https://saga.example/" },
    Senare: { date: "2030" },
    Odaterad: {},
    Muntlig: { date: "2024-06", date_in_words: "våren 2024" },
  };
  const model = smallModel({ sources: SOURCES });
  const named = (...titles: string[]) => titles.flatMap((title) => model.sources.filter((one) => one.title === title));

  it.each<[string, string[], "sv" | "en", string]>([
    ["the newest", ["Gammal", "Ny", "Odaterad"], "sv", "Uppgifterna gäller maj 2024."],
    ["in the source's own words", ["Ny", "Muntlig"], "sv", "Uppgifterna gäller våren 2024."],
    ["in English", ["Gammal"], "en", "The facts on this page are as of 2019-05-05."],
    ["not of one that is still to come", ["Gammal", "Senare"], "sv", "Uppgifterna gäller 5 maj 2019."],
    ["none where none is dated", ["Odaterad"], "sv", ""],
    ["none where there are none", [], "sv", ""],
  ])("say when facts hold: %s", (_, titles, lang, asOf) => {
    expect(around("/a/", {}, { sources: named(...titles), lang }).asOf).toBe(asOf);
  });

  it("are listed, each once", () => {
    expect(around("/a/", {}, { sources: named("Ny", "Ny", "Odaterad") }).sources).toEqual([
      { title: "Ny", url: "https://saga.example/", date: "maj 2024" },
      { title: "Odaterad", url: null, date: null },
    ]);
  });
});

describe("the way to report an error", () => {
  const site = { address: "https://pahittad.example" };

  it("is a letter that names the page at the address where it is served", () => {
    expect(around("/a/").report).toEqual({
      text: "Anmäl ett fel på sidan",
      url: "mailto:fel@pahittad.example?subject=Fel%20p%C3%A5%20https%3A%2F%2Fhar.example%2Fa%2F",
    });
  });

  it("is the page of contacts where the data has no address for it", () => {
    expect(around("/a/", { organisation: { site } }).report.url).toBe("/kontakt/");
  });
});

it("how the organisation is reached stands around every page but the one that says so at length", () => {
  expect(around("/a/").contact).toMatchObject({ people: [], office: { name: "Kontoret" } });
  expect(around("/kontakt/").contact).toBeNull();
});

it.each([
  ["sv", "sv_SE", "Till innehållet", "Anmäl ett fel på sidan"],
  ["en", "en_GB", "Skip to content", "Report an error on this page"],
] as const)("speaks %s where the page does", (lang, locale, skip, report) => {
  const frameOf = around("/a/", {}, { lang });
  expect([frameOf.locale, frameOf.words.skip, frameOf.report.text]).toEqual([locale, skip, report]);
});

it("says the page's full address where it is served, and whether search finds it", () => {
  const { canonical, home, siteName, searchable } = around("/a/");
  expect([canonical, home, siteName, searchable]).toEqual([`${HERE}/a/`, "/", "Påhittade rådet", true]);
});

describe("the mark", () => {
  it("is the one that the data has", () => {
    const mark = { width: 4, height: 2, shapes: "M0 0h4", lines: "M0 1h4" };
    expect(around("/", { organisation: { mark } }).mark).toEqual({
      viewBox: "0 0 4 2",
      shapes: "M0 0h4",
      lines: "M0 1h4",
    });
  });

  it("is a plain ring where it has none", () => {
    const { viewBox, shapes, lines } = around("/").mark;
    expect([viewBox, shapes.length > 10, lines]).toEqual(["0 0 38 38", true, null]);
  });
});

it("of the whole site: one page for each address, and the menu and footer that visitors know", () => {
  const model = smallModel({
    bodies: { Styrelsen: { in_menu: true }, Rådet: {} },
    pages: { Sagan: { in_footer: "Läs sagan" } },
  });
  const all = pages(model);
  const byUrl = new Map(all.map((one) => [one.url, one]));
  expect(byUrl.size).toBe(all.length);
  const { menu, footerLinks } = frame(model, byUrl, notFoundPage(), HERE);
  expect(menu.map(({ text }) => text)).toEqual(["Medlemmar", "Styrelsen", "Personer", "Dokument", "Kontakt"]);
  expect(footerLinks.map(({ text }) => text)).toEqual([
    "Medlemmar",
    "Styrelsen",
    "Rådet",
    "Personer",
    "Möten",
    "Dokument",
    "Sök",
    "A–Ö",
    "Källor",
    "Läs sagan",
  ]);
});
