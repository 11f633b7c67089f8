import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  copiedFixture,
  importing,
  meetingTable,
  textsIn,
  writeEmptyMeeting,
  writtenMeeting,
} from "../acceptance/import-sample.ts";
import { importTable } from "./import-table.ts";

/** What an import that is refused says; not a letter is written. */
async function refusal(...[data, table, argv = [], name]: Parameters<typeof importing>): Promise<string> {
  const before = textsIn(data);
  const options = importing(data, table, [...argv, "--write"], name);
  const said = await importTable(options).then(
    (list) => `NOT REFUSED\n${list}`,
    (cause: unknown) => (cause instanceof Error ? cause.message : ""),
  );
  expect(textsIn(data)).toEqual(before);
  return said.replaceAll(`${dirname(options.file ?? "")}/`, "");
}

function emptyMeeting(): string {
  const folder = copiedFixture();
  writeEmptyMeeting(folder);
  return folder;
}

/** The first lines of the report's parts: what is wrong where, without the rows. */
function faults(report: string): string[] {
  return report.split("\n\n").filter((part) => !part.startsWith(">"));
}

test("every fault of the rows at once, with a mark under the cell", async () => {
  const table = `Id;Förnamn;Efternamn;Parti;Utsedd av;Uppdrag;Plats;Från;Slutade
;Ann;Ek;TRR;Trolstad;ledamot;1;2024-02-30;
;Bo;;Q9;;ordförande;x;16/2 2024;tröttnade
;"Cia
Pia";Al;AL;Trollstad;ledamot
;Dag;Bo;AL;Trollstad;ledamot;3;;;
Stor Bokstav;Eva;By;AL;Trollstad;ledamot;4;"mar-24";
`;
  const report = await refusal(emptyMeeting(), table);
  expect(report).toContain(`FEL  lista.csv:2:Utsedd av
Utsedd av: det finns ingen medlem "Trolstad". Menade du "Trollstad"?

> 2 |  | Ann | Ek | TRR | Trolstad | ledamot | 1 | 2024-02-30 |
                          ^^^^^^^^

`);
  const date =
    "är inget datum som går att läsa. Skriv ett datum som finns, som 2024-02-16, eller bara 2024-02 eller 2024.";
  expect(faults(report)).toEqual([
    'FEL  lista.csv:2:Parti\nParti: det finns inget parti "TRR". Menade du "TR"?',
    'FEL  lista.csv:2:Utsedd av\nUtsedd av: det finns ingen medlem "Trolstad". Menade du "Trollstad"?',
    `FEL  lista.csv:2:Från\nFrån: "2024-02-30" ${date}`,
    "FEL  lista.csv:3:Efternamn\nEfternamn: cellen är tom. Fyll i den.",
    'FEL  lista.csv:3:Parti\nParti: det finns inget parti "Q9". Välj mellan "TR", "Trollpartiet", "AL", "Alvpartiet".',
    "FEL  lista.csv:3:Utsedd av\nUtsedd av: cellen är tom. Fyll i den.",
    'FEL  lista.csv:3:Uppdrag\nUppdrag: "ordförande" är inget uppdrag här. Skriv ledamot eller ersättare.',
    'FEL  lista.csv:3:Plats\nPlats: "x" är inget nummer på en plats. Skriv ett heltal från 1.',
    `FEL  lista.csv:3:Från\nFrån: "16/2 2024" ${date}`,
    'FEL  lista.csv:3:Slutade\nSlutade: "tröttnade" är ingen känd orsak. Skriv en av: perioden gick ut, avgick, avled, blev ersatt, bytte parti.',
    "FEL  lista.csv:4\nRaden har 6 celler, men rubrikraden har 9. Står det ett skiljetecken i en text, sätt citattecken runt texten; annars spara om filen från Excel.",
    'FEL  lista.csv:7:Id\nId: "Stor Bokstav" är inget id. Skriv små bokstäver a–z, siffror och bindestreck, som exempla-exempelsson.',
    "12 fel. Inget har skrivits.",
  ]);
});

