import type { Day } from "../day.ts";
import type { Folder } from "../data/folder.ts";
import type { Problem } from "../data/problem.ts";
import { readFolders, type Data } from "../data/read.ts";
import { siteProblems } from "../check/site-problems.ts";
import { changeList } from "./change-list.ts";
import { changesOf } from "./holder-changes.ts";
import { namedTable, type Field } from "./columns.ts";
import { edit } from "./edit.ts";
import type { TermSeats } from "./holdings.ts";
import { identify } from "./identify.ts";
import { overlaid } from "./overlay.ts";
import { pairRows } from "./pair.ts";
import { placeRows } from "./placement.ts";
import { readRows } from "./row.ts";
import { TableError } from "./row-problem.ts";
import type { TableRow } from "./table-row.ts";

/** If a table would remove more than this share of the sitting holders, it is probably about something else. */
const MOST_REMOVED = 1 / 5;

export interface ImportSettings {
  /** The id of the source for new facts; null: the file's own source. */
  source: string | null;
  /** Whether any number of holders may be removed. */
  allowRemovals: boolean;
  today: Day;
}

export interface Import {
  /** The changes in Swedish. */
  list: string;
  /** The new texts of the files that change, by path inside the data folder. */
  texts: ReadonlyMap<string, string>;
  /** The data after the import, and its problems. */
  result: Data;
  problems: Problem[];
}

/**
 * Works out what a table would change in a term. Nothing is written.
 *
 * @param rows the table, its header first
 * @param data the present data, without errors
 * @throws TableError with every problem of the table
 * @throws UneditableError if a data file is written in a way that cannot be changed in place
 */
export function planImport(
  rows: readonly TableRow[],
  term: TermSeats,
  data: Data,
  folders: { data: Folder; documents: Folder },
  { source, allowRemovals, today }: ImportSettings,
): Import {
  const required: Field[] = ["givenName", "familyName", "kind", ...(term.perPrincipal ? ["principal" as const] : [])];
  const table = namedTable(rows, required);
  const read = readRows(table, data, required);
  const people = identify(read.rows, data, term.holdings);
  const pairs = pairRows(people.persons, term.holdings, today);
  const seating = placeRows(people.persons, pairs, term, today);
  const inCells = [...people.problems, ...seating.problems].map(({ field, ...problem }) => {
    return { ...problem, column: field === null ? null : table.heading(field) };
  });
  const problems = [...read.problems, ...inCells];
  if (problems.length > 0) throw new TableError(problems);
  const sitting = term.holdings.length - seating.left.length;
  if (!allowRemovals && seating.removed.length > sitting * MOST_REMOVED) throw tooMany(seating.removed.length, sitting);
  const { texts, counts, orphans } = edit(folders.data, data, term, people, seating, source);
  const changes = changeList({ data, changes: changesOf(seating), counts, people, left: seating.left });
  const comments = orphans.map(
    ({ path, comment }) =>
      `Kommentaren "${comment}" i ${path} står kvar, men den som den stod vid tas bort: se över den.`,
  );
  const list = [changes, ...new Set(comments)].join("\n");
  const result = readFolders(overlaid(folders.data, texts), folders.documents);
  return { list, texts, result, problems: siteProblems(result, today) };
}

function tooMany(removed: number, sitting: number): TableError {
  const message = `${removed} av ${sitting} som har en plats står inte i filen och skulle tas bort. Är det en lista över alla? I så fall: kör igen med --allow-removals.`;
  return new TableError([{ line: 1, column: null, message }]);
}
