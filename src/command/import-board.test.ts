import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import write from "write-excel-file/node";
import { exportTable } from "../import/export.ts";
import { findTerm } from "./find-term.ts";
import { changedLines, copiedFixture, importing, textsIn, writtenMeeting } from "../acceptance/import-sample.ts";
import { importTable } from "./import-table.ts";
import { check } from "./load.ts";
import type { TableOptions } from "./table-options.ts";

const BOARD = ["--body", "samrad"];

function exported(options: TableOptions): string {
  const { data } = check(options, "");
  return exportTable(findTerm(data, options), data);
}

/** The table of the fixture's board, with some of its text changed. */
function edited(data: string, ...changes: [from: string, to: string][]): string {
  return changes.reduce(
    (table, [from, to]) => {
      expect(table).toContain(from);
      return table.replace(from, to);
    },
    exported(importing(data, "", BOARD)),
  );
}

async function written(
  data: string,
  table: string,
  argv: readonly string[] = BOARD,
): Promise<[said: string, lines: string[]]> {
  const before = textsIn(data);
  const said = await importTable(importing(data, table, [...argv, "--write"]));
  return [said.replace(/\nSkrivet: [^]*$/, ""), changedLines(before, textsIn(data))];
}

test("the table that is exported", () => {
  expect(exported(importing(copiedFixture(), "", BOARD))).toBe(
    [
      "\ufeffid;förnamn;efternamn;parti;utsedd av;uppdrag;plats;ersätter plats;från;till;slutade;titel",
      "alva-von-pahitt;Alva;von Påhitt;TR;Trollstads kommun;ledamot;1;;;;;kommunalråd",
      "frodo-exempel;Frodo;Exempel;AL;Älvby kommun;ledamot;2;;;2024-05-17;avgick;",
      "asa-olsdotter;Åsa;Ölsdotter;AL;Älvby kommun;ledamot;2;;2024-05-17;;;",
      "ture-zetterprov;Ture;Zetterprov;;;ersättare;4;;;;;",
      "",
    ].join("\r\n"),
  );
});

test.each([
  ["src/acceptance/fixture/data", "samrad", "2019-2023"],
  ["src/acceptance/fixture/data", "samrad", "2023-2027"],
  ["data", "board", "2019-2023"],
  ["data", "board", "2023-2027"],
  ["data", "nomination-committee", "current"],
])("out of %s/%s/%s and in again changes nothing, in any form", async (data, body, term) => {
  const argv = [
    "--body",
    body,
    "--term",
    term,
    "--documents",
    data === "data" ? "assets/documents" : "src/acceptance/fixture/documents",
  ];
  const table = exported(importing(data, "", argv));
  const cells = table
    .slice(1)
    .trim()
    .split("\r\n")
    .map((line) => line.split(";").map((cell) => (cell === "" ? null : { value: cell })));
  for (const form of [table, Buffer.from(table.slice(1), "latin1"), await write(cells).toBuffer()])
    expect(await importTable(importing(data, form, [...argv, "--write"]))).toBe("Inga ändringar.");
});

test("the exported meeting too", async () => {
  const data = writtenMeeting();
  const table = exported(importing(data, ""));
  expect(table.split("\r\n")).toHaveLength(402);
  expect(await importTable(importing(data, table, ["--write"]))).toBe("Inga ändringar.");
});

test("a new member takes the vacant seat, a new substitute one that was not entered", async () => {
  const data = copiedFixture();
  const [said, lines] = await written(
    data,
    `${edited(data)};Ida;Ny;TR;Aspnäs;ledamot;;;2024-06;;;\r\n;Per;Ny;;;ersättare;;;;;;\r\n`,
  );
  expect(said).toBe(`Aspnäs kommun
  + ny: Ida Ny, ledamot, TR, plats 3 (ny person, id ida-ny)
    plats 3 var vakant sedan 2024-03 (källa pahitt): det står kvar som historia

Utan huvudman
  ~ ännu inte inlagda ersättare ändras från 1 till 0
  + ny: Per Ny, ersättare, plats 5 (ny person, id per-ny)

2 nya, 0 ändras, 0 tas bort. I people.yaml: 2 nya personer.
Nya uppgifter får filens egen källa, "pahitt". Ange en annan med --source.`);
  expect(lines.slice(lines.indexOf("samrad/2023-2027.yaml"))).toEqual([
    "samrad/2023-2027.yaml",
    '-not_entered: { ordinary: "1", substitute: "1" }',
    '+not_entered: { ordinary: "1", substitute: "0" }',
    "+    holders:",
    "+      - person: ida-ny",
    "+        party: TR",
    "+        principal: aspnas",
    "+        from: 2024-06",
    "+        source: pahitt",
    '+  - seat: "5"',
    "+    kind: substitute",
    "+    holders:",
    "+      - person: per-ny",
    "+        source: pahitt",
  ]);
});

