import { describe, expect, it } from "vitest";
import { bodyPage, termPage } from "../../pages/body.ts";
import { shownOffices } from "../../pages/parts.ts";
import { bodyOf, largeOn, seatOf } from "./register.ts";

/** Who sat in some seats of the board, by number; null where nobody did. */
function sat(day: string, numbers: readonly number[]): (string | null)[] {
  const model = largeOn(day);
  return numbers.map((number) => seatOf(model, "ledning", number).holder?.person.name ?? null);
}

/** The vacant seats of a body's present term, with since when. */
function vacant(day: string, body: string): [number, string | null][] {
  const seats = bodyOf(largeOn(day), body).current?.seats ?? [];
  return seats.flatMap(({ number, vacant: known }): [number, string | null][] =>
    known === null ? [] : [[number, known.since]],
  );
}

function offices(day: string): string[] {
  const term = bodyOf(largeOn(day), "ledning").current;
  return term === null ? [] : shownOffices(term).map((office) => `${office.kind}: ${office.person.name}`);
}

describe("who sat on the board", () => {
  it("on 1 June 2020, in the former term, before its by-election and its change of chair", () => {
    expect(bodyOf(largeOn("2020-06-01"), "ledning").current?.name).toBe("2019-2023");
    expect(sat("2020-06-01", [1, 2, 3, 4, 5, 20, 21])).toEqual([
      "Botvid Trollsten",
      "Tor Drakberg",
      "Alva von Påhitt",
      "Frej af Sagoskog",
      "Hedda Vargskinn",
      "Love Silverhorn",
      "Majken Trollgren",
    ]);
    expect(offices("2020-06-01")).toEqual(["chair: Botvid Trollsten", "first-vice-chair: Frej af Sagoskog"]);
    expect(vacant("2020-06-01", "ledning")).toEqual([]);
  });

  it("on 1 October 2023, when nothing had changed yet", () => {
    expect(sat("2023-10-01", [1, 2, 4, 6, 10, 13, 19, 20])).toEqual([
      "Tor Drakberg",
      "Alva von Påhitt",
      "Sigge Lurfält",
      "Algot Jättedal",
      "Frej af Sagoskog",
      "Runa Guldäpple",
      "Svea Legendahl",
      "Saga Fabelius",
    ]);
    expect(offices("2023-10-01")).toEqual([
      "chair: Tor Drakberg",
      "first-vice-chair: Frej af Sagoskog",
      "second-vice-chair: Majken Trollgren",
    ]);
    expect(vacant("2023-10-01", "ledning")).toEqual([]);
  });

  it("on 1 June 2024, when the fourth seat was vacant", () => {
    expect(sat("2024-06-01", [1, 2, 3, 4, 5, 13, 16, 19])).toEqual([
      "Tor Drakberg",
      "Örjan Älvström",
      "Åsa Ölsagen",
      null,
      "Greta Näckros",
      "Runa Guldäpple",
      "Knut Ekskugga",
      "Bo Skogsrå",
    ]);
    expect(vacant("2024-06-01", "ledning")).toEqual([[4, "2024-04-01"]]);
  });

  it("on 23 November 2026, with three vacancies, and one seat of which nothing is known", () => {
    expect(sat("2026-11-23", [1, 4, 5, 6, 7, 11, 12, 13, 16, 17, 18, 19, 20, 22])).toEqual([
      "Ylva Stjärnfall",
      "Disa Månberg",
      "Hugo Vättlund",
      null,
      null,
      "Tyra Kråkvinge",
      "Ivar Eldsten",
      "Saga Fabelius",
      null,
      "Elof Sagander",
      "Ingrid Mytén",
      "Måns Glimmer",
      "Rut Småtroll",
      "Olle Bäckahäst",
    ]);
    expect(vacant("2026-11-23", "ledning")).toEqual([
      [6, "2025-10-12"],
      [7, "2026-10-30"],
      [23, "2026-09"],
    ]);
    expect(offices("2026-11-23")).toEqual([
      "chair: Ivar Eldsten",
      "first-vice-chair: Tyra Kråkvinge",
      "second-vice-chair: Majken Trollgren",
    ]);
  });

  it("a seat stands vacant from the day its holder left to the day before the next comes, where only the days are entered", () => {
    const fifth = (day: string) => vacant(day, "ledning").filter(([number]) => number === 5);
    expect(fifth("2025-01-30")).toEqual([]);
    expect(fifth("2025-01-31")).toEqual([[5, "2025-01-31"]]);
    expect(fifth("2025-03-13")).toEqual([[5, "2025-01-31"]]);
    expect(fifth("2025-03-14")).toEqual([]);
  });

  it("a holder that is entered beforehand comes on the day", () => {
    expect([...sat("2027-01-14", [17]), ...sat("2027-01-15", [17])]).toEqual(["Elof Sagander", "Petronella Lyktsten"]);
  });
});

