import { nearest } from "../data/nearest.ts";
import { TableError, type RowProblem } from "./row-problem.ts";
import type { TableRow } from "./table-row.ts";

/** The content of a column. "through" is the last day of a holding, "until" the first day after it. */
export type Field =
  | "id"
  | "givenName"
  | "familyName"
  | "party"
  | "principal"
  | "kind"
  | "seat"
  | "substituteFor"
  | "from"
  | "until"
  | "through"
  | "ended"
  | "title";

/** A problem of a row. `field` is the cell's; null: the problem is of the whole row. */
export interface FieldProblem extends Omit<RowProblem, "column"> {
  field: Field | null;
}

/** The columns in the order in which they are exported, with other headings that offices use. */
export const COLUMNS: readonly { field: Field; name: string; also: readonly string[] }[] = [
  { field: "id", name: "id", also: ["person-id", "personens id"] },
  { field: "givenName", name: "förnamn", also: ["tilltalsnamn"] },
  { field: "familyName", name: "efternamn", also: ["släktnamn"] },
  { field: "party", name: "parti", also: ["partibeteckning", "partiförkortning", "partitillhörighet"] },
  {
    field: "principal",
    name: "utsedd av",
    also: ["utses av", "vald av", "medlem", "kommun", "region", "kommun/region", "region/kommun", "organisation"],
  },
  { field: "kind", name: "uppdrag", also: ["roll", "funktion", "ledamot/ersättare"] },
  { field: "seat", name: "plats", also: ["platsnummer", "plats nr", "platsnr"] },
  { field: "substituteFor", name: "ersätter plats", also: ["ersätter", "ersättare för plats"] },
  { field: "from", name: "från", also: ["från och med", "fr.o.m.", "startdatum", "tillträdde"] },
  { field: "until", name: "till", also: ["slutdatum"] },
  { field: "through", name: "till och med", also: ["t.o.m."] },
  { field: "ended", name: "slutade", also: ["slutade därför att", "slutorsak", "avgångsorsak", "orsak"] },
  { field: "title", name: "titel", also: ["titel till vardags", "befattning", "yrkestitel"] },
];

const FIELDS = new Map(COLUMNS.flatMap(({ field, name, also }) => [name, ...also].map((word) => [bare(word), field])));
const NAMES = COLUMNS.flatMap(({ name, also }) => [name, ...also]);

/** A row with its cells by field. A missing column is absent; an empty cell is an empty text. */
export interface NamedRow {
  line: number;
  cells: ReadonlyMap<Field, string>;
}

export interface NamedTable {
  rows: NamedRow[];
  /** The file's own heading of a column, for messages. */
  heading(field: Field): string;
  problems: RowProblem[];
}

/**
 * Reads the header and gives each row its cells by field. A row with more or fewer cells than the header is a problem,
 * and is left out.
 *
 * @throws TableError if the header lacks a required column or has an unknown one, as nothing else can be checked then
 */
export function namedTable(rows: readonly TableRow[], required: readonly Field[]): NamedTable {
  const [header = { line: 1, cells: [] }, ...body] = rows;
  const { fields, problems } = readHeader(header, body);
  const missing = required.filter((field) => !fields.includes(field)).map(nameOf);
  if (missing.length > 0) {
    const known = `Kolumner som måste finnas: ${required.map(nameOf).join(", ")}.`;
    const message = `${missing.length === 1 ? "Kolumnen" : "Kolumnerna"} ${missing.map((name) => `"${name}"`).join(", ")} saknas. ${known}`;
    problems.push({ line: header.line, column: null, message });
  }
  if (problems.length > 0) throw new TableError(problems);
  const ragged: RowProblem[] = [];
  const named = body.flatMap(({ line, cells }) => {
    const count = cells.length - trailingEmpty(cells, header.cells.length);
    if (count !== header.cells.length) {
      const message = `Raden har ${count} celler, men rubrikraden har ${header.cells.length}. Står det ett skiljetecken i en text, sätt citattecken runt texten; annars spara om filen från Excel.`;
      ragged.push({ line, column: null, message });
      return [];
    }
    const byField = new Map<Field, string>();
    fields.forEach((field, index) => {
      if (field !== null) byField.set(field, cells[index] ?? "");
    });
    return [{ line, cells: byField }];
  });
  const heading = (field: Field) => header.cells[fields.indexOf(field)] ?? nameOf(field);
  return { rows: named, heading, problems: ragged };
}

function readHeader(header: TableRow, body: readonly TableRow[]): { fields: (Field | null)[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const seen = new Map<Field, string>();
  const fields = header.cells.map((cell, index) => {
    const problem = (message: string) => {
      problems.push({ line: header.line, column: cell === "" ? null : cell, message });
      return null;
    };
    if (cell === "") {
      if (body.every(({ cells }) => (cells[index] ?? "") === "")) return null;
      return problem(`Kolumn ${index + 1} har ingen rubrik. Skriv en, eller ta bort kolumnen.`);
    }
    const field = FIELDS.get(bare(cell));
    if (field === undefined) return problem(unknownColumn(cell));
    const meaning = field === "through" ? "until" : field;
    const earlier = seen.get(meaning);
    seen.set(meaning, cell);
    if (earlier !== undefined)
      return problem(`Kolumnerna "${earlier}" och "${cell}" betyder samma sak. Ta bort den ena.`);
    return field;
  });
  return { fields, problems };
}

function unknownColumn(name: string): string {
  if (/^(?:full[a-zåäö]* )?namn$/i.test(name))
    return `Dela upp kolumnen "${name}" i två: "förnamn" och "efternamn". Var ett namn delas kan inget program veta.`;
  const meant = nearest(name, NAMES);
  const advice =
    meant === null
      ? `Ta bort den. Kolumner som läses in: ${COLUMNS.map((column) => column.name).join(", ")}.`
      : `Menade du "${meant}"?`;
  return `Kolumnen "${name}" läses inte in. ${advice}`;
}

function nameOf(field: Field): string {
  return COLUMNS.find((column) => column.field === field)?.name ?? field;
}

/** The heading in lower case without spaces and signs, so that "Fr.o.m." and "from" are equal. */
function bare(heading: string): string {
  return heading
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replaceAll(/[^\p{L}\d]/gu, "");
}

/** The number of empty cells beyond the header; 0 if any of them has content. */
function trailingEmpty(cells: readonly string[], width: number): number {
  const rest = cells.slice(width);
  return rest.every((cell) => cell === "") ? rest.length : 0;
}
