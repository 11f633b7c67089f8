/** A row of a table. Lines count from 1; texts are in composed Unicode form and trimmed. */
export interface TableRow {
  line: number;
  cells: string[];
}
