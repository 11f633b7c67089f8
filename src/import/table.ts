import papaparse from "papaparse";
import type { TableRow } from "./table-row.ts";
import { decoded } from "./encoding.ts";
import { headingsIn } from "./headings.ts";
import { TableError, type RowNote, type RowProblem } from "./row-problem.ts";

const DELIMITERS = [";", ",", "\t"] as const;

/** Titles and notes above a table's headings are at most so many lines. */
const TITLE_LINES = 20;

/** The rows that have content, titles and headings first, and what an editor should know of how they were read. */
export interface Table {
  rows: TableRow[];
  notes: RowNote[];
}

/**
 * The rows of a CSV file that are not empty. Takes commas, semicolons or tabs, and the encodings that `decoded` knows.
 *
 * @throws TableError if a quotation mark is never closed, the encoding is uncertain, or the file is empty
 */
export function readCsv(bytes: Uint8Array): Table {
  const { text: written, encoding } = decoded(bytes);
  const text = written.normalize("NFC");
  const [, declared, content = text] = /^sep=(.)\r?\n([^]*)$/i.exec(text) ?? [];
  const problems: RowProblem[] = [];
  const rows: TableRow[] = [];
  let line = declared === undefined ? 1 : 2;
  let read = 0;
  papaparse.parse<string[]>(content, {
    delimiter: declared ?? delimiterOf(content),
    step: ({ data, errors, meta }) => {
      const [error] = errors;
      if (error) problems.push({ line, column: null, message: quoteMessage(error.code) });
      rows.push(tableRow(line, data));
      line += content.slice(read, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0;
      read = meta.cursor;
    },
  });
  if (problems.length > 0) throw new TableError(problems);
  const notes = encoding === null ? [] : [{ line: null, message: `Filens teckenkodning är ${encoding}.` }];
  return { rows: withContent(rows), notes };
}

/** A row with composed texts; hard spaces and line breaks inside a cell become spaces, and a dash alone is nothing. */
export function tableRow(line: number, cells: readonly string[]): TableRow {
  return { line, cells: cells.map((cell) => evenedCell(cell.normalize("NFC"))) };
}

function evenedCell(cell: string): string {
  // The byte-order mark counts as a space: it is left for the check of signs that cannot be seen.
  const text = cell.replaceAll(/[^\S\ufeff]+/g, " ").replaceAll(/^ | $/g, "");
  return /^[-‐-―−]$/.test(text) ? "" : text;
}

/** The rows with content. @throws TableError if there are none */
export function withContent(rows: readonly TableRow[]): TableRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (filled.length === 0)
    throw new TableError([
      { line: 1, column: null, message: "Filen är tom. Den första raden ska ha kolumnernas rubriker." },
    ]);
  return filled;
}

/**
 * The delimiter that gives most headings in one of the first lines, else the commonest in the first line. Counting in
 * all rows would be misled by texts with commas.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .slice(0, TITLE_LINES);
  const [first = ""] = lines.filter((line) => line.trim() !== "");
  const headings = (delimiter: string) =>
    Math.max(...lines.map((line) => headingsIn(line.split(delimiter).map((cell) => cell.replaceAll('"', "")))));
  const count = (delimiter: string) => first.replaceAll(/"[^"]*"/g, "").split(delimiter).length;
  const score = new Map(DELIMITERS.map((delimiter) => [delimiter, headings(delimiter) * 1000 + count(delimiter)]));
  return DELIMITERS.reduce((best, delimiter) =>
    (score.get(delimiter) ?? 0) > (score.get(best) ?? 0) ? delimiter : best,
  );
}

function quoteMessage(code: string): string {
  return code === "MissingQuotes"
    ? "Ett citattecken öppnas här men stängs aldrig. Stäng det, eller ta bort det."
    : "Ett citattecken står mitt i en cell. Skriv två citattecken efter varandra, eller spara om filen från Excel.";
}
