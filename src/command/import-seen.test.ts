import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { strToU8, zipSync } from "fflate";
import { copiedFixture, importing, textsIn, writtenMeeting, meetingTable } from "../acceptance/import-sample.ts";
import { importTable } from "./import-table.ts";

const HEADER = ["id", "förnamn", "efternamn", "parti", "utsedd av", "uppdrag", "plats", "från", "till"];
const ALVA = ["alva-von-pahitt", "Alva", "von Påhitt", "TR", "Trollstad", "ledamot", "1"];
const FRODO = ["frodo-exempel", "Frodo", "Exempel", "AL", "Älvby", "ledamot", "2", "", "2024-05-17"];
const ASA = ["asa-olsdotter", "Åsa", "Ölsdotter", "AL", "Älvby", "ledamot", "2", "2024-05-17", ""];
const TURE = ["ture-zetterprov", "Ture", "Zetterprov", "", "", "ersättare", "4"];
const BOARD = [HEADER, ALVA, FRODO, ASA, TURE];

type Cell = string | { xml: string };

/** What an import into the fixture's board says, whether it is refused or not; a refused one changes nothing. */
async function said(table: string | Uint8Array, argv: readonly string[] = [], data = copiedFixture()): Promise<string> {
  const before = textsIn(data);
  try {
    return await importTable(importing(data, table, ["--body", "samrad", ...argv], "lista"));
  } catch (cause) {
    expect(textsIn(data)).toEqual(before);
    return cause instanceof Error ? cause.message : "";
  }
}

function csv(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")].join(";")).join("\n");
}

