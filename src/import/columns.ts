import { fieldOf, headingsIn, nameOf, unknownColumn, type Field } from "./headings.ts";
import { TableError, type RowNote, type RowProblem } from "./row-problem.ts";
import { unreadableCell } from "./unreadable-cell.ts";
import type { TableRow } from "./table-row.ts";

/** A problem of a row. `field` is the cell's; null: the problem is of the whole row. */
export interface FieldProblem extends Omit<RowProblem, "column"> {
  field: Field | null;
}

/** A row with its cells by field. A missing column is absent; an empty cell is an empty text. */
export interface NamedRow {
  line: number;
  cells: ReadonlyMap<Field, string>;
}

export interface NamedTable {
  rows: NamedRow[];
  /** The file's own heading of a column, for messages. */
  heading(field: Field): string;
  /** The line of the headings. */
  line: number;
  /** What was passed over above and below the table. */
  notes: RowNote[];
  problems: RowProblem[];
}

/**
 * Finds the headings, and gives each row below them its cells by field. A row with more or fewer cells than the header,
 * or with a cell that cannot be read, is a problem, and is left out.
 *
 * @throws TableError if the header lacks a required column or has an unknown one, as nothing else can be checked then
 */
export function namedTable(rows: readonly TableRow[], required: readonly Field[]): NamedTable {
  const { header, above, body, below } = partsOf(rows);
  const { fields, problems } = readHeader(header, body);
  const present = fields.includes("name") ? [...fields, "givenName", "familyName"] : fields;
  const missing = required.filter((field) => !present.includes(field)).map(nameOf);
  if (missing.length > 0) {
    const known = `Kolumner som måste finnas: ${required.map(nameOf).join(", ")}.`;
    const message = `${missing.length === 1 ? "Kolumnen" : "Kolumnerna"} ${missing.map((name) => `"${name}"`).join(", ")} saknas. ${known}`;
    problems.push({ line: header.line, column: null, message });
  }
  if (problems.length > 0) throw new TableError(problems, header.line);
  const faulty: RowProblem[] = [];
  const named = body.flatMap((row) => {
    const cells = cellsByField(row, header, fields);
    if (Array.isArray(cells)) faulty.push(...cells);
    return Array.isArray(cells) ? [] : [{ line: row.line, cells }];
  });
  const heading = (field: Field) => {
    const index = fields.indexOf(field);
    const ofBoth = field === "givenName" || field === "familyName" ? fields.indexOf("name") : -1;
    return header.cells[index < 0 ? ofBoth : index] ?? nameOf(field);
  };
  const notes = [...titleNotes(header, above), ...below.map((row) => ({ line: row.line, message: passedOver(row) }))];
  return { rows: named, heading, line: header.line, notes, problems: faulty };
}

/** The headings are the first row with most known ones; titles may stand above them. */
function partsOf(rows: readonly TableRow[]) {
  const first = rows.slice(0, 20).reduce((best, { cells }, index) => {
    const count = headingsIn(cells);
    return count >= 2 && count > headingsIn(rows[best]?.cells ?? []) ? index : best;
  }, 0);
  const header = withoutEmptyEnd(rows[first] ?? { line: 1, cells: [] }, rows.slice(first + 1));
  const under = rows.slice(first + 1);
  const notesFrom = under.length - noteCount(under, header);
  return { header, above: rows.slice(0, first), body: under.slice(0, notesFrom), below: under.slice(notesFrom) };
}

/** Titles above the table can be wider than it. Their columns are none of the table's. */
function withoutEmptyEnd(header: TableRow, body: readonly TableRow[]): TableRow {
  const width = Math.max(...[header, ...body].map(({ cells }) => cells.findLastIndex((cell) => cell !== "") + 1));
  return { ...header, cells: header.cells.slice(0, width) };
}

/**
 * How many of the last rows are notes: after an empty line, rows with one or two cells; directly under the table, rows
 * with one cell that is a sentence rather than a value.
 */
