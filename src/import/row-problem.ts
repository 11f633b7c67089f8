import type { TableRow } from "./table-row.ts";

/** A problem in a table: its line, its column if it is in one, and what to do about it. */
export interface RowProblem {
  line: number;
  column: string | null;
  message: string;
}

/** The table cannot be used. Nothing has been written. */
export class TableError extends Error {
  override name = "TableError";
  readonly problems: readonly RowProblem[];
  constructor(problems: readonly RowProblem[]) {
    super(`${problems.length} problems in the table`);
    this.problems = problems;
  }
}

const SEPARATOR = " | ";

/**
 * Every problem of a table in the order of lines, in the same form as reports on data: file, line and column, what is
 * wrong, and the row with the cell marked.
 */
export function rowReport(file: string, rows: readonly TableRow[], problems: readonly RowProblem[]): string {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const header = rows[0]?.cells ?? [];
  const place = ({ column }: RowProblem) => (column === null ? -1 : header.indexOf(column));
  const parts = [...problems]
    .sort((a, b) => a.line - b.line || place(a) - place(b))
    .map((problem) => {
      const { line, column, message } = problem;
      const heading = ["FEL  ", file, ":", line, ...(column === null ? [] : [":", column])].join("");
      return [heading, message, ...frame(byLine.get(problem.line), place(problem))].join("\n");
    });
  return [...parts, `${problems.length} fel. Inget har skrivits.`].join("\n\n");
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
