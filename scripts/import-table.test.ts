import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import write from "write-excel-file/node";
import { changedLines, copiedFixture, importing, meetingTable, textsIn, writtenMeeting } from "./import-sample.ts";
import { importTable } from "./import-table.ts";

/** The report of an import that is refused. */
async function refusal(...args: Parameters<typeof importing>): Promise<string> {
  const before = textsIn(args[0]);
  const message = await importTable(importing(...args)).then(String, (cause: unknown) =>
    cause instanceof Error ? cause.message : "",
  );
  expect(textsIn(args[0])).toEqual(before);
  return message;
}

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

2 nya, 2 ändras, 1 tas bort. I people.yaml: 2 nya personer.`;

const TOLD = "Inget har skrivits. Kör igen med --write så skrivs ändringarna.";

test("400 rows with two changed, two new and one gone: the list, and nothing written", async () => {
  const data = writtenMeeting();
  const before = textsIn(data);
  expect(await importTable(importing(data, EDITED))).toBe(`${LIST}\n${TOLD}`);
  expect(textsIn(data)).toEqual(before);
});

test("written: only the lines of what changes, comments kept, and read again it changes nothing", async () => {
  const data = writtenMeeting();
  const before = textsIn(data);
  const folder = data.replaceAll("\\", "/");
  const written = [
    "people.yaml",
    "ting/2023-2027/alvby.yaml",
    "ting/2023-2027/region-norrsaga.yaml",
    "ting/2023-2027/trollstad.yaml",
  ];
  const said = await importTable(importing(data, EDITED, ["--write"]));
  expect(said).toBe(`${LIST}\nSkrivet: ${written.map((name) => `${folder}/${name}`).join(", ")}`);
  const after = textsIn(data);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changedLines(before, after)).toMatchSnapshot();
  const again = EDITED.replace(";Åsa", "asa-oberg-ny;Åsa");
  expect(await importTable(importing(data, again))).toBe("Inga ändringar.");
});