function noteCount(body: readonly TableRow[], header: TableRow): number {
  if (header.cells.length < 3) return 0;
  const filled = ({ cells }: TableRow) => cells.filter((cell) => cell !== "");
  const isSparse = (row: TableRow, most: number) => filled(row).length <= Math.min(most, header.cells.length - 2);
  const isSentence = (row: TableRow) => isSparse(row, 1) && /[\p{L}\d][\s:]|[:.]$|^\*/u.test(filled(row)[0] ?? "");
  let count = 0;
  for (let at = body.length - 1; at >= 0; at--) {
    const row = body[at];
    if (!row || !isSparse(row, 2)) break;
    const isAfterGap = row.line > (body[at - 1]?.line ?? header.line) + 1;
    const after = body.slice(at);
    if (isAfterGap || after.every(isSentence)) count = after.length;
  }
  return count;
}

function titleNotes(header: TableRow, above: readonly TableRow[]): RowNote[] {
  if (above.length === 0) return [];
  const message = `Rubrikerna läses på rad ${header.line}.`;
  return [{ line: header.line, message }, ...above.map((row) => ({ line: header.line, message: passedOver(row) }))];
}

function passedOver({ line, cells }: TableRow): string {
  return `Rad ${line} hör inte till listan och läses inte in: "${cells.filter((cell) => cell !== "").join(" ")}".`;
}

/** A row's cells by field, or its problems. */
function cellsByField(
  { line, cells }: TableRow,
  header: TableRow,
  fields: readonly (Field | null)[],
): Map<Field, string> | RowProblem[] {
  const count = cells.length - trailingEmpty(cells, header.cells.length);
  if (count !== header.cells.length) {
    const message = `Raden har ${count} celler, men rubrikraden har ${header.cells.length}. Står det ett skiljetecken i en text, sätt citattecken runt texten; annars spara om filen från Excel.`;
    return [{ line, column: null, message }];
  }
  const unreadable = header.cells.flatMap((heading, index): RowProblem[] => {
    const message = unreadableCell(cells[index] ?? "");
    return message === null ? [] : [{ line, column: heading, message: `${heading}: ${message}` }];
  });
  if (unreadable.length > 0) return unreadable;
  const byField = new Map<Field, string>();
  for (const [index, field] of fields.entries()) {
    const cell = cells[index] ?? "";
    if (field === null) continue;
    if (field !== "name" || cell === "") {
      byField.set(field, cell);
      continue;
    }
    const names = cell.split(",").map((name) => name.trim());
    const heading = header.cells[index] ?? "";
    const message = `${heading}: skriv efternamnet, ett komma och förnamnet, som Exempelsson, Exempla.`;
    if (names.length !== 2 || names.includes("")) return [{ line, column: heading, message }];
    byField.set("familyName", names[0] ?? "").set("givenName", names[1] ?? "");
  }
  return byField;
}

function readHeader(header: TableRow, body: readonly TableRow[]): { fields: (Field | null)[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const seen = new Map<Field, string>();
  const fields = header.cells.map((cell, index): Field | null => {
    const problem = (message: string) => {
      problems.push({ line: header.line, column: cell === "" ? null : cell, message });
      return null;
    };
    const column = body.map(({ cells }) => cells[index] ?? "").filter((text) => text !== "");
    if (cell === "") {
      if (column.length === 0) return null;
      return problem(`Kolumn ${index + 1} har ingen rubrik. Skriv en, eller ta bort kolumnen.`);
    }
    const unreadable = unreadableCell(cell);
    if (unreadable !== null) return problem(`Rubriken: ${unreadable}`);
    const field = fieldOf(cell) ?? (isBothNames(cell, column) ? "name" : null);
    if (field === null) return problem(unknownColumn(cell));
    const meanings: readonly Field[] =
      field === "name" ? ["givenName", "familyName"] : [field === "through" ? "until" : field];
    const earlier = meanings.map((meaning) => seen.get(meaning)).find((heading) => heading !== undefined);
    for (const meaning of meanings) seen.set(meaning, cell);
    if (earlier !== undefined)
      return problem(`Kolumnerna "${earlier}" och "${cell}" betyder samma sak. Ta bort den ena.`);
    return field;
  });
  return { fields, problems };
}

/** Whether a column called "Namn" has names as registers write them: surname, comma, given name. */
function isBothNames(heading: string, column: readonly string[]): boolean {
  return /^namn$/i.test(heading) && column.length > 0 && column.every((text) => /^[^,]+,[^,]+$/.test(text));
}

/** The number of empty cells beyond the header; 0 if any of them has content. */
function trailingEmpty(cells: readonly string[], width: number): number {
  const rest = cells.slice(width);
  return rest.every((cell) => cell === "") ? rest.length : 0;
}
