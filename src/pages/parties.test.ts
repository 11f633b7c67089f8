import { describe, expect, it } from "vitest";
import { FIXTURE } from "../acceptance/edited-data.ts";
import { largeOn } from "../acceptance/large/register.ts";
import { LARGE_TODAY } from "../acceptance/large/years.ts";
import { readData } from "../data/read.ts";
import { buildModel } from "../model/build.ts";
import type { Model } from "../model/model.ts";
import { partiesPages } from "./parties.ts";

const model = buildModel(readData(FIXTURE.data, FIXTURE.documents), "2026-11-23");

function viewOf(of: Model) {
  const [page] = partiesPages(of);
  if (!page) throw new Error("There is no page of parties.");
  return page.view();
}

describe("the page of people by party", () => {
  it("lists for each party who sits for it now in each body, and nobody who has left", () => {
    const listed = viewOf(model).parties.map(({ name, bodies }) => [
      name,
      bodies.map((body) => [body.name, body.rows.map((row) => `${row.name}, ${row.role}`)]),
    ]);
    expect(listed).toEqual([
      ["Trollpartiet", [["Samrådet", ["Alva von Påhitt, Ordförande"]]]],
      ["Alvpartiet", [["Samrådet", ["Åsa Ölsdotter, Ledamot"]]]],
    ]);
  });

  it("has members before substitutes, each by surname", () => {
    const rows = viewOf(largeOn(LARGE_TODAY)).parties.flatMap(({ bodies }) => bodies.map((body) => body.rows));
    const order = rows.map((group) => group.map(({ role }) => role === "Ersättare"));
    expect(order.every((group) => group.every((isSubstitute, at) => isSubstitute || group[at - 1] !== true))).toBe(
      true,
    );
    expect(order.some((group) => new Set(group).size === 2)).toBe(true);
  });

  it("counts the seats that it draws", () => {
    const { bodies, seats } = viewOf(largeOn(LARGE_TODAY));
    for (const { name, cells } of seats) {
      expect(cells.map(({ body }) => body)).toEqual(bodies);
      for (const cell of cells) {
        const drawn = [cell.ordinary, cell.substitute].reduce(
          (sum, each) => sum + (each?.d.split("M").length ?? 1) - 1,
          0,
        );
        const counted = (cell.count.match(/\d+/g) ?? []).reduce((sum, each) => sum + Number(each), 0);
        expect([name, cell.body, drawn]).toEqual([name, cell.body, counted]);
      }
    }
    expect(seats.length).toBeGreaterThan(4);
  });

  it("has no names of a body as large as a council, and says where they are", () => {
    const council = viewOf(largeOn(LARGE_TODAY)).parties.flatMap(({ bodies }) =>
      bodies.filter(({ elsewhere }) => elsewhere !== null),
    );
    expect(council.length).toBeGreaterThan(4);
    for (const { rows, elsewhere } of council) {
      expect(rows).toEqual([]);
      expect(elsewhere?.url).toMatch(/^\/personer\/\?parti=[^&]+&organ=stormotet&uppdrag=nuvarande$/);
    }
  });

  it("is not there where no party has anybody", () => {
    expect(partiesPages({ ...model, parties: [] })).toEqual([]);
  });
});
