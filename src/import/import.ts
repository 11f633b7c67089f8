import { hasEnded, type Day } from "../day.ts";
import type { Folder } from "../data/folder.ts";
import type { Problem } from "../data/problem.ts";
import { readFolders, type Data } from "../data/read.ts";
import { siteProblems } from "../check/site-problems.ts";
import { changeList } from "./change-list.ts";
import { changesOf } from "./holder-changes.ts";
import { namedTable } from "./columns.ts";
import { edit } from "./edit.ts";
import type { SeatedHolder, TermSeats } from "./holdings.ts";
import type { Field } from "./headings.ts";
import { identify } from "./identify.ts";
import { overlaid } from "./overlay.ts";
import { pairRows } from "./pair.ts";
import { placeRows, type Seating } from "./placement.ts";
import { readRows, type Row } from "./row.ts";
import { TableError } from "./row-problem.ts";
import { covers, likelyScope, type Scope } from "./scope.ts";
import type { Table } from "./table.ts";
import { filledVacancies } from "./vacancies.ts";

/** If a table would remove more than this share of the sitting holders, it is probably about something else. */
const MOST_REMOVED = 1 / 5;

export interface ImportSettings {
  /** The id of the source for new facts; null: the file's own source. */
  source: string | null;
  /** Whether any number of holders may be removed. */
  allowRemovals: boolean;
  /** The part of the term that the table speaks of; null: all of it. */
  scope: Scope | null;
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
 * @param data the present data, without errors
 * @throws TableError with every problem of the table
 * @throws UneditableError if a data file is written in a way that cannot be changed in place
 */
export function planImport(
  { rows, notes }: Table,
  term: TermSeats,
  data: Data,
  folders: { data: Folder; documents: Folder },
  { source, allowRemovals, scope, today }: ImportSettings,
): Import {
  const required: Field[] = ["givenName", "familyName", "kind", ...(term.perPrincipal ? ["principal" as const] : [])];
  const table = namedTable(rows, required);
  const read = readRows(table, data, required);
  const people = identify(read.rows, data, term.holdings);
  const pairs = pairRows(people.persons, term.holdings, today);
  const seating = placeRows(people.persons, pairs, term, today, scope);
  const outside = read.rows
    .filter(({ kind, principal }) => !covers(scope, kind, principal))
    .map(({ line }) => ({ line, field: null, message: "Raden hör inte till det som --only säger att listan gäller." }));
  const inCells = [...people.problems, ...seating.problems, ...outside].map(({ field, ...problem }) => {
    return { ...problem, column: field === null ? null : table.heading(field) };
  });
  const problems = [...read.problems, ...inCells];
  if (problems.length > 0) throw new TableError(problems, table.line);
  if (!allowRemovals) refuseMany(read.rows, seating, term.holdings, today, table.line);
  const { texts, counts, orphans } = edit(folders.data, data, term, people, seating, source);
  const changes = changeList({
    data,
    changes: changesOf(seating),
    counts,
    people,
    left: seating.left.filter(({ holder }) => hasEnded(holder.until ?? null, today)),
    vacancies: filledVacancies(term, seating),
    sources: [
      ...new Set(
        seating.placements.filter(({ was }) => was === null).map(({ path }) => source ?? sourceOf(term, path)),
      ),
    ],
    isSourceGiven: source !== null,
  });
  const comments = orphans.map(
    ({ path, comment }) =>
      `Kommentaren "${comment}" i ${path} står kvar, men den som den stod vid tas bort: se över den.`,
  );
  const above = [...notes.filter(({ line }) => line === null || line >= table.line), ...table.notes];
  const list = [...new Set([...above.map(({ message }) => message), changes, ...comments])].join("\n");
  const result = readFolders(overlaid(folders.data, texts), folders.documents);
  return { list, texts, result, problems: siteProblems(result, today) };
}

/** The source that new rows of a file get if none is given. */
function sourceOf({ files, term }: TermSeats, path: string): string {
  return files.find((file) => file.path === path)?.record.source ?? term.record.source;
}

/** @throws TableError if a table seems to speak of less than the whole term */
function refuseMany(
  rows: readonly Row[],
  { removed }: Seating,
  holdings: readonly SeatedHolder[],
  today: Day,
  line: number,
): void {
  const sitting = holdings.filter(({ holder }) => !hasEnded(holder.until ?? null, today)).length;
  const only = likelyScope(rows, removed);
  if (only === null && removed.length <= sitting * MOST_REMOVED) return;
  const fact = `${removed.length} av ${sitting} som har en plats står inte i filen och skulle tas bort.`;
  const advice =
    only === null
      ? "Är det en lista över alla? I så fall: kör igen med --allow-removals."
      : `Listan tycks bara gälla ${only}: kör igen med --only ${only}, så lämnas de andra orörda. Bara om de andra verkligen ska bort: --allow-removals.`;
  throw new TableError([{ line, column: null, message: `${fact} ${advice}` }], line);
}
