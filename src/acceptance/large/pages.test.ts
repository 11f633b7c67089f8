import { describe, expect, it } from "vitest";
import type { Model } from "../../model/model.ts";
import { bodyPage } from "../../pages/body.ts";
import { delegationPage } from "../../pages/delegations.ts";
import { documentsPage } from "../../pages/documents.ts";
import { memberPage } from "../../pages/member.ts";
import { personPage } from "../../pages/person.ts";
import { bodyOf, largeOn, personOf } from "./register.ts";
import { LARGE_TODAY } from "./years.ts";

const model = largeOn(LARGE_TODAY);

function memberOf({ members }: Model, id: string) {
  const member = members.find((candidate) => candidate.id === id);
  if (!member) throw new Error(`The large organisation has no ${id}.`);
  return member;
}

function delegation(id: string) {
  const term = bodyOf(model, "storting").current;
  if (!term) throw new Error("The council has a term.");
  return delegationPage(term, memberOf(model, id));
}

describe("a body of which nothing is entered", () => {
  it("says so, also where its size is exact", () => {
    expect(bodyPage(model, bodyOf(model, "granskare")).view().nobodyEntered).toMatch(/ännu inte inlagda/);
  });
});

describe("the page of documents", () => {
  const { groups } = documentsPage(model).view();

  it("shows the newest of every kind, not of the first kind of a group only", () => {
    const titles = groups.flatMap(({ rows }) => rows.map((row) => row.title));
    for (const title of [
      "Verksamhetsplan 2026",
      "Verksamhetsberättelse 2026",
      "Kallelse till ledningen 2026-12-11",
      "Handlingar till ledningen 2026-12-11",
      "Budget 2026",
      "Stadgar 2020",
    ])
      expect(titles).toContain(title);
  });
});

describe("a delegation", () => {
  it("holds for the newest of its sources, a vacancy's too", () => {
    expect(delegation("region-nacksjo").sources.map((source) => source.id)).toContain("beslut-2026");
  });

  it("of a member that has left does not say that nobody was entered", () => {
    expect(delegation("dimdal").view().lead).not.toMatch(/inga inlagda/i);
    expect(memberPage(model, memberOf(model, "dimdal")).view().nobody ?? "").not.toContain("ännu inlagd");
  });

  it("shows present people only, and that a seat is vacant", () => {
    const [ordinary] = delegation("region-nacksjo").view().groups;
    expect([ordinary?.rows.length, ordinary?.vacant]).toEqual([9, "1 plats är vakant sedan 15 januari 2026."]);
  });
});

describe("a member's page", () => {
  it("does not list a present office among what is over", () => {
    const { former } = memberPage(model, memberOf(model, "vattarum")).view();
    expect(former.filter(({ name }) => name === "Majken Trollgren").map(({ text }) => text)).toEqual([
      "Ledamot i ledningen 2023–2027 (TR)",
      "Ersättare i ledningen 2019–2023 (TR)",
    ]);
  });

  it("has the documents that concern it", () => {
    const titles = (id: string) =>
      memberPage(model, memberOf(model, id))
        .view()
        .documents.rows.map(({ title }) => title);
    expect(titles("nackfors")).toEqual(["Utredning om färjan mellan Näckfors och Sjörålund"]);
    expect(titles("dimdal")).toEqual(["Avtal om Dimdals utträde"]);
  });
});

describe("a person's page", () => {
  it("tells seats in several bodies and terms, what is present first", () => {
    const { heading, lead, present, former } = personPage(model, personOf(model, "Tyra Kråkvinge")).view();
    expect([heading, lead]).toEqual(["Tyra Kråkvinge", "1:e vice ordförande i ledningen och ledamot i stormötet."]);
    expect(present.map(({ role, term, period }) => [role, term.url, period])).toEqual([
      ["1:e vice ordförande", "/ledningen/2023-2027/", "Sedan 14 februari 2025"],
      ["Ledamot", "/ledningen/2023-2027/", "Mandatperioden 1 juni 2023\u00a0– 1 juni 2027"],
      ["Ledamot", "/stormotet/2023-2027/", "Mandatperioden juni 2023\u00a0– 2027"],
    ]);
    expect(former.map(({ role, term, principal }) => [role, term.url, principal?.text])).toEqual([
      ["Ledamot", "/ledningen/2019-2023/", "Region Drakfjäll"],
      ["Ersättare", "/ledningen/2015-2019/", "Drakstad kommun"],
      ["Ledamot", "/urvalsgruppen/2019-2023/", "Drakstad kommun"],
    ]);
  });

  it("says of somebody who is to come that they are elected, and of an undated seat that its dates are not entered", () => {
    expect(personPage(model, personOf(model, "Petronella Lyktsten")).view().lead).toBe(
      "Vald till ledamot i ledningen.",
    );
    const [undated] = personPage(model, personOf(model, "Ossian Okänd")).view().former;
    expect([undated?.period, undated?.principalMissing]).toEqual(["Datum är ännu inte inlagda", "ännu inte inlagd"]);
  });

  it("tells former names", () => {
    expect(personPage(model, personOf(model, "Linnéa Tistelfé")).view().formerNames).toBe(
      "Linnéa Tistel, Linnéa Törnros",
    );
  });

  it("names the municipality or the party of two persons with one name, so that a reader can tell them apart", () => {
    const titles = model.people
      .filter(({ name }) => name === "Elof Sagander")
      .map((person) => personPage(model, person).title);
    expect(new Set(titles).size).toBe(2);
  });
});