test("columns that are missing, unknown, double or without a heading", async () => {
  const table = "Förnamnn;Namn;Personnummer;Parti;PARTI;;Roll\nAnn;Ann Ek;x;AL;AL;y;ledamot\n";
  expect(faults(await refusal(emptyMeeting(), table))).toEqual([
    "FEL  lista.csv:1\nKolumn 6 har ingen rubrik. Skriv en, eller ta bort kolumnen.",
    'FEL  lista.csv:1\nKolumnerna "förnamn", "efternamn", "utsedd av" saknas. Kolumner som måste finnas: förnamn, efternamn, uppdrag, utsedd av.',
    'FEL  lista.csv:1:Förnamnn\nKolumnen "Förnamnn" läses inte in. Menade du "förnamn"?',
    'FEL  lista.csv:1:Namn\nDela upp kolumnen "Namn" i två: "förnamn" och "efternamn". Var ett namn delas kan inget program veta.',
    'FEL  lista.csv:1:Personnummer\nKolumnen "Personnummer" läses inte in. Ta bort den. Kolumner som läses in: id, förnamn, efternamn, parti, utsedd av, uppdrag, plats, ersätter plats, från, till, till och med, slutade, titel.',
    'FEL  lista.csv:1:PARTI\nKolumnerna "Parti" och "PARTI" betyder samma sak. Ta bort den ena.',
    "6 fel. Inget har skrivits.",
  ]);
});

test("a name that two members bear is asked", async () => {
  const data = emptyMeeting();
  const members = join(data, "members.yaml");
  writeFileSync(members, readFileSync(members, "utf8").replace("short_name: Region Norrsaga", "short_name: Trollstad"));
  const table = "förnamn;efternamn;uppdrag;utsedd av\nAnn;Ek;ledamot;Trollstad\nBo;Ek;ledamot;trollstad\n";
  expect(faults(await refusal(data, table))).toEqual([
    'FEL  lista.csv:2:utsedd av\nUtsedd av: "Trollstad" kan vara flera. Skriv id: "region-norrsaga" (Region Norrsaga) eller "trollstad" (Trollstads kommun).',
    "1 fel. Inget har skrivits.",
  ]);
});

describe("who it is", () => {
  const heading = "id;förnamn;efternamn;uppdrag;utsedd av\n";
  test.each([
    [
      "a namesake elsewhere",
      ";Frodo;Exempel;ledamot;alvby",
      'Frodo Exempel: det finns redan en person med det namnet. Skriv id "frodo-exempel" i kolumnen id om det är samma person, eller ett nytt id, till exempel "frodo-exempel-2", om det är en annan.',
    ],
    [
      "a former name, in other letters",
      ";ture;provare;ledamot;alvby",
      'ture provare: det finns redan en person med det namnet. Skriv id "ture-zetterprov" i kolumnen id om det är samma person, eller ett nytt id, till exempel "ture-provare", om det är en annan.',
    ],
    [
      "a misspelt id",
      "frodo-exampel;Frodo;Exempel;ledamot;alvby",
      'Id: det finns ingen person "frodo-exampel". Menade du "frodo-exempel"?',
    ],
    [
      "somebody else's id",
      "frodo-exempel;Åsa;Ölsdotter;ledamot;alvby",
      'Id: "frodo-exempel" är Frodo Exempel, men raden säger Åsa Ölsdotter. Rätta id, eller ändra namnet i people.yaml först.',
    ],
    [
      "an id that somebody had",
      "bo-borta;Bo;Borta;ledamot;alvby",
      'Id: "bo-borta" har använts förut, och ett id används aldrig om. Skriv ett annat, till exempel "bo-borta-2".',
    ],
  ])("%s", async (_, row, message) => {
    const data = emptyMeeting();
    writeFileSync(join(data, "addresses.txt"), "/\n/personer/bo-borta/\n");
    writeFileSync(join(data, "redirects.yaml"), "- from: /personer/bo-borta/\n  gone: ja\n");
    expect(faults(await refusal(data, heading + row))).toEqual([
      `FEL  lista.csv:2:id\n${message}`,
      "1 fel. Inget har skrivits.",
    ]);
  });

  test("one name on two rows", async () => {
    const message =
      "Ann Ek står på flera rader (2, 3). Skriv samma id i kolumnen id om det är samma person, annars olika.";
    const table = `${heading};Ann;Ek;ledamot;alvby\n;Ann;Ek;ersättare;aspnas\nfrodo-exempel;Frodo;Exempel;ledamot;alvby\nfrodo-exempel;Frodo;Exempel;ledamot;alvby`;
    expect(faults(await refusal(emptyMeeting(), table))).toEqual([
      `FEL  lista.csv:2:id\n${message}\nSamma fel på 2 rader: 2 och 3.`,
      "FEL  lista.csv:5\nFrodo Exempel står redan på rad 4 med samma uppgifter. Ta bort den ena raden, eller rätta den.",
      "2 fel. Inget har skrivits.",
    ]);
  });

  test("two who are said to be two, with ids of their own", async () => {
    const table = `${heading}frodo-exempel-2;Frodo;Exempel;ledamot;alvby\nann-1;Ann;Ek;ledamot;alvby\nann-2;Ann;Ek;ledamot;alvby`;
    const data = emptyMeeting();
    await importTable(importing(data, table, ["--write"]));
    expect(readFileSync(join(data, "people.yaml"), "utf8")).toContain(`- id: ann-1
  given_name: Ann
  family_name: Ek
- id: ann-2
  given_name: Ann
  family_name: Ek
  distinct_from:
    - ann-1
- id: frodo-exempel-2
  given_name: Frodo
  family_name: Exempel
  distinct_from:
    - frodo-exempel
`);
  });
});

