import { describe, expect, it } from "vitest";
import { memberOf, smallModel, type Case } from "../acceptance/small-model.ts";
import { memberPage } from "./member.ts";

const NOW = "2023-2027";
const BEFORE = "2019-2023";

/** The page of Älvby, in a county with Trollstad. */
function page(given: Case, name = "Älvby") {
  const model = smallModel({ ...given, members: { Älvby: {}, Trollstad: {}, ...given.members } });
  return memberPage(model, memberOf(model, name));
}

describe("people", () => {
  const terms = {
    Styrelsen: {
      [NOW]: [
        "Nora Nusitter (TR, Älvby)",
        "Frank Förgången (AL, Älvby) until 2024-05-17; Tage Tillkommen (, Trollstad) from 2024-05-17",
        "Gästa Granne (TR, Trollstad)",
        "Kim Kommande (TR, Älvby) from 2027-01-01",
        "chair: Nora Nusitter",
      ],
      [BEFORE]: ["Nora Nusitter (AL, Älvby)", "Gästa Granne (TR, Trollstad)"],
    },
    Rådet: { [NOW]: ["substitute: Nora Nusitter (TR, Älvby)", "Gästa Granne (TR, Trollstad)"] },
    Utskottet: { [NOW]: ["Gästa Granne (TR, Trollstad)"] },
  };
  const view = page({ terms }).view();

  it("now stand under each body in which the member has somebody, in the order of bodies", () => {
    expect(view.present.map(({ heading, url, rows }) => [heading, url, rows.map((row) => row.name)])).toEqual([
      ["Styrelsen", "/styrelsen/", ["Nora Nusitter"]],
      ["Rådet", "/radet/", ["Nora Nusitter"]],
    ]);
    expect(view.present.map(({ rows }) => rows.map((row) => row.role))).toEqual([["Ordförande"], ["Ersättare"]]);
    expect(view.nobody).toBeNull();
  });

  it("who were are told with seat, term and party of then; who are still to come are not", () => {
    expect(view.former).toEqual([
      {
        name: "Frank Förgången",
        url: "/personer/frank-forgangen/",
        text: "Ledamot i styrelsen 2023–2027 (AL)",
        termUrl: "/styrelsen/2023-2027/",
      },
      {
        name: "Nora Nusitter",
        url: "/personer/nora-nusitter/",
        text: "Ledamot i styrelsen 2019–2023 (AL)",
        termUrl: "/styrelsen/2019-2023/",
      },
    ]);
  });

  it("with an office now held another seat without it: what is over names no present office", () => {
    const lines = [
      "Nora Nusitter (TR, Älvby) until 2025-02-01",
      "Nora Nusitter (AL, Älvby) from 2025-02-01",
      "chair: Nora Nusitter from 2025-02-01",
    ];
    const { former } = page({ terms: { Styrelsen: { [NOW]: lines } } }).view();
    expect(former.map(({ text }) => text)).toEqual(["Ledamot i styrelsen 2023–2027 (TR)"]);
  });

  it("of a former term alone are told, without a party where none is entered, and nobody is said to sit now", () => {
    const terms = { Styrelsen: { [BEFORE]: ["Nora Nusitter (, Älvby)"], [NOW]: [] } };
    const { former, nobody } = page({ terms }).view();
    expect(former.map(({ text }) => text)).toEqual(["Ledamot i styrelsen 2019–2023"]);
    expect(nobody).not.toBeNull();
  });

  it.each([
    ["a member", {}, "Ingen person som Älvby kommun har utsett är ännu inlagd i de nuvarande organen."],
    [
      "one that has left",
      { until: "2020" },
      "Älvby kommun är inte längre medlem och har ingen person i de nuvarande organen.",
    ],
  ])("of whom there are none are said to be none, of %s", (_, fields, nobody) => {
    expect(page({ members: { Älvby: fields } }).view()).toMatchObject({ present: [], former: [], nobody });
  });

  it("whom each member appoints stand on a page of their own, of each term in which the member has some", () => {
    const terms = {
      Rådet: {
        [NOW]: { delegations: { Älvby: ["Nora Nusitter (TR)"], Trollstad: ["Gästa Granne (TR)"] } },
        [BEFORE]: { delegations: { Trollstad: ["Gästa Granne (TR)"] } },
      },
    };
    expect(page({ terms }).view().delegations).toEqual([
      { text: "Älvby kommun i rådet 2023–2027", url: "/radet/2023-2027/alvby/" },
    ]);
  });
});

