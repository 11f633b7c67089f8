import { describe, expect, it } from "vitest";
import { memberOf, smallModel, type Case, type Records } from "../acceptance/small-model.ts";
import { kindCounts, membersPage } from "./members.ts";

const CASE: Case = {
  counties: { "Norrsaga län": {}, "Tomma län": {}, "Sörsaga län": {} },
  members: {
    Örnby: {},
    Älvby: {},
    "Region Norrsaga": { seat: "Örnby" },
    Sörköping: { county: "sorsaga-lan" },
    Aspnäs: { membership: "associated" },
    Askö: { membership: "associated", county: "sorsaga-lan" },
    Dimdal: { until: "2020" },
    Fjärran: { membership: "associated", until: "2020" },
  },
  terms: {
    Rådet: { "2023-2027": ["vacant"] },
    Styrelsen: {
      "2023-2027": [
        "Nora Nusitter (TR, Älvby)",
        "Ada Örn (AL, Örnby)",
        "Frank Förgången (FF, Örnby) until 2024",
        "Gun Söder (TR, Sörköping)",
        "substitute: Alf Aspö (TR, Aspnäs)",
      ],
    },
    Utskottet: { "2023-2027": ["Ulla Utskott (SI, Älvby)"] },
  },
};
const page = membersPage(smallModel(CASE));
const { sections, ...view } = page.view();

describe("the list of members", () => {
  it("stands by county, regions first, associated ones apart and former ones last; a county without members is left out", () => {
    expect(
      sections.map(({ id, heading, counts, members }) => [id, heading, counts, members.map(({ text }) => text)]),
    ).toEqual([
      ["norrsaga-lan", "Norrsaga län", "2 kommuner och 1 region", ["Region Norrsaga", "Älvby", "Örnby"]],
      ["sorsaga-lan", "Sörsaga län", "1 kommun", ["Sörköping"]],
      ["associerade", "Associerade medlemmar", "2 kommuner", ["Askö", "Aspnäs"]],
      ["tidigare", "Tidigare medlemmar", "2 kommuner", ["Dimdal", "Fjärran"]],
    ]);
  });

  it("leads to each section from its top", () => {
    expect(view.jumps).toEqual([
      { text: "Norrsaga län", url: "#norrsaga-lan", count: "3" },
      { text: "Sörsaga län", url: "#sorsaga-lan", count: "1" },
      { text: "Associerade medlemmar", url: "#associerade", count: "2" },
      { text: "Tidigare medlemmar", url: "#tidigare", count: "2" },
    ]);
  });

  it("draws those of a section on a map, where they are more than one and members still", () => {
    const drawn = sections.map(({ heading, map }) => [heading, map?.members.map(({ url }) => url).sort() ?? null]);
    expect(drawn).toEqual([
      ["Norrsaga län", ["/medlemmar/alvby/", "/medlemmar/ornby/", "/medlemmar/region-norrsaga/"]],
      ["Sörsaga län", null],
      ["Associerade medlemmar", ["/medlemmar/asko/", "/medlemmar/aspnas/"]],
      ["Tidigare medlemmar", null],
    ]);
  });

  it("names the people of each county in the first body of which some are entered, those who sit there now", () => {
    expect(sections.map(({ people }) => people && [people.bodyName, ...people.rows.map(({ name }) => name)])).toEqual([
      ["Styrelsen", "Nora Nusitter", "Ada Örn"],
      ["Styrelsen", "Gun Söder"],
      null,
      null,
    ]);
  });

  it.each<[string, Records, string]>([
    [
      "with associated ones",
      { Älvby: {}, Aspnäs: { membership: "associated" } },
      "1 kommun är medlemmar. Ytterligare 1 är associerade.",
    ],
    ["without", { Älvby: {}, "Region Norrsaga": {} }, "1 kommun och 1 region är medlemmar."],
    ["with former ones, who are not counted", { Älvby: {}, Dimdal: { until: "2020" } }, "1 kommun är medlemmar."],
  ])("is counted, %s", (_, members, lead) => {
    const { view, picture } = membersPage(smallModel({ members }));
    expect([view().lead, picture().lead]).toEqual([lead, lead]);
  });
});

describe("the filter of members", () => {
  it("offers what they differ in, in Swedish order", () => {
    expect(view.filter?.fields.map(({ name, options }) => [name, ...options.map(({ value }) => value)])).toEqual([
      ["lan", "norrsaga-lan", "sorsaga-lan"],
      ["slag", "kommun", "region"],
      ["medlemskap", "associerad", "medlem", "tidigare"],
      ["parti", "AL", "SI", "TR"],
      ["organ", "styrelsen", "utskottet"],
    ]);
    expect([view.filter?.total, view.filter?.things, view.filter?.list]).toEqual([8, "medlemmar", null]);
  });

  it("knows of each its names, and a fact for each body with the parties of those whom it has there now", () => {
    const rows = sections.flatMap(({ members }) => members.map(({ row }) => [row?.names, row?.facts]));
    expect(rows).toEqual([
      ["Region Norrsaga", "norrsaga-lan,region,medlem,,"],
      ["Älvby kommun Älvby", "norrsaga-lan,kommun,medlem,TR,styrelsen;norrsaga-lan,kommun,medlem,SI,utskottet"],
      ["Örnby kommun Örnby", "norrsaga-lan,kommun,medlem,AL,styrelsen"],
      ["Sörköping kommun Sörköping", "sorsaga-lan,kommun,medlem,TR,styrelsen"],
      ["Askö kommun Askö", "sorsaga-lan,kommun,associerad,,"],
      ["Aspnäs kommun Aspnäs", "norrsaga-lan,kommun,associerad,TR,styrelsen"],
      ["Dimdal kommun Dimdal", "norrsaga-lan,kommun,tidigare,,"],
      ["Fjärran kommun Fjärran", "norrsaga-lan,kommun,tidigare,,"],
    ]);
  });

  it("is left out where there is but one", () => {
    expect(membersPage(smallModel({ members: { Älvby: {} } })).view().filter).toBeNull();
  });
});

it.each([
  [["Älvby"], "1 kommun"],
  [["Region Norrsaga"], "1 region"],
  [["Älvby", "Örnby", "Region Norrsaga"], "2 kommuner och 1 region"],
])("%j are %s", (names, words) => {
  const model = smallModel(CASE);
  expect(kindCounts(names.map((name) => memberOf(model, name)))).toBe(words);
});

it("as a page stands in menu and footer, behind its members in search, and is pictured as the map", () => {
  const { url, inMenu, inFooter, search, picture, sources } = page;
  expect([url, inMenu, inFooter, search?.tier]).toEqual(["/medlemmar/", true, "Medlemmar", "copy"]);
  expect(picture().art).toEqual({ kind: "map", highlighted: null });
  expect(sources.map(({ title }) => title)).toEqual(["En påhittad källa"]);
});
