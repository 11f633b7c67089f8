import { expect, test } from "vitest";
import { readEdited } from "../../acceptance/edited-data.ts";
import { buildModel } from "../../model/build.ts";
import { seatDivision } from "./seat-division.ts";

/** The division of the fixture's present board, with a text of its file changed. */
function divided(change?: [from: string, to: string]) {
  const model = buildModel(readEdited(change ? { "samrad/2023-2027.yaml": change } : {}), "2026-11-23");
  const term = model.bodies[0]?.current;
  return term ? seatDivision(model, term) : null;
}

const counts = (view: ReturnType<typeof divided>) =>
  view?.rows.map(({ name, regions, municipalities }) => [name, regions.count, municipalities.count]);

test("seats are counted by county, and within it by who appoints", () => {
  expect(counts(divided())).toEqual([
    ["Norrsaga län", "0", "1"],
    ["Sörsaga län", "0", "1"],
  ]);
  expect(counts(divided(["principal: trollstad", "principal: region-norrsaga"]))?.[0]).toEqual([
    "Norrsaga län",
    "1",
    "0",
  ]);
});

test("one circle is one seat", () => {
  const [first] = divided()?.rows ?? [];
  expect(first?.municipalities.circles?.d.match(/h0/g)).toHaveLength(1);
  expect(first?.regions.circles).toBeNull();
});

test("what is vacant, not entered, or of an unknown principal is said and not drawn", () => {
  expect(divided()?.rest).toEqual(["1 plats är vakant.", "1 plats är ännu inte inlagd."]);
  expect(divided(["        principal: trollstad\n", ""])?.rest[0]).toBe(
    "Vem som har utsett 1 ledamot är ännu inte inlagt.",
  );
});
