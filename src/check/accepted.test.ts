import { describe, expect, it } from "vitest";
import { FIXTURE, bytesIn, readEdited, reportOnEdited, type Edit } from "../acceptance/edited-data.ts";

const NO_PROBLEMS = "0 fel, 0 varningar.";

describe("looks odd, is right, and keeps every character:", () => {
  const titles: [written: string, read?: string][] = [
    ["no"],
    ["NO"],
    ["on"],
    ["y"],
    ["true"],
    ["Null"],
    ['"null"', "null"],
    ["2024-02-16"],
    ["12:30"],
    ["1_000"],
    ['"070"', "070"],
    ['"1e3"', "1e3"],
    ["17"],
    ["S-M"],
    ["-5"],
    ["08-410 459 10"],
    ["Nr 4 # en kommentar", "Nr 4"],
    ["Nr 4 #", "Nr 4"],
    ["Protokoll#4"],
    ['"Protokoll #4"', "Protokoll #4"],
    ["Kallelse:årsmöte"],
    ["kl. 10:15-12:00"],
    ['"Kallelse: årsmöte"', "Kallelse: årsmöte"],
    ["https://fiktiva.example/a#b"],
    ["10\u00a0000 kronor"],
    ["Om ”Sagoplan” och annat"],
    ["”Sagoplan” för ”Norr” i dag"],
    ["Pippi's plan"],
    ["'Pippi''s plan'", "Pippi's plan"],
    ['"Citat \\"i\\" citat"', 'Citat "i" citat'],
    ["5 < 7 > 3 & annat"],
    ["a*b, c&d, e!f"],
    ["Ãkerman och Ângström"],
    ["Ürümqi – 東京 😀"],
    ["två\n    rader", "två rader"],
    ["|\n    två\n    rader", "två\nrader\n"],
    [">-\n    två\n    rader", "två rader"],
    ["constructor"],
    ["__proto__"],
  ];

  it.each(titles)("title: %s", (written, read = written) => {
    const edits: Record<string, Edit> = { "sources.yaml": ["title: En påhittad källa", `title: ${written}`] };
    expect(reportOnEdited(edits)).toBe(NO_PROBLEMS);
    expect(readEdited(edits).sources[0]?.title).toBe(read);
  });
});

describe("a file is read alike", () => {
  const text = new TextDecoder().decode(bytesIn(FIXTURE.data).get("people.yaml"));
  const before = readEdited({}).people;
  const ways: [how: string, text: string][] = [
    ["with the line ends of Windows", text.replaceAll("\n", "\r\n")],
    ["with the line ends of an old Mac", text.replaceAll("\n", "\r")],
    ["with a byte order mark first", `\ufeff${text}`],
    ["without a line end last", text.trimEnd()],
    ["with spaces after every line", text.replaceAll("\n", "  \n")],
    ["with empty lines and comments", text.replaceAll("\n-", "\n\n# Nästa\n-")],
    ["with three dashes first", `---\n${text}`],
    ["with its rows indented", `\n${text}`.replaceAll("\n", "\n  ")],
    ["with a field that has no value yet", text.replace("\n-", "\n  sort_name:\n-")],
  ];

  it.each(ways)("%s", (_, changed) => {
    expect(reportOnEdited({ "people.yaml": changed })).toBe(NO_PROBLEMS);
    expect(readEdited({ "people.yaml": changed }).people).toEqual(before);
  });

  it.each(ways.slice(0, 2))("%s, with right line numbers in its report", (_, changed) => {
    const report = reportOnEdited({ "people.yaml": changed.replace("asa-olsdotter", "Åsa") });
    expect(report).toMatch(/^FEL {2}data\/people\.yaml:8:7 {2}wrong-value\n/);
    expect(report).toContain("> 8 | - id: Åsa\n    |       ^^^\n  9 |   given_name: Åsa");
  });
});

it("redirects from old addresses of any kind", () => {
  const filledIn = "- from: /sidor/Protokoll%20maj (1).pdf\n  to: /dokument/\n- from: /kontakta-oss\n  to: /kontakt/\n";
  expect(reportOnEdited({ "redirects.yaml": filledIn })).toBe(NO_PROBLEMS);
});

describe("no privacy is broken by", () => {
  const numbers: [what: string, edits: Record<string, Edit>][] = [
    [
      "a telephone number with the digits of a person's",
      { "organisation.yaml": ["number: 08-465 004 00", "number: 121212-1212"] },
    ],
    [
      "ten digits whose check digit is wrong",
      { "organisation.yaml": ["orter.\ndescription", "orter, nr 121212-1213.\ndescription"] },
    ],
    [
      "the number of an organisation",
      { "organisation.yaml": ["orter.\ndescription", "orter, 556036-0793.\ndescription"] },
    ],
    ["a street where a meeting is held", { "meetings.yaml": ["place: Trollstad", "place: Sagovägen 1, Trollstad"] }],
  ];

  it.each(numbers)("%s", (_, edits) => {
    expect(reportOnEdited(edits)).toBe(NO_PROBLEMS);
  });
});