/** A workbook with these sheets. Style 1 is struck out, style 2 a date. */
function workbook(
  ...sheets: { rows: readonly (readonly Cell[])[]; hidden?: boolean; hiddenRows?: number[]; after?: string }[]
) {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (items: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  const cellXml = (cell: Cell) =>
    typeof cell === "string" ? `<c t="inlineStr"><is><t>${cell}</t></is></c>` : cell.xml;
  const files = Object.fromEntries(
    sheets.map(({ rows, hiddenRows = [], after = "" }, index) => {
      const lines = rows.map(
        (row, at) =>
          `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ""}>${row.map(cellXml).join("")}</row>`,
      );
      return [
        `xl/worksheets/s${index}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData>${after}</worksheet>`,
      ];
    }),
  );
  const texts: Record<string, string> = {
    ...files,
    "_rels/.rels": relations(`<Relationship Id="r" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets
      .map(
        ({ hidden }, index) =>
          `<sheet name="Blad ${index + 1}" r:id="r${index}"${hidden === true ? ' state="veryHidden"' : ""}/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      `${sheets.map((_, index) => `<Relationship Id="r${index}" Type="${relation}/worksheet" Target="worksheets/s${index}.xml"/>`).join("")}<Relationship Id="st" Type="${relation}/styles" Target="styles.xml"/>`,
    ),
    "xl/styles.xml": `<styleSheet xmlns="${main}"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="0" numFmtId="14"/></cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

test.each([
  ["#N/A", '<c t="e"><f>X()</f><v>#N/A</v></c>', 'cellen visar ett fel, "#N/A"'],
  ["#REF!", '<c t="e"><v>#REF!</v></c>', 'cellen visar ett fel, "#REF!"'],
  ["no result", "<c><f>A1</f></c>", 'cellen har en formel utan uträknat värde, "=A1"'],
  ["an empty result", '<c t="n"><f>A1</f><v></v></c>', 'cellen har en formel utan uträknat värde, "=A1"'],
])("a cell of a workbook with an error is a problem where it stands: %s", async (_, xml, message) => {
  const report = await said(
    workbook({
      rows: [HEADER, ALVA, FRODO, ASA.with(3, "x"), TURE].map((row, index) =>
        index === 3 ? row.map((cell) => (cell === "x" ? { xml } : cell)) : row,
      ),
    }),
    ["--write"],
  );
  expect(report).toMatch(/^FEL  .*:4:parti\n/);
  expect(report).toContain(`parti: ${message}`);
  expect(report).toMatch(/\n1 fel\. Inget har skrivits\.$/);
});

test.each(["#SAKNAS!", "#VÄRDEFEL!", "#DIV/0!", "########", "=LETARAD(A1;B:C;2)", "AL\u200b", "\u202eAL", "A\ufffdL"])(
  "a cell of a CSV file that nobody means is a problem: %j",
  async (cell) => {
    expect(await said(csv([HEADER, ALVA, FRODO, ASA.with(3, cell).map((text) => `"${text}"`), TURE]))).toMatch(
      /^FEL  .*:4:parti\nparti: cellen [^]*\n1 fel\. Inget/,
    );
  },
);

test("a formula that gives an empty text is an empty cell; a dash alone too", async () => {
  const rows = BOARD.map((row, index) =>
    index === 4 ? row.map((cell, at): Cell => (at === 3 ? { xml: '<c t="str"><f>A1</f><v></v></c>' } : cell)) : row,
  );
  expect(await said(workbook({ rows }))).toBe("Inga ändringar.");
  expect(await said(csv(BOARD.map((row) => (row === TURE ? TURE.with(3, "–") : row))))).toBe("Inga ändringar.");
});

test("the first sheet that is visible is read, and named", async () => {
  expect(await said(workbook({ rows: [["x"]], hidden: true }, { rows: BOARD }, { rows: [["y"]] }))).toBe(
    'Bladet "Blad 2" läses in. Bladet läses inte in: "Blad 3". Dolt i arbetsboken, och läses inte in: "Blad 1".\nInga ändringar.',
  );
});

test("hidden and struck-out rows are passed over, merged cells read in each row, and each is told", async () => {
  const struck = ["x", "Bo", "Ek"].map((text) => ({ xml: `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>` }));
  const rows = [...BOARD.map((row) => (row === ASA ? ASA.with(4, "") : row)), ["y", "Dold", "Person"], struck];
  const after = '<mergeCells><mergeCell ref="E3:E4"/></mergeCells>';
  expect(await said(workbook({ rows, hiddenRows: [6], after }))).toBe(
    [
      "Rad 6 är dold och läses inte in. Ska de med, visa dem i Excel (ta bort filter) och spara.",
      "Rad 7 är överstruken och läses inte in. Ska de med, ta bort överstrykningen och spara.",
      'Cellerna E3:E4 är sammanfogade: "Älvby" läses in på raderna 3–4.',
      "Inga ändringar.",
    ].join("\n"),
  );
});

test("the number of a day that a cell without a date's format shows", async () => {
  const day: Cell = { xml: "<c><v>45429</v></c>" };
  const rows = BOARD.map((row) => row.map((cell): Cell => (cell === "2024-05-17" ? day : cell)));
  expect(await said(workbook({ rows }))).toBe("Inga ändringar.");
});

test("titles above the headings and notes under the rows are passed over, and told", async () => {
  expect(
    await said(csv([["Ledamöter 2023, 2024"], [], ...BOARD, [], ["Antal:", "4"], ["Uppdaterad av kansliet"]])),
  ).toBe(
    [
      "Rubrikerna läses på rad 3.",
      'Rad 1 hör inte till listan och läses inte in: "Ledamöter 2023, 2024".',
      'Rad 9 hör inte till listan och läses inte in: "Antal: 4".',
      'Rad 10 hör inte till listan och läses inte in: "Uppdaterad av kansliet".',
      "Inga ändringar.",
    ].join("\n"),
  );
});

test.each(["cp850", "macroman", "utf16le", "utf16be"])("a list in %s is read as it was written", async (encoding) => {
  const signs: Record<string, string> = {
    cp850: "å\x86ä\x84ö\x94Å\x8fÄ\x8eÖ\x99",
    macroman: "å\x8cä\x8aö\x9aÅ\x81Ä\x80Ö\x85",
  };
  const text = csv(BOARD);
  const map = [...(signs[encoding] ?? "")];
  const utf16 = Buffer.from(text, "utf16le");
  const bytes =
    map.length > 0
      ? Buffer.from(
          text.replaceAll(/[åäöÅÄÖ]/g, (sign) => map[map.indexOf(sign) + 1] ?? sign),
          "latin1",
        )
      : encoding === "utf16be"
        ? utf16.swap16()
        : utf16;
  expect(await said(bytes)).toMatch(/^(?:Filens teckenkodning är .*\.\n)?Inga ändringar\.$/);
});

test("letters that several encodings make words of are refused by the encodings' names", async () => {
  const bytes = Buffer.from("id;namn\nx;\x8elvby\n", "latin1");
  expect(await said(bytes)).toContain("den kan vara Windows-1252, Mac Roman eller teckentabell 850");
});

test("columns, parties and kinds of seats as offices write them", async () => {
  const header = [
    "id",
    "Efternamn, Förnamn",
    "Partigrupp",
    "Kommun/Region",
    "Ordinarie/Ersättare",
    "Plats",
    "Från",
    "Till",
  ];
  const rows = BOARD.slice(1).map(
    ([id = "", given = "", family = "", party = "", principal = "", kind = "", ...rest]) => [
      id,
      `${family}, ${given}`,
      { TR: "(TR)", AL: "Alvpartiet de gröna (AL)" }[party] ?? "",
      principal,
      kind === "ledamot" ? "Ord." : "Ers.",
      ...rest,
    ],
  );
  expect(await said(csv([header, ...rows]))).toBe("Inga ändringar.");
});

test("a party and an abbreviation that are two parties' are asked about", async () => {
  expect(await said(csv(BOARD.map((row) => (row === ALVA ? ALVA.with(3, "Alvpartiet (TR)") : row))))).toContain(
    ":2:parti\n",
  );
});

test("one cause is one problem with its rows", async () => {
  const report = await said(csv(BOARD.map((row) => (row[3] === "AL" ? row.with(3, "Q9") : row))));
  expect(report).toContain("Samma fel på 2 rader: 3 och 4.");
  expect(report).toMatch(/\n1 fel\. Inget har skrivits\.$/);
});

test("names in capitals are asked about, not written", async () => {
  const table = csv(BOARD.map((row, index) => (index === 0 ? row : row.with(2, (row[2] ?? "").toUpperCase()))));
  const report = await said(table, ["--write"]);
  expect(report).toContain("efternamn: namnet står med stora bokstäver".replace("efternamn", "Efternamn"));
  expect(report).toMatch(/Samma fel på 4 rader: [^]*\n1 fel\. Inget har skrivits\.$/);
});

test("a vacancy that is filled on a day stays as history; without a day it goes, and both are told", async () => {
  const data = copiedFixture();
  const nova = ["", "Nova", "Nyman", "AL", "Älvby", "ledamot", "3"];
  const undated = await said(csv([...BOARD, nova]), [], data);
  expect(undated).toContain("- plats 3 var vakant sedan 2024-03 (källa pahitt): det tas bort.");
  const dated = await said(csv([...BOARD, [...nova, "2024-06-01"]]), ["--write"], data);
  expect(dated).toContain("plats 3 var vakant sedan 2024-03 (källa pahitt): det står kvar som historia");
  expect(dated).toContain('Nya uppgifter får filens egen källa, "pahitt". Ange en annan med --source.');
  expect(readFileSync(join(data, "samrad/2023-2027.yaml"), "utf8")).toContain(
    "vacant: { since: 2024-03, source: pahitt }\n    holders:\n      - person: nova-nyman\n",
  );
});

test("a list of substitutes alone leaves the others untouched, once it is said so", async () => {
  const table = csv([HEADER, TURE]);
  expect(await said(table)).toMatch(
    /Listan tycks bara gälla ersättare: kör igen med --only ersättare,[^]*--allow-removals/,
  );
  expect(await said(table, ["--only", "ersättare"])).toMatch(/^Inga ändringar\./);
  expect(await said(csv(BOARD), ["--only", "ersättare"])).toContain("Raden hör inte till det som --only säger");
  expect(await said(table, ["--only", "alla"])).toMatch(/^--only: /);
});

test("a list of one principal alone too", async () => {
  const table = meetingTable().split("\n").slice(0, 101).join("\n");
  const data = writtenMeeting();
  const options = (argv: string[]) => importing(data, table, argv);
  expect(await importTable(options(["--only", "region-norrsaga"]))).toBe("Inga ändringar.");
});
