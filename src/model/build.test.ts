import { describe, expect, it } from "vitest";
import { FIXTURE } from "../acceptance/edited-data.ts";
import { readData } from "../data/read.ts";
import { buildModel } from "./build.ts";
import type { Term } from "./model.ts";

const data = readData(FIXTURE.data, FIXTURE.documents);

function bodyOn(today: string) {
  const [body] = buildModel(data, today).bodies;
  if (!body) throw new Error("The fixture has a body.");
  return body;
}

function holders(term: Term | null | undefined): (string | null)[] {
  return term?.seats.map((seat) => seat.holder?.person.name ?? null) ?? [];
}

describe("who holds a seat follows from the day", () => {
  it("before a by-election the first holder has the seat, from its day on the second", () => {
    expect(holders(bodyOn("2024-05-16").current)).toEqual([
      "Alva von Påhitt",
      "Frodo Exempel",
      null,
      "Ture Zetterprov",
    ]);
    expect(holders(bodyOn("2024-05-17").current)).toEqual([
      "Alva von Påhitt",
      "Åsa Ölsdotter",
      null,
      "Ture Zetterprov",
    ]);
  });

  it("where two terms touch the later one is the present one from the day on which it begins", () => {
    expect(bodyOn("2023-05-31").current?.name).toBe("2019-2023");
    expect(bodyOn("2023-06-01").current?.name).toBe("2023-2027");
    expect(bodyOn("2023-06-01").terms.map((term) => term.standing)).toEqual(["current", "former"]);
  });

  it("a term that has not begun is a coming one", () => {
    expect(bodyOn("2020-01-01").terms.map((term) => term.standing)).toEqual(["coming", "current"]);
  });

  it("a term that has run out with no successor entered stays the present one, and says so", () => {
    const { current } = bodyOn("2028-01-01");
    expect([current?.name, current?.standing, current?.expired]).toEqual(["2023-2027", "current", true]);
    expect(bodyOn("2027-12-31").current?.expired).toBe(false);
  });

  it("in a term that is over everybody is a former holder", () => {
    const [, former] = bodyOn("2026-01-01").terms;
    expect(former?.seats.flatMap((seat) => seat.holders.map((holding) => holding.standing))).toEqual([
      "former",
      "former",
    ]);
  });
});

describe("orders", () => {
  it("people stand by the surname's sort form, å ä ö last", () => {
    expect(buildModel(data, "2026-11-23").people.map((person) => person.name)).toEqual([
      "Frodo Exempel",
      "Alva von Påhitt",
      "Ture Zetterprov",
      "Örjan Älvson",
      "Åsa Ölsdotter",
    ]);
  });
  it("regions stand before municipalities", () => {
    expect(buildModel(data, "2026-11-23").members.map((member) => member.shortName)).toEqual([
      "Region Norrsaga",
      "Aspnäs",
      "Trollstad",
      "Älvby",
    ]);
  });
  it("a person's seats stand newest first, with party and principal as of then", () => {
    const frodo = buildModel(data, "2026-11-23").people.find((person) => person.id === "frodo-exempel");
    expect(
      frodo?.holdings.map((holding) => [holding.term.name, holding.party?.abbreviation, holding.principal?.shortName]),
    ).toEqual([
      ["2023-2027", "AL", "Älvby"],
      ["2019-2023", "TR", "Älvby"],
    ]);
  });
});