test("fields that come, change and go; a name; a date in the table's other way", async () => {
  const data = copiedFixture();
  const table = edited(
    data,
    [
      "Åsa;Ölsdotter;AL;Älvby kommun;ledamot;2;;2024-05-17;;;",
      "Åsa;Ölsdotter-Ek;TR;Aspnäs;ledamot;2;;2024-05-17;2025-03-31;avgått;",
    ],
    ["kommunalråd", ""],
    [";till;", ";T.o.m.;"],
    ["2024-05-17;avgick", "2024-05-16;avgick"],
  );
  const [said, lines] = await written(data, table);
  expect(said).toBe(`Aspnäs kommun
  ~ Åsa Ölsdotter: namn ändras till Åsa Ölsdotter-Ek
  ~ Åsa Ölsdotter-Ek: parti ändras från AL till TR, utsedd av ändras från Älvby kommun till Aspnäs kommun, till läggs till: 2025-04-01 och slutade läggs till: avgick

Trollstads kommun
  ~ Alva von Påhitt: titel tas bort (var kommunalråd)

0 nya, 2 ändras, 0 tas bort. I people.yaml: 1 nytt namn.`);
  expect(lines).toEqual([
    "people.yaml",
    "-  family_name: Ölsdotter",
    "+  family_name: Ölsdotter-Ek",
    "samrad/2023-2027.yaml",
    "-        title: kommunalråd",
    "-        party: AL",
    "-        principal: alvby",
    "+        party: TR",
    "+        principal: aspnas",
    "+        until: 2025-04-01",
    "+        ended: resigned",
  ]);
});

test("who has left and is not in the table stays; who sits is taken away and not entered instead", async () => {
  const data = copiedFixture();
  const table = edited(data)
    .replace(/^frodo.*\r\n/m, "")
    .replace(/^ture.*\r\n/m, "");
  const [said, lines] = await written(data, table, [...BOARD, "--allow-removals"]);
  expect(said).toBe(`Utan huvudman
  ~ ännu inte inlagda ersättare ändras från 1 till 2
  - tas bort: Ture Zetterprov, ersättare, plats 4

0 nya, 0 ändras, 1 tas bort.
1 som har slutat står inte i filen och lämnas kvar.`);
  expect(lines).toEqual([
    "samrad/2023-2027.yaml",
    '-not_entered: { ordinary: "1", substitute: "1" }',
    '+not_entered: { ordinary: "1", substitute: "2" }',
    '-  - seat: "4"',
    "-    kind: substitute",
    "-    holders:",
    "-      - person: ture-zetterprov",
    "-        source: pahitt",
  ]);
});

test("a successor on the seat of somebody who leaves, in a file with Windows' line ends", async () => {
  const data = copiedFixture();
  const file = join(data, "samrad/2023-2027.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
  const table = edited(data, ["2;;2024-05-17;;;", "2;;2024-05-17;2026-01-01;avled;"]);
  const [said, lines] = await written(data, `${table};Ida;Ny;TR;Trollstad;ledamot;2;;2026-01-01;;;\r\n`, [
    ...BOARD,
    "--source",
    "pahitt",
  ]);
  expect(said).toContain("till läggs till: 2026-01-01 och slutade läggs till: avled");
  expect(lines.slice(lines.indexOf("samrad/2023-2027.yaml"))).toEqual([
    "samrad/2023-2027.yaml",
    "+        until: 2026-01-01\r",
    "+        ended: died\r",
    "+      - person: ida-ny\r",
    "+        party: TR\r",
    "+        principal: trollstad\r",
    "+        from: 2026-01-01\r",
    "+        source: pahitt\r",
  ]);
});

test("somebody whom another principal appoints moves to its file, with what the table does not tell", async () => {
  const data = writtenMeeting();
  const table = exported(importing(data, ""))
    .replace(/;titel\r/, "\r")
    .replaceAll(/;\r\n/g, "\r\n")
    .replace(";TR;Trollstads kommun;ersättare;2;", ";TR;Aspnäs;ersättare;;");
  const [said, lines] = await written(data, table, []);
  expect(said).toContain("utsedd av ändras från Trollstads kommun till Aspnäs kommun och plats ändras från 2 till 101");
  expect(lines).toEqual([
    "ting/2023-2027/aspnas.yaml",
    '+  - seat: "101"',
    "+    kind: substitute",
    "+    holders:",
    "+      - person: person-101",
    "+        party: TR",
    "+        source: pahitt",
    "ting/2023-2027/trollstad.yaml",
    '-  - seat: "2" # plats 2',
    "-    kind: substitute",
    "-    holders:",
    "-      # Vald på hösten.",
    "-      - person: person-101",
    "-        party: TR # enligt protokollet",
    "-        source: pahitt",
  ]);
});
