import { expect, it } from "vitest";
import { smallModel } from "../acceptance/small-model.ts";
import { notFoundPage, searchPage, sourcesPage } from "./plain.ts";

const WATER = {
  names: [],
  waters: [{ lines: "light", rows: ["59.41 15.94-16.02"] }],
};

it("the page of search leads to the list of everything, and is in the footer but not found itself", () => {
  const { url, inMenu, inFooter, search, view } = searchPage(smallModel());
  expect([url, inMenu, inFooter, search]).toEqual(["/sok/", false, "Sök", null]);
  expect(view()).toMatchObject({ heading: "Sök", index: { url: "/a-o/" } });
});

it("the page of sources has every source, in the order of the data, with its date as known", () => {
  const sources = {
    Protokoll: { address: "https://saga.example/", date: "2024-05" },
    Samtal: { date: "2024", date_in_words: "våren 2024" },
    Minne: {},
  };
  const { url, inMenu, inFooter, search, view } = sourcesPage(smallModel({ sources }));
  expect([url, inMenu, inFooter, search?.tier]).toEqual(["/kallor/", false, "Källor", "copy"]);
  expect(view().rows).toEqual([
    { id: "en-pahittad-kalla", title: "En påhittad källa", url: null, date: "20 maj 2024" },
    { id: "protokoll", title: "Protokoll", url: "https://saga.example/", date: "maj 2024" },
    { id: "samtal", title: "Samtal", url: null, date: "våren 2024" },
    { id: "minne", title: "Minne", url: null, date: "utan datum" },
  ]);
});

it.each([
  ["no water is drawn", {}, null],
  ["water has no terms", { water: WATER }, null],
  ["water has", { water: { ...WATER, notice: "© Ingen" } }, "© Ingen"],
])("the page of sources says whose the shores are, where %s", (_, given, notice) => {
  expect(sourcesPage(smallModel(given)).view().mapNotice).toBe(notice);
});

it("the page for an address that leads nowhere says so, and is neither found nor listed", () => {
  const { url, inMenu, inFooter, search, view } = notFoundPage();
  expect([url, inMenu, inFooter, search]).toEqual(["/404.html", false, null, null]);
  expect(view().heading).toBe("Sidan finns inte");
});
