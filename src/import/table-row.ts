/** A row of a table as a program shows it: lines count from 1, cells are composed text without space around it. */
export interface TableRow {
  line: number;
  cells: string[];
}
