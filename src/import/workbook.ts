import { listed } from "../text.ts";
import { TableError, type RowNote } from "./row-problem.ts";
import { tableRow, withContent, type Table } from "./table.ts";
import { cellStyles, type CellStyle } from "./workbook-styles.ts";
import { elements, richText, workbookParts, type Element, type WorkbookParts } from "./workbook-parts.ts";

/** Whether the bytes are a zip archive, as .xlsx files are, or in Excel's older format. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, OLD_EXCEL);
}

/**
 * The rows of an .xlsx file's first visible sheet as a person sees them: without hidden and struck-out rows, and with
 * a merged cell's text in each of its rows. Each of these is noted. Numbers stay as stored; dates become 2024-02-16. A
 * formula without a stored result becomes its own text, which no column accepts.
 *
 * @throws TableError if the file is no readable workbook
 */
export function readWorkbook(bytes: Uint8Array): Table {
  if (startsWith(bytes, OLD_EXCEL)) throw unreadable("Filen är i Excels gamla format.");
  const { sheet, notes, book } = opened(bytes);
  const styles = cellStyles(book.styles);
  const lines = new Map<number, string[]>();
  const unread: Record<"hidden" | "struck", number[]> = { hidden: [], struck: [] };
  let line = 0;
  for (const row of elements(sheet, "row")) {
    line = Number(row.attributes["r"] ?? line + 1);
    const { cells, isStruck } = readRow(row, book, styles);
    if (cells.every((cell) => cell === "")) continue;
    if (isTrue(row.attributes["hidden"])) unread.hidden.push(line);
    else if (isStruck) unread.struck.push(line);
    else lines.set(line, cells);
  }
  const merged = fillMerged(sheet, lines);
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  const width = Math.max(0, ...[...lines.values()].map(({ length }) => length));
  const rows = numbers.map((number) => tableRow(number, widened(lines.get(number) ?? [], width)));
  return { rows: withContent(rows), notes: [...notes, ...unreadNotes(unread), ...merged] };
}

function opened(bytes: Uint8Array): { sheet: Element; notes: RowNote[]; book: WorkbookParts } {
  try {
    const book = workbookParts(bytes);
    const [visible = book.sheets[0], ...others] = book.sheets.filter(({ isHidden }) => !isHidden);
    const sheet = book.open(visible?.path ?? "");
    if (!visible || !sheet) throw new Error("The workbook has no sheet.");
    const hidden = book.sheets.filter((other) => other.isHidden && other !== visible);
    const names = (parts: typeof others) => listed(parts.map(({ name }) => `"${name}"`));
    const rest = [
      ...(others.length === 0 ? [] : [`Bladet läses inte in: ${names(others)}.`]),
      ...(hidden.length === 0 ? [] : [`Dolt i arbetsboken, och läses inte in: ${names(hidden)}.`]),
    ];
    const note = [`Bladet "${visible.name}" läses in.`, ...rest].join(" ");
    return { book, sheet, notes: rest.length === 0 ? [] : [{ line: null, message: note }] };
  } catch (cause) {
    if (cause instanceof RangeError) throw unreadable("Filen är mycket större än en lista över personer.");
    throw unreadable("Filen går inte att läsa som ett Excelblad.");
  }
}

function readRow(row: Element, book: WorkbookParts, styles: readonly CellStyle[]) {
  const cells: string[] = [];
  const struck: boolean[] = [];
  for (const cell of row.children.filter(({ name }) => name === "c")) {
    const index = cell.attributes["r"] === undefined ? cells.length : columnOf(cell.attributes["r"]);
    while (cells.length < index) cells.push("");
    const style = styles[Number(cell.attributes["s"] ?? 0)];
    cells[index] = cellText(cell, book, style?.isDate === true);
    if (cells[index].trim() !== "") struck.push(style?.isStruck === true);
  }
  return { cells, isStruck: struck.length > 0 && struck.every(Boolean) };
}

function cellText(cell: Element, { strings, isFrom1904 }: WorkbookParts, isDate: boolean): string {
  const child = (name: string) => cell.children.find((element) => element.name === name);
  const formula = child("f");
  const value = child("v")?.text;
  const type = cell.attributes["t"] ?? "n";
  const hasResult = value !== undefined && (value !== "" || type === "str");
  if (formula && !hasResult) return `=${formula.text}`;
  if (type === "inlineStr") return cell.children.map(richText).join("");
  if (value === undefined) return "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "ja" : "nej";
  if (type === "d") return value.slice(0, 10);
  return type === "n" && isDate && value !== "" ? dayOfSerial(Number(value), isFrom1904) : value;
}

/** The day that a number of Excel's stands for, as 2024-02-16. Its day 60 is 29 February 1900, which never was. */
export function dayOfSerial(serial: number, isFrom1904 = false): string {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(first + Math.floor(serial) * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

/** The index of a cell's column: 27 for "AB12". */
function columnOf(address: string): number {
  const letters = /^[A-Z]+/i.exec(address)?.[0].toUpperCase() ?? "A";
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Writes the text of cells that are merged downwards into each of their rows, and notes it. */
function fillMerged(sheet: Element, lines: Map<number, string[]>): RowNote[] {
  return elements(sheet, "mergeCell").flatMap(({ attributes }): RowNote[] => {
    const area = attributes["ref"] ?? "";
    const [start = "", end = start] = area.split(":");
    const [first, last] = [start, end].map((address) => Number(/\d+$/.exec(address)?.[0] ?? 0));
    const column = columnOf(start);
    const text = lines.get(first ?? 0)?.[column] ?? "";
    if (text === "" || first === undefined || last === undefined) return [];
    if (first === last)
      return [{ line: first, message: `Cellerna ${area} är sammanfogade: "${text}" läses in i den första.` }];
    for (const [line, cells] of lines) {
      if (line <= first || line > last) continue;
      lines.set(line, widened(cells, column + 1).with(column, text));
    }
    return [
      { line: first, message: `Cellerna ${area} är sammanfogade: "${text}" läses in på raderna ${first}–${last}.` },
    ];
  });
}

function widened(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => "")];
}

function unreadNotes({ hidden, struck }: Record<"hidden" | "struck", readonly number[]>): RowNote[] {
  const note = (lines: readonly number[], how: [one: string, many: string], advice: string): RowNote[] => {
    if (lines.length === 0) return [];
    const [word, is] = lines.length === 1 ? ["Rad", how[0]] : ["Raderna", how[1]];
    return [{ line: null, message: `${word} ${listed(lines.map(String))} är ${is} och läses inte in. ${advice}` }];
  };
  return [
    ...note(hidden, ["dold", "dolda"], "Ska de med, visa dem i Excel (ta bort filter) och spara."),
    ...note(struck, ["överstruken", "överstrukna"], "Ska de med, ta bort överstrykningen och spara."),
  ];
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
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
