import { describe, expect, it } from "vitest";
import { personOf, smallModel, type Case, type Fields } from "../acceptance/small-model.ts";
import { personPage } from "./person.ts";

const NOW = "2023-2027";
const BEFORE = "2019-2023";

/** The page of Ada Al, of whom a case says the terms in which she sits. */
function ada(terms: Case["terms"] = {}, fields: Fields = {}, given: Case = {}) {
  const model = smallModel({ ...given, terms, people: { "Ada Al": fields, ...given.people } });
  return personPage(model, personOf(model, "Ada Al"));
}

describe("what somebody is", () => {
  it.each<[string, Case["terms"], string]>([
    ["a seat", { Styrelsen: { [NOW]: ["Ada Al"] } }, "Ledamot i styrelsen."],
    [
      "an office, which says the seat too",
      { Styrelsen: { [NOW]: ["Ada Al", "chair: Ada Al"] } },
      "Ordförande i styrelsen.",
    ],
    [
      "several, in the order of bodies",
      { Styrelsen: { [NOW]: ["Ada Al", "chair: Ada Al"] }, Rådet: { [NOW]: ["substitute: Ada Al"] } },
      "Ordförande i styrelsen och ersättare i rådet.",
    ],
    [
      "what is, before what was",
      { Styrelsen: { [NOW]: [], [BEFORE]: ["Ada Al"] }, Rådet: { [NOW]: ["substitute: Ada Al"] } },
      "Ersättare i rådet.",
    ],
    [
      "what was last",
      { Styrelsen: { [NOW]: [], [BEFORE]: ["Ada Al"], "2015-2019": ["substitute: Ada Al"] } },
      "Tidigare ledamot i styrelsen.",
    ],
    ["what is to come", { Styrelsen: { [NOW]: ["Ada Al from 2027-01-01"] } }, "Vald till ledamot i styrelsen."],
    ["nothing", {}, "Inget uppdrag är ännu inlagt."],
  ])("is said in a sentence: %s", (_, terms, lead) => {
    const page = ada(terms);
    expect([page.view().lead, page.picture().lead, page.description]).toEqual([lead, lead, `Ada Al: ${lead}`]);
  });

  it("has party, principal and title of the present seat, not of a former", () => {
    const terms = {
      Styrelsen: {
        [NOW]: ["Ada Al (TR, Älvby) title kommunalråd"],
        [BEFORE]: ["Ada Al (AL, Trollstad) title borgarråd"],
      },
    };
    const page = ada(terms);
    expect(page.view()).toMatchObject({
      heading: "Ada Al",
      party: { letters: "TR" },
      principal: { text: "Älvby kommun", url: "/medlemmar/alvby/" },
      title: "Kommunalråd",
    });
    expect(page.description).toBe("Ada Al (TR): Ledamot i styrelsen.");
    expect(page.picture()).toMatchObject({
      title: "Ada Al",
      note: "TR-partiet · Älvby kommun",
      art: { kind: "seat", party: { id: "TR" } },
    });
  });

  it("has none of them where none is entered", () => {
    const page = ada({ Styrelsen: { [NOW]: ["Ada Al"] } });
    expect(page.view()).toMatchObject({ party: null, principal: null, title: null });
    expect([page.picture().art, page.picture().note]).toEqual([null, ""]);
  });

  it("has former names, and links elsewhere", () => {
    const fields = {
      former_names: ["Ada Ek", "Is"],
      links: [{ title: "Ada själv", address: "https://ada.example/" }],
    };
    expect(ada({}, fields).view()).toMatchObject({
      formerNames: "Ada Ek, Is",
      links: [{ text: "Ada själv", url: "https://ada.example/" }],
    });
    expect(ada().view()).toMatchObject({ formerNames: null, links: [] });
  });
});

