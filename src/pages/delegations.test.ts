import { describe, expect, it } from "vitest";
import { memberOf, smallModel, termOf, type Case } from "../acceptance/small-model.ts";
import { delegationPage, delegations, delegationsByCounty } from "./delegations.ts";

const NOW = "2023-2027";
const BEFORE = "2019-2023";

const CASE: Case = {
  counties: { "Norrsaga län": {}, "Sörsaga län": {}, "Tomma län": {} },
  members: {
    Älvby: {},
    Trollstad: { county: "sorsaga-lan" },
    "Region Saga": { kind: "region" },
    Aspnäs: { membership: "associated" },
    Askö: { membership: "associated" },
    Dimdal: { until: "2025" },
  },
  terms: {
    Rådet: {
      [NOW]: {
        delegations: {
          Älvby: [
            "Bo Öberg (TR)",
            "Ada Al (AL) until 2025-01-10; Eva Åby (AL) from 2025-01-10",
            "Kim Ur (TR) until 2024-06-01; vacant since 2024-06-01",
            "substitute: Lo Is (TR)",
          ],
          Trollstad: ["vacant since 2024-06-01"],
          Aspnäs: ["substitute: Gun Asp (AL)"],
          Dimdal: ["Dan Dimmig (TR) until 2025"],
          "Region Saga": ["empty"],
        },
      },
      [BEFORE]: { delegations: { Älvby: ["Ada Al (AL)"] } },
    },
    Styrelsen: { [NOW]: ["Ada Al (AL, Älvby)"] },
  },
};
const model = smallModel(CASE);
const page = (name: string, term = NOW) => delegationPage(termOf(model, "Rådet", term), memberOf(model, name));

describe("the list of those who appoint their own", () => {
  it("stands by county, associated ones that have somebody apart, with how many each has", () => {
    const list = delegationsByCounty(model, termOf(model, "Rådet", NOW));
    expect(
      list.map(({ heading, entries }) => [heading, ...entries.map(({ text, counts, url }) => [text, counts, url])]),
    ).toEqual([
      [
        "Norrsaga län",
        ["Region Saga", "ännu inte inlagt", "/medlemmar/region-saga/"],
        ["Älvby kommun", "2 ledamöter och 1 ersättare", "/radet/2023-2027/alvby/"],
      ],
      ["Sörsaga län", ["Trollstad kommun", "ingen just nu", "/radet/2023-2027/trollstad/"]],
      ["Associerade medlemmar", ["Aspnäs kommun", "1 ersättare", "/radet/2023-2027/aspnas/"]],
    ]);
  });

  it("is empty of a body whose seats are its own", () => {
    expect(delegationsByCounty(model, termOf(model, "Styrelsen", NOW))).toEqual([]);
  });

  it("has of a term those with somebody in it, once or now, or with a seat known to be vacant", () => {
    const names = (term: string) => delegations(termOf(model, "Rådet", term)).map(({ shortName }) => shortName);
    expect(names(NOW).sort()).toEqual(["Aspnäs", "Dimdal", "Trollstad", "Älvby"]);
    expect(names(BEFORE)).toEqual(["Älvby"]);
  });
});

describe("the page of a delegation", () => {
  it("has those who sit there now, by surname, and says that a seat is vacant", () => {
    expect(
      page("Älvby")
        .view()
        .groups.map(({ heading, rows, vacant, missing }) => [heading, rows.map(({ name }) => name), vacant, missing]),
    ).toEqual([
      ["Ledamöter", ["Eva Åby", "Bo Öberg"], "1 plats är vakant sedan 1 juni 2024.", null],
      ["Ersättare", ["Lo Is"], null, null],
    ]);
  });

  it("has apart those who have left", () => {
    expect(page("Älvby").view().former).toEqual([
      { name: "Ada Al", url: "/personer/ada-al/", text: "ledamot till 10 januari 2025" },
      { name: "Kim Ur", url: "/personer/kim-ur/", text: "ledamot till 1 juni 2024" },
    ]);
  });

  it("of a former term has those who sat at its end, who have not left", () => {
    const { groups, former } = page("Älvby", BEFORE).view();
    expect([groups.map(({ rows }) => rows.map(({ name }) => name)), former]).toEqual([[["Ada Al"]], []]);
  });

  it.each([
    ["Älvby", NOW, "2 ledamöter och 1 ersättare."],
    ["Älvby", BEFORE, "1 ledamot."],
    ["Trollstad", NOW, "Ingen just nu."],
    ["Dimdal", NOW, "Ingen just nu."],
  ])("of %s %s says how many there are", (name, term, lead) => {
    expect([page(name, term).view().lead, page(name, term).picture().lead]).toEqual([lead, lead]);
  });

  it.each([
    [NOW, "Älvby kommun i rådet 2023–2027", "/radet/2023-2027/alvby/", "/radet/", "copy"],
    [BEFORE, "Älvby kommun i rådet 2019–2023", "/radet/2019-2023/alvby/", "/radet/2019-2023/", "former"],
  ])("of the term %s is called %s, leads up, and is found behind members", (term, heading, url, above, tier) => {
    const { view, ...own } = page("Älvby", term);
    expect([own.title, own.label, own.url, own.search?.tier]).toEqual([heading, "Älvby kommun", url, tier]);
    expect(view()).toMatchObject({ heading, member: { text: "Älvby kommun", url: "/medlemmar/alvby/" } });
    expect(view().body.url).toBe(above);
  });

  it.each([
    ["Älvby", { kind: "map", highlighted: { id: "alvby" } }],
    ["Trollstad", { kind: "map", highlighted: { id: "trollstad" } }],
    ["Dimdal", null],
  ])("of %s is pictured where the member lies", (name, art) => {
    const picture = page(name).picture();
    expect([picture.title, picture.art]).toMatchObject([`${name} kommun i rådet 2023–2027`, art]);
  });

  it("holds for its own sources, a vacancy's too", () => {
    expect(page("Trollstad").sources.map(({ title }) => title)).toEqual(["En påhittad källa"]);
  });
});
