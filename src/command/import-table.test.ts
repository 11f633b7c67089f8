import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import write from "write-excel-file/node";
import {
  changedLines,
  copiedFixture,
  importing,
  meetingTable,
  textsIn,
  writeEmptyMeeting,
  writtenMeeting,
} from "../acceptance/import-sample.ts";
import { importTable } from "./import-table.ts";

const EDITED = meetingTable()
  .replace("person-7;Provh;Påhitthö;TR", "person-7;Provh;Påhitthö;AL")
  .replace(/^person-105;.*\n/m, "")
  .replace("person-212;Provcbc;Påhittcbcö;TR;Älvby;ledamot", "person-212;Provcbc;Påhittcbcö;TR;Älvby;ersättare")
  .concat(";Åsa;Öberg-Ny;AL;Trollstad;ersättare;\n;Ärla;von Ny;TR;Region Norrsaga;ledamot;\n");

const LIST = `Region Norrsaga
  + ny: Ärla von Ny, ledamot, TR, plats 101 (ny person, id arla-von-ny)
  ~ Provh Påhitthö: parti ändras från TR till AL

Trollstads kommun
  - tas bort: Provbaf Påhittbafö, ersättare, AL, plats 6
  + ny: Åsa Öberg-Ny, ersättare, AL, plats 6 (ny person, id asa-oberg-ny)

Älvby kommun
  ~ Provcbc Påhittcbcö: uppdrag ändras från ledamot till ersättare

2 nya, 2 ändras, 1 tas bort. I people.yaml: 2 nya personer.
Nya uppgifter får filens egen källa, "pahitt". Ange en annan med --source.
Kommentaren "# Vald på hösten." i ting/2023-2027/trollstad.yaml står kvar, men den som den stod vid tas bort: se över den.`;

const TOLD = "Inget har skrivits. Kör igen med --write så skrivs ändringarna.";

test("400 rows, two changed, two new and one gone: the list, and nothing written", async () => {
  const data = writtenMeeting();
  const before = textsIn(data);
  expect(await importTable(importing(data, EDITED))).toBe(`${LIST}\n${TOLD}`);
  expect(textsIn(data)).toEqual(before);
});

test("written: only the lines of what changes, comments kept; read in again it changes nothing", async () => {
  const data = writtenMeeting();
  const before = textsIn(data);
  const files = ["people.yaml", ...["alvby", "region-norrsaga", "trollstad"].map((id) => `ting/2023-2027/${id}.yaml`)];
  const said = await importTable(importing(data, EDITED, ["--write"]));
  expect(said).toBe(`${LIST}\nSkrivet: ${files.map((name) => `${data}/${name}`).join(", ")}`);
  const after = textsIn(data);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changedLines(before, after)).toEqual([
    "people.yaml",
    "+- id: arla-von-ny",
    "+  given_name: Ärla",
    "+  family_name: von Ny",
    "+  sort_name: Ny",
    "+- id: asa-oberg-ny",
    "+  given_name: Åsa",
    "+  family_name: Öberg-Ny",
    "ting/2023-2027/alvby.yaml",
    "-    kind: ordinary",
    "+    kind: substitute",
    "ting/2023-2027/region-norrsaga.yaml",
    "-        party: TR # enligt protokollet",
    "+        party: AL # enligt protokollet",
    '+  - seat: "101"',
    "+    kind: ordinary",
    "+    holders:",
    "+      - person: arla-von-ny",
    "+        party: TR",
    "+        source: pahitt",
    "ting/2023-2027/trollstad.yaml",
    "-      - person: person-105",
    "-        party: AL # enligt protokollet",
    "+      - person: asa-oberg-ny",
    "+        party: AL",
  ]);
  expect(await importTable(importing(data, EDITED))).toBe("Inga ändringar.");
});

test("the same rows with commas, in Windows-1252, as an Excel workbook, and with other headings in another order", async () => {
  const data = writtenMeeting();
  const rows = EDITED.trim()
    .split("\n")
    .map((line) => line.split(";"));
  const reordered = rows.map(([id, given, family, party, principal, kind, seat]) => [
    kind,
    party,
    principal,
    family,
    given,
    seat,
    id,
  ]);
  reordered[0] = [
    " ROLL ",
    "Partibeteckning",
    "Kommun / Region",
    "Släktnamn",
    "Tilltals-namn",
    "Plats nr.",
    "Person-ID",
  ];
  const tables: [string, Uint8Array][] = [
    ["komma.csv", Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n"))],
    ["latin.csv", Buffer.from(EDITED, "latin1")],
    ["bom.csv", Buffer.from(`\ufeff${EDITED}`)],
    ["mac.csv", Buffer.from(EDITED.normalize("NFD"))],
    ["unicode.txt", Buffer.from(`\ufeff${EDITED.replaceAll(";", "\t")}`, "utf16le")],
    ["sep.csv", Buffer.from(`sep=;\r\n${EDITED}`)],
    ["rubriker.csv", Buffer.from(reordered.map((cells) => cells.join(";")).join("\n"))],
    ["blad.xlsx", await workbook(rows)],
  ];
  for (const [name, bytes] of tables)
    expect([name, await importTable(importing(data, bytes, [], name))]).toEqual([name, `${LIST}\n${TOLD}`]);
});

test("without a column for the seat everybody keeps their own", async () => {
  const table = meetingTable().replaceAll(/;(?:plats|\d+)$/gm, "");
  expect(await importTable(importing(writtenMeeting(), table))).toBe("Inga ändringar.");
});

test("without ids somebody of the same name and principal is the same", async () => {
  const table = meetingTable().replaceAll(/^(?:id|person-\d+);/gm, "");
  expect(await importTable(importing(writtenMeeting(), table))).toBe("Inga ändringar.");
});

test("a principal without a file gets one, and the source is the one that is given", async () => {
  const data = copiedFixture();
  const before = textsIn(data);
  writeEmptyMeeting(data);
  const table = "förnamn,efternamn,uppdrag,utsedd av,parti,fr.o.m.\nNils,Nyman,Ordinarie,aspnas,Trollpartiet,2024-05\n";
  expect(await importTable(importing(data, table, ["--write", "--source=pahitt"]))).toBe(
    `Aspnäs kommun\n  + ny: Nils Nyman, ledamot, TR, plats 1 (ny person, id nils-nyman)\n\n1 ny, 0 ändras, 0 tas bort. I people.yaml: 1 ny person.\nNya uppgifter får källan "pahitt".\nSkrivet: ${data}/people.yaml, ${data}/ting/2023-2027/aspnas.yaml`,
  );
  expect(changedLines(before, textsIn(data)).filter((line) => /^ting.*aspnas/.test(line))).toEqual([
    "ting/2023-2027/aspnas.yaml",
  ]);
  expect(readFileSync(join(data, "ting/2023-2027/aspnas.yaml"), "utf8"))
    .toBe(`# Tinget 2023-2027: de som Aspnäs kommun har utsett. En mall för en plats står överst i filen ting/2023-2027.yaml.

principal: aspnas
source: pahitt

seats:
  - seat: "1"
    kind: ordinary
    holders:
      - person: nils-nyman
        party: TR
        from: 2024-05
        source: pahitt
`);
});

async function workbook(rows: readonly (readonly (string | undefined)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((cell) => (cell === undefined || cell === "" ? null : { value: /^\d+$/.test(cell) ? Number(cell) : cell })),
  );
  return write(cells).toBuffer();
}