describe("who appointed them", () => {
  it("is told as of the day, by the delegation where the holder does not say", () => {
    const principal = (day: string, body: string, number: number) =>
      seatOf(largeOn(day), body, number).holder?.principal?.name;
    expect(principal("2024-07-31", "ledning", 9)).toBe("Vättarum kommun");
    expect(principal("2024-08-01", "ledning", 9)).toBe("Region Trollskogen");
    const council = bodyOf(largeOn("2024-06-01"), "storting").current;
    const first = council?.seats.find((seat) => seat.delegation?.id === "region-trollskogen" && seat.number === 1);
    expect([first?.holder?.person.name, first?.holder?.principal?.id]).toEqual([
      "Sigrid Sländevinge",
      "region-trollskogen",
    ]);
  });
});

describe("for whom a person substitutes", () => {
  const beside = (day: string) =>
    bodyPage(largeOn(day), bodyOf(largeOn(day), "urvalsgrupp"))
      .view()
      .groups.flatMap(({ rows }) => rows)
      .map((row) => [row.name, row.substitute?.name ?? row.substitute?.empty ?? null]);

  it("follows the seat, whoever has it", () => {
    expect(beside("2024-06-01")).toContainEqual(["Ragna Skymning", "Arvid Lyktsken"]);
    expect(beside("2024-06-01")).toContainEqual(["Otto Nattväktare", "Stina Sömnlös"]);
    expect(beside("2026-11-23")).toContainEqual(["Valdemar Gryning", "Arvid Lyktsken"]);
    expect(beside("2026-11-23")).toContainEqual(["Ylva-Li Morgonstjärna", "Vilgot Väktare"]);
  });

  it("is nobody where the seat is vacant, and a vacant substitute's seat is called vacant", () => {
    expect(beside("2026-11-23")).toContainEqual(["Lova Himlastege", "vakant"]);
    expect(beside("2026-11-23")).toContainEqual(["Molly Moln", null]);
    expect(vacant("2026-11-23", "urvalsgrupp")).toEqual([
      [4, "2026-08-01"],
      [15, "2026-06-01"],
    ]);
  });
});

describe("terms", () => {
  it("bodies without a term of the day have no people on it", () => {
    expect(bodyOf(largeOn("2020-06-01"), "storting").current).toBeNull();
    expect(bodyOf(largeOn("2026-11-23"), "granskare").current).toBeNull();
  });

  it("a former term shows one chair: the last", () => {
    const model = largeOn("2026-11-23");
    const [, former] = bodyOf(model, "ledning").terms;
    const rows = former
      ? termPage(model, former)
          .view()
          .groups.flatMap((group) => group.rows)
      : [];
    expect(rows.filter((row) => row.role === "Ordförande").map((row) => row.name)).toEqual(["Tor Drakberg"]);
  });

  it("the oldest term tells what is not entered and what was vacant at its end", () => {
    const model = largeOn("2026-11-23");
    const oldest = bodyOf(model, "ledning").terms.at(-1);
    const groups = oldest ? termPage(model, oldest).view().groups : [];
    expect(groups.map((group) => group.missing)).toEqual([
      "15 av 19 ledamöter är ännu inte inlagda.",
      "18 av 19 ersättare är ännu inte inlagda.",
    ]);
  });
});
