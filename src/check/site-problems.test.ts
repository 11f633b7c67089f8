import { describe, expect, it } from "vitest";
import { FIXTURE, readEdited, reportOnEdited } from "../acceptance/edited-data.ts";
import { readData } from "../data/read.ts";
import { buildModel } from "../model/build.ts";
import { siteProblems } from "./site-problems.ts";

const BOARD = "samrad/2023-2027.yaml";

describe("what an editor reads", () => {
  it("a principal that does not exist is told with the nearest one and a caret under the value", () => {
    expect(reportOnEdited({ [BOARD]: ["principal: trollstad", "principal: trolstad"] }))
      .toBe(`FEL  data/samrad/2023-2027.yaml:15:20  unknown-reference
Utsedd av: det finns ingen medlem "trolstad". Menade du "trollstad"?

  14 |         party: TR
> 15 |         principal: trolstad
     |                    ^^^^^^^^
  16 |         title: kommunalråd

1 fel, 0 varningar. Inget har byggts.`);
  });

  it("every problem of several files comes at once, by file and line", () => {
    const report = reportOnEdited({
      "people.yaml": ["  family_name: Exempel\n", ""],
      "members.yaml": ["kind: municipality", "kind: kommun"],
      [BOARD]: ["party: TR", "parti: TR"],
    });
    expect(headings(report)).toEqual([
      "data/members.yaml:22:11  wrong-value",
      "data/people.yaml:1:3  missing-field",
      "data/samrad/2023-2027.yaml:14:9  unknown-field",
    ]);
    expect(report).toContain("Efternamn saknas. Lägg till raden family_name: …");
    expect(report).toContain('Fältet "parti" finns inte. Menade du "party"?');
    expect(report.endsWith("3 fel, 0 varningar. Inget har byggts.")).toBe(true);
  });

  it("a misspelt required field is one problem, not two", () => {
    expect(headings(reportOnEdited({ "people.yaml": ["given_name: Frodo", "given_nam: Frodo"] }))).toEqual([
      "data/people.yaml:2:3  unknown-field",
    ]);
  });

  it("a broken reference in a record with another fault is reported with it", () => {
    const report = reportOnEdited({
      [BOARD]: ["  - office: chair\n    person: alva-von-pahitt", "  - office: boss\n    person: alva-von-pahit"],
    });
    expect(headings(report)).toEqual([
      "data/samrad/2023-2027.yaml:6:13  wrong-value",
      "data/samrad/2023-2027.yaml:7:13  unknown-reference",
    ]);
  });

  it("what follows from one fault is not reported again", () => {
    expect(headings(reportOnEdited({ "documents.yaml": ["title: Sagoplan", "title: Plan: ny"] }))).toEqual([
      "data/documents.yaml:10:10  colon-in-text",
    ]);
    expect(headings(reportOnEdited({ "people.yaml": ["id: asa-olsdotter", "id: Åsa Ölsdotter"] }))).toEqual([
      "data/people.yaml:8:7  wrong-value",
    ]);
  });
});

describe("data without faults", () => {
  it("the real data reads clean", () => {
    expect(siteProblems(readData("data", "assets/documents"), "2026-11-23")).toEqual([]);
  });

  it("a place points at the value that a record came from", () => {
    const data = readData(FIXTURE.data, FIXTURE.documents);
    const [, second] = data.people;
    expect(second && data.placeOf(second, "sort_name")).toMatchObject({ line: 7, column: 14, length: 6 });
  });

  it("data with an error gives no model", () => {
    expect(() => buildModel(readEdited({ "people.yaml": null }), "2026-11-23")).toThrow("problems");
  });
});

function headings(report: string): string[] {
  return report.split("\n").flatMap((line) => /^(?:FEL|VARNING) {2}(.*)$/.exec(line)?.[1] ?? []);
}
