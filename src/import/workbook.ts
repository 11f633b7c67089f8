import { readSheet } from "read-excel-file/node";
import { TableError } from "./row-problem.ts";
import { tableRow, withContent } from "./table.ts";
import type { TableRow } from "./table-row.ts";

/** Whether the bytes are a zip archive, as .xlsx files are, or in Excel's older format. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, OLD_EXCEL);
}

/**
 * The rows of an .xlsx file's first sheet that are not empty, the header first. Numbers stay as stored; dates become
 * 2024-02-16.
 *
 * @throws TableError if the file is no readable workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<TableRow[]> {
  if (startsWith(bytes, OLD_EXCEL)) throw unreadable("Filen är i Excels gamla format.");
  const rows = await sheet(bytes);
  return withContent(rows.map((cells, index) => tableRow(index + 1, cells.map(inText))));
}

async function sheet(bytes: Uint8Array): Promise<unknown[][]> {
  try {
    return await readSheet(Buffer.from(bytes), { parseNumber: (text) => text });
  } catch {
    throw unreadable("Filen går inte att läsa som ett Excelblad.");
  }
}

function inText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "ja" : "nej";
  return typeof cell === "string" ? cell : "";
}

function unreadable(what: string): TableError {
  return new TableError([
    { line: 1, column: null, message: `${what} Spara den som Excel-arbetsbok (.xlsx) eller CSV och försök igen.` },
  ]);
}

const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
