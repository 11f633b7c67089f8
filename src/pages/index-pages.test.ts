import { describe, expect, it } from "vitest";
import { present, smallModel, type Case } from "../acceptance/small-model.ts";
import { indexPages } from "./index-pages.ts";
import { page, type SearchEntry } from "./page.ts";
import { personPage } from "./person.ts";
import { notFoundPage, sourcesPage } from "./plain.ts";

function found(title: string, url: string, search: Partial<SearchEntry> | null = {}) {
  const entry = search && { kind: "Sida" as const, ...search };
  return page({ url, title, description: "", template: "", search: entry, view: () => ({}) });
}
const index = (given: Case, pages: Parameters<typeof indexPages>[1] = []) => indexPages(smallModel(given), pages);

describe("everything from A to Ö", () => {
  it("is what search finds: pages, people by surname, and documents", () => {
    const model = smallModel({
      people: { "Alva von Påhitt": { sort_name: "Påhitt" } },
      documents: { Årsplan: { kind: "plan" } },
    });
    const pages = [...model.people.map((person) => personPage(model, person)), sourcesPage(model), notFoundPage()];
    const first = present(indexPages(model, pages)[0], "index");
    expect(first.view()).toMatchObject({
      heading: "Allt från A till Ö",
      lead: "3 poster: personer, medlemmar, dokument och sidor. Personer står under efternamnet.",
      jumps: [
        { text: "K", url: "#bokstav-k" },
        { text: "P", url: "#bokstav-p" },
        { text: "Å", url: "#bokstav-å" },
      ],
      letters: [
        { letter: "K", rows: [{ text: "Källor", url: "/kallor/", kind: "Sida" }] },
        { letter: "P", rows: [{ text: "von Påhitt, Alva", url: "/personer/alva-von-pahitt/", kind: "Person" }] },
        { letter: "Å", rows: [{ text: "Årsplan", url: "/dokument/#arsplan", kind: "Verksamhetsplan" }] },
      ],
    });
  });

  it("is in Swedish order, those of one name by address, and without what search does not find", () => {
    const pages = [
      found("Öl", "/ol/"),
      found("Ek", "/ek-2/"),
      found("Ek", "/ek-1/"),
      found("Al", "/al/"),
      found("Gömd", "/gomd/", null),
      found("Sist", "/sist/", { listed: { text: "Sist som Al", under: "Al-sist" } }),
    ];
    const first = present(index({}, pages)[0], "index");
    expect(first.view().letters.flatMap(({ rows }) => rows.map(({ text, url }) => [text, url]))).toEqual([
      ["Al", "/al/"],
      ["Sist som Al", "/sist/"],
      ["Ek", "/ek-1/"],
      ["Ek", "/ek-2/"],
      ["Öl", "/ol/"],
    ]);
  });

  it("stands in the footer, behind its pages in search, and goes on by letter", () => {
    const [own, ...others] = index({}, [found("Al", "/al/")]);
    expect([own?.url, own?.label, own?.inMenu, own?.inFooter, own?.search?.tier]).toEqual([
      "/a-o/",
      "A–Ö",
      false,
      "A–Ö",
      "copy",
    ]);
    expect(["/a-o/b/", "/a-o/"].map((address) => own?.parts?.(address))).toEqual([true, false]);
    expect(others).toEqual([]);
  });
});

describe("more than two hundred", () => {
  const many = Array.from({ length: 201 }, (_, number) =>
    found(`Bok ${String(number).padStart(3, "0")}`, `/bok-${String(number)}/`),
  );
  const pages = index({}, [...many, found("Öl", "/ol/")]);

  it("have a page for each letter, and for each part of a long one", () => {
    expect(pages.map(({ url, label, inFooter, search }) => [url, label, inFooter, search?.kind])).toEqual([
      ["/a-o/", "A–Ö", "A–Ö", "Sida"],
      ["/a-o/b/", "B, del 1", null, undefined],
      ["/a-o/b-2/", "B, del 2", null, undefined],
      ["/a-o/o-prickar/", "Ö", null, undefined],
    ]);
  });

  it("are two hundred on a page, in order, and lead on to the other parts", () => {
    const [first, ...parts] = pages.map(({ view }) => view());
    expect(first?.letters).toEqual([]);
    expect(first?.jumps).toEqual([
      { text: "B", url: "/a-o/b/" },
      { text: "Ö", url: "/a-o/o-prickar/" },
    ]);
    const rows = parts.map(({ letters }) => letters.flatMap((letter) => letter.rows.map(({ text }) => text)));
    expect(rows.map((texts) => [texts.length, texts[0]])).toEqual([
      [200, "Bok 000"],
      [1, "Bok 200"],
      [1, "Öl"],
    ]);
    expect(parts.map(({ heading, lead, jumps }) => [heading, lead, jumps.map(({ text }) => text)])).toEqual([
      ["A–Ö: B, del 1", "201 poster på B.", ["B", "Ö", "Del 1", "Del 2"]],
      ["A–Ö: B, del 2", "201 poster på B.", ["B", "Ö", "Del 1", "Del 2"]],
      ["A–Ö: Ö", "1 post på Ö.", ["B", "Ö"]],
    ]);
  });
});
