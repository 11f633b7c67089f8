import papaparse from "papaparse";
import type { TableRow } from "./table-row.ts";
import { TableError, type RowProblem } from "./row-problem.ts";

const DELIMITERS = [";", ",", "\t"] as const;

/**
 * The rows of a CSV file that are not empty, the header first. Takes UTF-8, UTF-16 or Windows-1252, with commas,
 * semicolons or tabs.
 *
 * @throws TableError if a quotation mark is never closed, or the file is empty
 */
export function readCsv(bytes: Uint8Array): TableRow[] {
  const text = decoded(bytes).normalize("NFC");
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
  return withContent(rows);
}

/** A row with composed texts; hard spaces and line breaks inside a cell become spaces. */
export function tableRow(line: number, cells: readonly string[]): TableRow {
  return { line, cells: cells.map((cell) => cell.normalize("NFC").replaceAll(/\s+/g, " ").trim()) };
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

/** The delimiter that is commonest in the first line. Counting in all rows would be misled by texts with commas. */
function delimiterOf(text: string): string {
  const header = (/^\s*([^\r\n]*)/.exec(text)?.[1] ?? "").replaceAll(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function quoteMessage(code: string): string {
  return code === "MissingQuotes"
    ? "Ett citattecken öppnas här men stängs aldrig. Stäng det, eller ta bort det."
    : "Ett citattecken står mitt i en cell. Skriv två citattecken efter varandra, eller spara om filen från Excel.";
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte)).join("");
  }
}

/** The characters of the bytes 80 to 9F in Windows-1252. Written out because some versions of Node decode them differently. */
const WINDOWS_1252 = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");
