import { describe, expect, it } from "vitest";
import type { Model } from "../../model/model.ts";
import { bodyPage } from "../../pages/body.ts";
import { changesIn } from "../../pages/term-changes.ts";
import { delegationPage, delegations } from "../../pages/delegations.ts";
import { type Assignment } from "../../pages/assignments.ts";
import { personPage } from "../../pages/person.ts";
import type { PersonGroup } from "../../pages/person-groups.ts";
import { BY_ELECTIONS, type ByElection } from "./by-elections.ts";
import { bodyOf, largeOn, personOf } from "./register.ts";

/** The lists of people on a body's page and on those of its delegations. */
function groupsOf(model: Model, id: string): PersonGroup[] {
  const body = bodyOf(model, id);
  const term = body.current;
  const apart = term === null ? [] : delegations(term).flatMap((member) => delegationPage(term, member).view().groups);
  return [...bodyPage(model, body).view().groups, ...apart];
}

/** Everybody in those lists: name, role, party's mark, and principal where it is told. */
function rowsOf(model: Model, id: string): string[] {
  return groupsOf(model, id)
    .flatMap((group) => group.rows)
    .flatMap(({ name, role, party, principal, substitute }) => [
      [name, role, party?.letters ?? "", principal?.text ?? ""].join(", "),
      ...(substitute?.name == null ? [] : [`${substitute.name}, Ersättare, ${substitute.party?.letters ?? ""}`]),
    ]);
}

function sentencesOn(day: string, id: string): string[] {
  const term = bodyOf(largeOn(day), id).current;
  return term === null ? [] : changesIn(term, day).map((change) => change.sentence);
}

/** What a person's page tells of a body, as rows of its list tell it. */
function assignments(day: string, name: string, id: string): Record<"present" | "former", string[]> {
  const model = largeOn(day);
  const { present, former } = personPage(model, personOf(model, name)).view();
  const told = (list: readonly Assignment[]) =>
    list
      .filter(({ body }) => body.text === bodyOf(model, id).name)
      .map(({ role, party, principal }) => [name, role, party?.letters ?? "", principal?.text ?? ""].join(", "));
  return { present: told(present), former: told(former) };
}

const nameIn = (row: string | null) => row?.split(", ")[0] ?? null;
const found = (list: readonly string[], row: string | null) =>
  row !== null && list.some((told) => told.startsWith(row));

describe.each(BY_ELECTIONS)("by-election $number: $what", (change: ByElection) => {
  const { body, last, first, before, after, sentences } = change;

  it("is told in words from the day on which it has happened, and not before", () => {
    expect(sentencesOn(first, body)).toEqual(expect.arrayContaining(sentences));
    const own = sentences.filter((sentence) => !sentence.includes("personlig ersättare"));
    expect(sentencesOn(last, body).filter((sentence) => own.includes(sentence))).toEqual([]);
  });

  it("changes the list of people", () => {
    const [early, late] = [rowsOf(largeOn(last), body), rowsOf(largeOn(first), body)];
    const told = [found(early, before), found(early, after), found(late, before), found(late, after)];
    expect(told).toEqual([before !== null, false, false, after !== null]);
    if (change.vacant) expect(sentencesOn(first, body).join(" ")).toContain("är vakant sedan");
    if (change.vacant && body !== "urvalsgrupp")
      expect(groupsOf(largeOn(first), body).filter((group) => group.vacant !== null)).not.toEqual([]);
  });

  it("changes the pages of both persons", () => {
    const [left, came] = [nameIn(before), nameIn(after)];
    const isOffice = before?.includes("vice ordförande") ?? false;
    if (left !== null) {
      expect(found(assignments(last, left, body).present, before)).toBe(true);
      const { present, former } = assignments(first, left, body);
      expect(found(present, before)).toBe(false);
      if (!(isOffice && left === came)) expect(found(former, before)).toBe(true);
    }
    if (came !== null) {
      expect(found(assignments(last, came, body).present, after)).toBe(false);
      expect(found(assignments(first, came, body).present, after)).toBe(true);
    }
  });
});

describe("the changes of a term", () => {
  it("thirty by-elections are planned", () => {
    expect([...new Set(BY_ELECTIONS.map(({ number }) => number))]).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  it("tell who left before who came, and what stands empty last", () => {
    const told = sentencesOn("2026-11-23", "ledning");
    for (const { sentences } of BY_ELECTIONS.filter(({ body, number }) => body === "ledning" && number !== 17)) {
      const places = sentences.map((sentence) => told.indexOf(sentence)).filter((place) => place >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("name nobody who may still sit as one who left", () => {
    expect(sentencesOn("2024-06-01", "ledning").filter((sentence) => sentence.startsWith("Knut Ekskugga"))).toEqual([]);
  });

  it("name nobody as elected who is not on the list yet, where only the year is known", () => {
    const isTold = sentencesOn("2025-06-15", "ledning").some((sentence) => sentence.startsWith("Vera Sägnér Huldermo"));
    expect(isTold).toBe(found(rowsOf(largeOn("2025-06-15"), "ledning"), "Vera Sägnér Huldermo, Ledamot"));
  });

  it("name the one whom a substitute stood in for then, not whoever has the seat now", () => {
    expect(sentencesOn("2026-11-23", "urvalsgrupp")).toContain(
      "Vilgot Väktare valdes 25 oktober 2024 till personlig ersättare för Otto Nattväktare och efterträdde Stina Sömnlös.",
    );
  });
});

describe("a person who goes on in the same term", () => {
  const model = largeOn("2026-11-23");

  it("has an office told once, with the party and principal of its time", () => {
    const { present, former } = personPage(model, personOf(model, "Majken Trollgren")).view();
    const offices = [...present, ...former].filter(({ role }) => role === "2:e vice ordförande");
    expect(offices.map(({ principal }) => principal?.text)).toEqual(["Region Trollskogen"]);
  });

  it("is told with party and principal of then among the former ones", () => {
    expect(assignments("2026-11-23", "Love Silverhorn", "ledning")).toEqual({
      present: ["Love Silverhorn, Ledamot, –, Sjörålund kommun"],
      former: ["Love Silverhorn, Ledamot, AL, Sjörålund kommun", "Love Silverhorn, Ersättare, AL, Sjörålund kommun"],
    });
  });
});