test("more than a fifth gone is most likely another list", async () => {
  const data = writtenMeeting();
  const table = meetingTable().split("\n").slice(0, 101).join("\n");
  expect(await refusal(data, table)).toBe(
    `FEL  lista.csv:1
300 av 400 som har en plats står inte i filen och skulle tas bort. Listan tycks bara gälla region-norrsaga: kör igen med --only region-norrsaga, så lämnas de andra orörda. Bara om de andra verkligen ska bort: --allow-removals.

1 fel. Inget har skrivits.`
      .replace("lista.csv:1\n", "lista.csv:1\n")
      .replace(
        "allow-removals.\n",
        "allow-removals.\n\n> 1 | id | förnamn | efternamn | parti | utsedd av | uppdrag | plats\n",
      ),
  );
  expect(await importTable(importing(data, table, ["--allow-removals", "--write"]))).toContain(
    "0 nya, 0 ändras, 300 tas bort.",
  );
  expect(readFileSync(join(data, "ting/2023-2027/alvby.yaml"), "utf8")).toBe(
    "# De som är utsedda.\nprincipal: alvby\nsource: pahitt\n\nseats: []\n# Slut.\n",
  );
});

test("what would break a rule of the register is told as the check would tell it", async () => {
  const table = "förnamn;efternamn;uppdrag;utsedd av;från\nAnn;Ek;ledamot;alvby;2030\n";
  const data = emptyMeeting();
  expect(await refusal(data, table)).toContain(`Så här skulle det bli fel:

FEL  ${data}/ting/2023-2027/alvby.yaml:11:15  outside-term
Från: 2030 ligger utanför mandatperioden, som slutar 2027. Rätta datumet.

  10 |       - person: ann-ek
> 11 |         from: "2030"
     |               ^^^^^^
  12 |         source: pahitt

1 fel, 0 varningar. Inget har skrivits.`);
});

test("data that is already wrong is told first", async () => {
  const data = emptyMeeting();
  appendFileSync(join(data, "people.yaml"), "- id: frodo-exempel\n  given_name: F\n  family_name: E\n");
  expect(await refusal(data, "x")).toMatch(/duplicate-id[^]*1 fel, 0 varningar\. Inget har skrivits\.$/);
});

test("a list in brackets is not guessed at", async () => {
  const data = writtenMeeting();
  const file = "ting/2023-2027/alvby.yaml";
  writeFileSync(
    join(data, file),
    'principal: alvby\nsource: pahitt\nseats: [{ seat: "1", kind: ordinary, holders: [{ person: person-200, source: pahitt }] }]\n',
  );
  const table = meetingTable()
    .replaceAll(/^.*;Älvby;.*\n/gm, "")
    .concat("person-200;Provcaa;Påhittcaaö;;Älvby;ledamot;1\n;Ny;By;;Älvby;ledamot;2\n");
  expect(await refusal(data, table)).toBe(
    "FEL  Listan seats står inom hakparentes. Skriv den med ett streck per rad, så kan den ändras. Inget har skrivits.",
  );
});

test.each([
  ["empty", "", "Filen är tom. Den första raden ska ha kolumnernas rubriker."],
  [
    "an open quotation mark",
    'a;b\n"x;y\nz;w\n',
    "Ett citattecken öppnas här men stängs aldrig. Stäng det, eller ta bort det.",
  ],
  [
    "Excel's old format",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
    "Filen är i Excels gamla format. Spara den som Excel-arbetsbok (.xlsx) eller CSV och försök igen.",
  ],
  [
    "another archive",
    Uint8Array.from([0x50, 0x4b, 3, 4, 5]),
    "Filen går inte att läsa som ett Excelblad. Spara den som Excel-arbetsbok (.xlsx) eller CSV och försök igen.",
  ],
])("%s", async (_, table, message) => {
  expect(faults(await refusal(emptyMeeting(), table))[0]?.split("\n")[1]).toBe(message);
});
