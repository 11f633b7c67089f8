import { describe, expect, it } from "vitest";
import { FIXTURE, readEdited, reportOnEdited } from "../acceptance/edited-data.ts";
import { PROBLEM_CODES } from "../data/problem.ts";
import { readFileSync } from "node:fs";
import { readData } from "../data/read.ts";
import { buildModel } from "./build.ts";
import { dataProblems } from "./check.ts";

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

describe("each rule", () => {
  const cases: [code: string, edits: Parameters<typeof reportOnEdited>[0], expected: string][] = [
    [
      "encoding",
      { "sources.yaml": Buffer.from("- id: pahitt\n  title: K\xe4lla\n", "latin1") },
      "Spara om den med teckenkodningen UTF-8.",
    ],
    [
      "tab",
      { "sources.yaml": ["title: En", "\ttitle: En"] },
      "Raden är indragen med tabb. Använd mellanslag i stället.",
    ],
    [
      "unclosed-quote",
      { "documents.yaml": ["title: Sagoplan", 'title: "Sagoplan'] },
      "Citattecknet öppnas men stängs aldrig.",
    ],
    [
      "merge-conflict",
      { "people.yaml": ["- id: frodo", "<<<<<<< HEAD\n- id: frodo"] },
      "två versioner som inte har slagits ihop",
    ],
    ["empty-file", { "meetings.yaml": "# bara en kommentar\n" }, "Filen är tom."],
    [
      "duplicate-key",
      { "sources.yaml": ["  title: En", "  title: Två\n  title: En"] },
      'Fältet "title" står redan på rad 2. Ta bort det ena.',
    ],
    ["shorthand", { "sources.yaml": ["title: En påhittad källa", "title: *viktig*"] }, "Sätt citattecken runt texten"],
    ["missing-file", { "parties.yaml": null }, "Filen parties.yaml saknas."],
    ["unknown-file", { "poeple.yaml": "- id: x\n" }, "Menade du people.yaml?"],
    [
      "unknown-file",
      { "samrod/2023-2027.yaml": "from: 2023-06-01\nsource: pahitt\n" },
      'Mappen samrod hör inte till något organ. Menade du "samrad"?',
    ],
    ["unknown-field", { "organisation.yaml": ["lead:", "led:"] }, 'Fältet "led" finns inte. Menade du "lead"?'],
    [
      "missing-field",
      { "organisation.yaml": ["lead: Ett påhittat samarbete mellan påhittade orter.", "lead:"] },
      "Ingress saknas. Lägg till raden lead: …",
    ],
    [
      "wrong-kind",
      { "organisation.yaml": ["name: Fiktiva samrådet", "name:\n  - Fiktiva"] },
      "Namn: här väntas en text på en rad",
    ],
    [
      "wrong-value",
      { "sources.yaml": ["2024-05-20", "2024-02-31"] },
      'Datum: "2024-02-31" går inte: skriv ett datum som finns',
    ],
    ["wrong-value", { "members.yaml": ['lat: "60.1"', 'lat: "601"'] }, "skriv högst 70"],
    [
      "duplicate-id",
      { "people.yaml": ["id: asa-olsdotter", "id: frodo-exempel"] },
      'Id "frodo-exempel" används redan på rad 1',
    ],
    [
      "seat-count",
      { [BOARD]: ['ordinary: "1"', 'ordinary: "2"'] },
      'Antal ledamöter: organet har 4, men här är 3 inlagda och 2 ännu inte inlagda. Skriv ordinary: "1" under not_entered',
    ],
    ["duplicate-seat", { [BOARD]: ['- seat: "3"', '- seat: "2"'] }, "Plats 2 finns redan i filen."],
    [
      "office-outside-seat",
      { [BOARD]: ["person: alva-von-pahitt\n    source", "person: orjan-alvson\n    source"] },
      '"orjan-alvson" har ingen plats i den här perioden',
    ],
    [
      "date-order",
      { "samrad/2019-2023.yaml": ["until: 2023-06-01", "until: 2018-06-01"] },
      "2018-06-01 ligger före från-datumet 2019",
    ],
    [
      "missing-document",
      { "documents.yaml": ["file: protokoll.pdf", "file: finns-inte.pdf"] },
      '"finns-inte.pdf" finns inte i mappen för dokument',
    ],
    [
      "unknown-reference",
      { "documents.yaml": ["body: samrad", "body: samråd"] },
      'Organ: det finns inget organ "samråd". Menade du "samrad"?',
    ],
  ];

  it.each(cases)("%s: %j", (code, edits, expected) => {
    const report = reportOnEdited(edits);
    expect(report).toContain(expected);
    expect(headings(report).map((heading) => heading.split("  ")[1])).toContain(code);
  });

  it("has a case here and an explanation in the editor's guide", () => {
    const guide = readFileSync("data/README.md", "utf8");
    expect(PROBLEM_CODES.filter((code) => !cases.some(([tested]) => tested === code))).toEqual([]);
    expect(PROBLEM_CODES.filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
  });
});

describe("data without faults", () => {
  it("the real data reads clean", () => {
    expect(dataProblems(readData("data", "assets/documents"), "2026-11-23")).toEqual([]);
  });

  it("values are read as text: zeros, dates and yes are never guessed", () => {
    const data = readEdited({ "organisation.yaml": ["number: 08-465 004 00", "number: 070"] });
    expect(data.organisation?.contacts[0]?.phones[0]?.number).toBe("070");
    expect(data.sources[0]?.date).toBe("2024-05-20");
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