describe("neighbours", () => {
  const members = {
    "Region Norrsaga": { kind: "region", seat: "Trollstad" },
    Aspnäs: { membership: "associated" },
    Askö: { membership: "associated" },
    Dimdal: { until: "2020" },
    Sörköping: { county: "sorsaga-lan" },
    Ödby: { county: "vastsaga-lan" },
  };
  const counties = { "Norrsaga län": {}, "Sörsaga län": {}, "Västsaga län": {} };

  it.each([
    ["Älvby", ["Region Norrsaga", "Trollstad"]],
    ["Aspnäs", ["Region Norrsaga", "Trollstad", "Älvby"]],
    ["Dimdal", ["Region Norrsaga", "Trollstad", "Älvby"]],
    ["Sörköping", undefined],
  ])("of %s are the full members of its county, itself left out: %j", (name, expected) => {
    const { neighbours } = page({ members, counties }, name).view();
    expect(neighbours?.links.map(({ text }) => text)).toEqual(expected);
  });

  it("are told with the county's name, each with its page", () => {
    expect(page({}).view().neighbours).toEqual({
      heading: "Fler medlemmar i Norrsaga län",
      links: [{ text: "Trollstad", url: "/medlemmar/trollstad/", isRegion: false, row: null }],
    });
  });

  it.each([
    ["Älvby", ["/medlemmar/alvby/"]],
    ["Trollstad", ["/medlemmar/trollstad/"]],
  ])("and %s are on its map, with the member alone told apart", (name, here) => {
    const shown = page({ members, counties }, name).view().map?.members ?? [];
    expect(shown.map(({ url }) => url).sort()).toEqual([
      "/medlemmar/alvby/",
      "/medlemmar/region-norrsaga/",
      "/medlemmar/trollstad/",
    ]);
    expect(shown.filter(({ isHere }) => isHere).map(({ url }) => url)).toEqual(here);
  });

  it("of an associated member on the map are the other associated ones", () => {
    const shown = page({ members, counties }, "Aspnäs").view().map?.members ?? [];
    expect(shown.map(({ url, isHere }) => [url, isHere]).sort()).toEqual([
      ["/medlemmar/asko/", false],
      ["/medlemmar/aspnas/", true],
    ]);
  });

  it.each(["Sörköping", "Dimdal"])("%s, alone or a member no more, has no map", (name) => {
    expect(page({ members, counties }, name).view().map).toBeNull();
  });
});

describe("facts", () => {
  it.each([
    ["a municipality", "Älvby", {}, ["Kommun", "Medlem", "Norrsaga län", "7001"]],
    ["a region", "Region Saga", { seat: "Trollstad" }, ["Region", "Medlem", "Norrsaga län", "Trollstad", "70"]],
    [
      "an associated member",
      "Älvby",
      { membership: "associated", from: "2012" },
      ["Kommun", "Associerad medlem sedan 2012", "Norrsaga län", "7001"],
    ],
    [
      "a former member",
      "Älvby",
      { from: "2001", until: "2020" },
      ["Kommun", "Tidigare medlem från 2001 till 2020", "Norrsaga län", "7001"],
    ],
  ])("of %s", (_, name, fields, values) => {
    const { facts } = page({ members: { [name]: fields } }, name).view();
    expect(facts.map(({ value }) => value)).toEqual(values);
  });

  it("have labels, of codes that of the kind", () => {
    const labels = (name: string) =>
      page({ members: { [name]: { seat: "Trollstad" } } }, name)
        .view()
        .facts.map(({ label }) => label);
    expect(labels("Älvby")).toEqual(["Slag", "Medlemskap", "Län", "Säte", "Kommunkod (SCB)"]);
    expect(labels("Region Saga")).toEqual(["Slag", "Medlemskap", "Län", "Säte", "Länskod (SCB)"]);
  });

  it.each([
    [{ website: "https://alvby.example/" }, { text: "alvby.example", url: "https://alvby.example/" }, null],
    [{}, null, "ännu inte inlagd"],
  ])("with the website of %j", (fields, website, websiteMissing) => {
    expect(page({ members: { Älvby: fields } }).view()).toMatchObject({ website, websiteMissing });
  });
});

it("has the documents that concern it, newest first", () => {
  const documents = {
    "Avtal om färjan": { date: "2020", members: ["alvby", "trollstad"] },
    "Avtal om bron": { date: "2021", members: ["alvby"] },
    "Avtal om vägen": { date: "2022", members: ["trollstad"] },
  };
  const { rows } = page({ documents }).view().documents;
  expect(rows.map(({ title }) => title)).toEqual(["Avtal om bron", "Avtal om färjan"]);
});

describe("as a page", () => {
  it.each([
    ["a member", {}, "plain", "Medlem i Norrsaga län."],
    ["an associated member", { membership: "associated" }, "copy", "Associerad medlem i Norrsaga län."],
    ["a former member", { until: "2020" }, "former", "Tidigare medlem i Norrsaga län."],
  ])("%s is found by both its names, in its tier", (_, fields, tier, lead) => {
    const { search, view } = page({ members: { Älvby: fields } });
    expect(search).toMatchObject({ kind: "Medlem", tier, title: "Älvby kommun" });
    expect(search?.names).toEqual(expect.arrayContaining(["Älvby kommun", "Älvby"]));
    expect(view()).toMatchObject({ heading: "Älvby kommun", lead });
  });

  it("has an address, a place in no menu, and sources of the member and of its people", () => {
    const sources = { Förteckning: {}, Koder: {} };
    const { url, inMenu, inFooter, ...more } = page({
      sources,
      members: { Älvby: { source: "forteckning", code_source: "koder" } },
      terms: { Styrelsen: { [NOW]: ["Nora Nusitter (TR, Älvby)"] } },
    });
    expect([url, inMenu, inFooter]).toEqual(["/medlemmar/alvby/", false, null]);
    expect(more.sources.map(({ title }) => title)).toEqual(["Förteckning", "Koder", "En påhittad källa"]);
  });

  it.each([
    ["on the map", {}, { kind: "map", highlighted: { id: "alvby" } }],
    ["nowhere, where it is a member no more", { until: "2020" }, null],
  ])("is pictured %s", (_, fields, art) => {
    const { title, art: drawn } = page({ members: { Älvby: fields } }).picture();
    expect([title, drawn]).toMatchObject(["Älvby kommun", art]);
  });
});
