import { hasEnded, type Day } from "../day.ts";
import type { SeatRecord } from "../data/schema.ts";
import type { SeatKind } from "../model/model.ts";
import { delegationPath, type SeatedHolder, type TermSeats } from "./holdings.ts";
import type { FieldProblem } from "./columns.ts";
import type { Row } from "./row.ts";
import { covers, type Scope } from "./scope.ts";

/** The seat that a row's person gets. */
export interface Placement {
  row: Row;
  person: string;
  /** The path of the seat's file, inside the data folder. */
  path: string;
  seat: number;
  /** The holding that the row is about, or null for a new holder. */
  was: SeatedHolder | null;
  /** Whether it is still the same entry. A move deletes it in one place and writes it in another. */
  stays: boolean;
}

/** The new seating of a term. */
export interface Seating {
  placements: Placement[];
  /** Sitting holders without a row. */
  removed: SeatedHolder[];
  /** Holders without a row who stay unchanged: their time has ended, or the table does not speak of them. */
  left: SeatedHolder[];
  problems: FieldProblem[];
}

/**
 * Gives every row a seat: the one it names, else the person's present one, else a vacant one of the same kind, else the
 * first free number in the principal's file.
 */
export function placeRows(
  persons: ReadonlyMap<Row, string>,
  pairs: ReadonlyMap<Row, SeatedHolder>,
  term: TermSeats,
  today: Day,
  scope: Scope | null,
): Seating {
  const paired = new Set(pairs.values());
  const untold = term.holdings.filter((holding) => !paired.has(holding));
  const isOver = ({ holder }: SeatedHolder) => hasEnded(holder.until ?? null, today);
  const isOutside = ({ seat, principal }: SeatedHolder) => !covers(scope, seat.kind, principal);
  const left = untold.filter((holding) => isOver(holding) || isOutside(holding));
  const seats = new OccupiedSeats(term, left);
  const own = [...persons].map(([row, person]) => {
    const was = pairs.get(row) ?? null;
    return { row, person, was, path: pathOf(row, was, term), place: was === null ? row.seat : seatOf(row, was) };
  });
  for (const { path, place } of own) if (place !== null) seats.occupy(path, place);
  const placements = own.map(({ place, ...rest }): Placement => {
    const seat = place ?? seats.free(rest.path, rest.row);
    return { ...rest, seat, stays: rest.was?.file.path === rest.path && rest.was.seat.seat === seat };
  });
  const removed = untold.filter((holding) => !left.includes(holding));
  return { placements, removed, left, problems: [...disagreements(placements, left), ...twice(placements)] };
}

/** A row with a new principal moves to that principal's file. */
function pathOf(row: Row, was: SeatedHolder | null, { term, files, perPrincipal }: TermSeats): string {
  if (was && (was.principal === row.principal || was.file.principal === null)) return was.file.path;
  return perPrincipal && row.principal !== null ? delegationPath(term, row.principal) : (files[0]?.path ?? "");
}

/**
 * The seat that a known holder keeps. Null if the principal has changed, or the kind has and others have held the seat
 * too: then a new one is needed.
 */
function seatOf(row: Row, { file, seat, principal }: SeatedHolder): number | null {
  if (row.seat !== null) return row.seat;
  if (file.principal !== null && row.principal !== principal) return null;
  return row.kind === seat.kind || seat.holders?.length === 1 ? seat.seat : null;
}

class OccupiedSeats {
  readonly #term: TermSeats;
  readonly #occupied = new Map<string, Set<number>>();

  /** Unchanged holders and vacant seats keep their numbers. */
  constructor(term: TermSeats, left: readonly SeatedHolder[]) {
    this.#term = term;
    for (const { file, seat } of left) this.occupy(file.path, seat.seat);
  }

  occupy(path: string, seat: number): void {
    const numbers = this.#occupied.get(path);
    if (numbers) numbers.add(seat);
    else this.#occupied.set(path, new Set([seat]));
  }

  free(path: string, row: Row): number {
    const seats = this.#term.files.find((file) => file.path === path)?.seats ?? [];
    const occupied = this.#occupied.get(path) ?? new Set();
    const isVacant = (seat: SeatRecord) => seat.vacant !== undefined && !occupied.has(seat.seat);
    const isFilled = row.fields.get("until") == null;
    const vacant = isFilled ? seats.find((seat) => isVacant(seat) && seat.kind === row.kind) : undefined;
    const reserved = new Set(seats.filter(isVacant).map(({ seat }) => seat));
    let number = vacant?.seat ?? 1;
    if (!vacant) while (occupied.has(number) || reserved.has(number)) number++;
    this.occupy(path, number);
    return number;
  }
}

/** A seat has the same kind for all its holders. */
function disagreements(placements: readonly Placement[], left: readonly SeatedHolder[]): FieldProblem[] {
  const kinds = new Map<string, SeatKind>(left.map(({ file, seat }) => [`${file.path} ${seat.seat}`, seat.kind]));
  return placements.flatMap(({ row, path, seat }) => {
    const key = `${path} ${seat}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, row.kind);
    if (kind === undefined || kind === row.kind) return [];
    const message = `Plats ${seat} är både ledamots och ersättares. Ge dem var sin plats, eller rätta uppdraget.`;
    return [{ line: row.line, field: "seat", message }];
  });
}

/** Two rows with the same person, principal and dates. */
function twice(placements: readonly Placement[]): FieldProblem[] {
  const lines = new Map<string, number>();
  return placements.flatMap(({ row, person }) => {
    const key = [person, row.principal, row.fields.get("from"), row.fields.get("until")].join(" ");
    const earlier = lines.get(key);
    lines.set(key, row.line);
    if (earlier === undefined) return [];
    const message = `${row.givenName} ${row.familyName} står redan på rad ${earlier} med samma uppgifter. Ta bort den ena raden, eller rätta den.`;
    return [{ line: row.line, field: null, message }];
  });
}