describe("seats and offices", () => {
  const terms = {
    Styrelsen: {
      "2027-2031": ["Ada Al (TR, Älvby)"],
      [NOW]: [
        "Ada Al (AL, Älvby) until 2025-02-01; Ada Al (TR, Älvby) from 2025-02-01",
        "Bo Ek (TR, Trollstad)",
        "first-vice-chair: Ada Al from 2025-02-14",
        "chair: Bo Ek",
      ],
      [BEFORE]: ["substitute: Ada Al (AL, Trollstad)"],
    },
    Rådet: { [NOW]: ["Ada Al"] },
  };
  const { present, coming, former } = ada(terms).view();
  const told = (assignments: typeof present) =>
    assignments.map(({ role, body, term, period, party, principal }) => [
      `${role} i ${body.text} (${term.text})`,
      period,
      party?.letters,
      principal?.text,
    ]);

  it("held now stand with the office before the seat that it rests on", () => {
    expect(told(present)).toEqual([
      ["1:e vice ordförande i Styrelsen (2023–2027)", "Sedan 14 februari 2025", "TR", "Älvby kommun"],
      ["Ledamot i Styrelsen (2023–2027)", "Sedan 1 februari 2025", "TR", "Älvby kommun"],
      ["Ledamot i Rådet (2023–2027)", "Mandatperioden 2023\u00a0– 2027", undefined, undefined],
    ]);
  });

  it("held before are told with party and principal as of then", () => {
    expect(told(former)).toEqual([
      ["Ledamot i Styrelsen (2023–2027)", "Från 2023 till 1 februari 2025", "AL", "Älvby kommun"],
      ["Ersättare i Styrelsen (2019–2023)", "Mandatperioden 2019\u00a0– 2023", "AL", "Trollstad kommun"],
    ]);
  });

  it("to come are neither", () => {
    expect(told(coming)).toEqual([
      ["Ledamot i Styrelsen (2027–2031)", "Mandatperioden 2027\u00a0– 2031", "TR", "Älvby kommun"],
    ]);
  });

  it("lead to body and term, and say where the principal is not entered", () => {
    expect(present.at(-1)).toMatchObject({
      body: { url: "/radet/" },
      term: { url: "/radet/2023-2027/" },
      principal: null,
      principalMissing: "ännu inte inlagd",
    });
    expect(present[0]?.principalMissing).toBeNull();
  });

  it("in a term without dates say that there are none", () => {
    const undated = { lines: ["Ada Al"], fields: { standing: "former" } };
    expect(told(ada({ Styrelsen: { undated } }).view().former).map(([, period]) => period)).toEqual([
      "Datum är ännu inte inlagda",
    ]);
  });

  it("are drawn over time, those of a seat that follow each other as one bar", () => {
    const { timeline } = ada(terms).view();
    expect(timeline?.title).toBe("Ada Als uppdrag över tid");
    expect(timeline?.wide.bars.map(({ label }) => label)).toEqual([
      "Ledamot, styrelsen",
      "Ledamot, styrelsen",
      "1:e vice ordförande, styrelsen",
      "Ersättare, styrelsen",
      "Ledamot, rådet",
    ]);
    expect(ada().view().timeline).toBeNull();
  });
});

describe("as a page", () => {
  it.each<[string, Case["terms"], string]>([
    ["sits", { Styrelsen: { [NOW]: ["Ada Al"], [BEFORE]: ["Ada Al"] } }, "plain"],
    ["sat", { Styrelsen: { [NOW]: ["Ada Al until 2024"] } }, "former"],
    ["will sit", { Styrelsen: { [NOW]: ["Ada Al from 2027-01-01"] } }, "former"],
  ])("of somebody who %s is found in its tier", (_, terms, tier) => {
    expect(ada(terms).search).toMatchObject({ kind: "Person", tier, title: "Ada Al" });
  });

  it("is found by former names, whole or with the given name, and listed by surname", () => {
    const { url, inMenu, inFooter, search } = ada({}, { former_names: ["Ida Ek", "Is"], sort_name: "Bel" });
    expect([url, inMenu, inFooter]).toEqual(["/personer/ada-al/", false, null]);
    expect(search?.names).toEqual(expect.arrayContaining(["Ada Al", "Ida Ek", "Ada Is"]));
    expect(search?.listed).toEqual({ text: "Al, Ada", under: "Bel Ada" });
  });

  it.each<[string, string, string]>([
    ["(TR, Älvby)", "(, Trollstad)", "Ada Al (Älvby, TR)"],
    ["(, Älvby)", "(TR, Älvby)", "Ada Al (Älvby)"],
    ["(TR)", "(AL)", "Ada Al (TR)"],
  ])("%s of two with one name is told apart from the one %s", (own, other, title) => {
    const namesake = { given_name: "Ada", family_name: "Al", distinct_from: ["ada-al"] };
    const terms = { Styrelsen: { [NOW]: [`Ada Al ${own}`, `Ada Al-2 ${other}`] } };
    const page = ada(terms, {}, { people: { "Ada Al-2": namesake } });
    expect([page.title, page.label, page.view().heading]).toEqual([title, "Ada Al", "Ada Al"]);
  });

  it("has the sources of seats and offices", () => {
    const sources = (terms: Case["terms"]) => ada(terms).sources.map(({ title }) => title);
    expect(sources({ Styrelsen: { [NOW]: ["Ada Al", "chair: Ada Al"] } })).toEqual(["En påhittad källa"]);
    expect(sources({})).toEqual([]);
  });
});
