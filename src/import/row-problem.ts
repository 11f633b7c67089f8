import { listed } from "../text.ts";
import { groupedBy } from "./group-by.ts";
import type { TableRow } from "./table-row.ts";

/** A problem in a table: its line, its column if it is in one, and what to do about it. */
export interface RowProblem {
  line: number;
  column: string | null;
  message: string;
}

/** What an editor should know of how a table was read. `line` is the one that it is about; null: the whole file. */
export interface RowNote {
  line: number | null;
  message: string;
}

/** The table cannot be used. Nothing has been written. */
export class TableError extends Error {
  override name = "TableError";
  readonly problems: readonly RowProblem[];
  /** The line of the headings; null: the first. */
  readonly headings: number | null;
  constructor(problems: readonly RowProblem[], headings: number | null = null) {
    super(`${problems.length} problems in the table`);
    this.problems = problems;
    this.headings = headings;
  }
}

const SEPARATOR = " | ";

/**
 * Every problem of a table in the order of lines, in the same form as reports on data: file, line and column, what is
 * wrong, and the row with the cell marked. What is wrong in the same way on several rows is one problem.
 */
export function rowReport(file: string, rows: readonly TableRow[], { problems, headings }: TableError): string {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const header = (headings === null ? rows[0] : byLine.get(headings))?.cells ?? [];
  const place = ({ column }: RowProblem) => (column === null ? -1 : header.indexOf(column));
  const sorted = [...problems].sort((a, b) => a.line - b.line || place(a) - place(b));
  const causes = [...groupedBy(sorted, ({ column, message }) => [`${column ?? ""}\n${message}`]).values()];
  const parts = causes.flatMap((same) => {
    const [problem] = same;
    if (!problem) return [];
    const { line, column, message } = problem;
    const heading = ["FEL  ", file, ":", line, ...(column === null ? [] : [":", column])].join("");
    return [[heading, message, ...rowsOf(same), ...frame(byLine.get(line), place(problem))].join("\n")];
  });
  return [...parts, `${causes.length} fel. Inget har skrivits.`].join("\n\n");
}

/** The rows of a problem that several have. */
function rowsOf(problems: readonly RowProblem[]): string[] {
  const lines = [...new Set(problems.map(({ line }) => String(line)))];
  return lines.length < 2 ? [] : [`Samma fel på ${lines.length} rader: ${listed(lines)}.`];
}

function frame(row: TableRow | undefined, column: number): string[] {
  if (!row || row.cells.every((cell) => cell === "")) return [];
  const start = `> ${row.line} | `;
  const lines = ["", `${start}${row.cells.join(SEPARATOR)}`.trimEnd()];
  const cell = row.cells[column];
  if (cell === undefined) return lines;
  const before = [...start, ...row.cells.slice(0, column).map((text) => text + SEPARATOR)].join("").length;
  return [...lines, " ".repeat(before) + "^".repeat(Math.max(1, cell.length))];
}
