import { byDate } from "../day.ts";
import type { HolderRecord, SeatRecord } from "../data/schema.ts";
import { holder as holderSchema, seat as seatSchema } from "../data/schema/bodies.ts";
import { fieldChanges, substituteFor } from "./holder-changes.ts";
import type { SeatFile } from "./holdings.ts";
import type { Placement, Seating } from "./placement.ts";
import type { HolderField } from "./row.ts";
import { filledVacancy } from "./vacancies.ts";
import { changeItems, setFields } from "./yaml-edits.ts";
import { nodeAt, type Written, type YamlText } from "./yaml-text.ts";

const HOLDER_ORDER = holderSchema.keyof().options;
const HOLDER_FIELDS: readonly HolderField[] = holderSchema.keyof().exclude(["person", "source"]).options;
const SEAT_ORDER = seatSchema.keyof().options;

/** For each kind, how many more seats a file has than before; negative: fewer. */
export type SeatCounts = Record<SeatRecord["kind"], number>;

/**
 * Changes the seats of one file to match the new seating.
 *
 * @param source the source for new facts; null: the file's own source
 */
export function editSeats(
  yaml: YamlText,
  file: SeatFile,
  { placements, left }: Seating,
  source: string | null,
): SeatCounts {
  const here = placements.filter(({ path }) => path === file.path);
  const history = new Set(left.map(({ holder }) => holder));
  const counts: SeatCounts = { ordinary: 0, substitute: 0 };
  const emptied = new Set<number>();
  file.seats.forEach((seat, index) => {
    const sitting = here.filter((placement) => placement.seat === seat.seat);
    const staying = new Set(sitting.flatMap(({ stays, was }) => (stays && was ? [was.holder] : [])));
    const leaving = (seat.holders ?? []).filter((holder) => !staying.has(holder) && !history.has(holder));
    const isEmptied = leaving.length > 0 && leaving.length === seat.holders?.length && sitting.length === 0;
    const node = nodeAt(yaml.root, "seats", index);
    if (isEmptied && !seat.vacant) {
      emptied.add(index);
      counts[seat.kind]--;
      return;
    }
    const [first] = sitting;
    if (first && first.row.kind !== seat.kind) {
      counts[seat.kind]--;
      counts[first.row.kind]++;
    }
    editHolders({ yaml, file, source }, seat, node, sitting, leaving);
  });
  const numbers = new Set(file.seats.map(({ seat }) => seat));
  const added = new Map<number, Written[]>();
  for (const [number, sitting] of bySeat(here.filter(({ seat }) => !numbers.has(seat)))) {
    const after = file.seats.findLastIndex(({ seat }) => seat < number);
    added.set(after, [...(added.get(after) ?? []), newSeat(number, sitting, file, source)]);
    for (const { row } of sitting.slice(0, 1)) counts[row.kind]++;
  }
  changeItems(yaml, yaml.root, "seats", emptied, added);
  return counts;
}

/** The seats for a new file, and their number. */
export function newSeats(
  file: SeatFile,
  { placements }: Seating,
  source: string | null,
): { seats: Written[]; counts: SeatCounts } {
  const counts: SeatCounts = { ordinary: 0, substitute: 0 };
  const here = bySeat(placements.filter(({ path }) => path === file.path));
  for (const [, [first]] of here) if (first) counts[first.row.kind]++;
  return { seats: here.map(([number, sitting]) => newSeat(number, sitting, file, source)), counts };
}

interface Context {
  yaml: YamlText;
  file: SeatFile;
  source: string | null;
}

function editHolders(
  { yaml, file, source }: Context,
  seat: SeatRecord,
  node: unknown,
  sitting: readonly Placement[],
  leaving: readonly HolderRecord[],
): void {
  const holders = seat.holders ?? [];
  for (const placement of sitting) {
    const { was, stays } = placement;
    if (!was || !stays) continue;
    const values = new Map<string, string | null>();
    for (const { field, to } of fieldChanges(placement, was)) if (isHolderField(field)) values.set(field, to);
    if (values.size > 0 && source !== null && source !== was.holder.source) values.set("source", source);
    if (values.size > 0) setFields(yaml, nodeAt(node, "holders", holders.indexOf(was.holder)), values, HOLDER_ORDER);
  }
  const arriving = sitting.filter(({ stays }) => !stays);
  const fields = new Map<string, Written | null>(seatFields(seat, sitting));
  if (filledVacancy(seat, arriving)?.stays === false) fields.set("vacant", null);
  const written = arriving.map((placement) => newHolder(placement, file, source));
  const isWhole = holders.length === 0 || (leaving.length === holders.length && arriving.length === 0);
  if (isWhole && leaving.length + arriving.length > 0) fields.set("holders", written.length === 0 ? null : written);
  if (fields.size > 0) setFields(yaml, node, fields, SEAT_ORDER);
  if (isWhole) return;
  const added = new Map<number, Written[]>();
  arriving.forEach((placement, index) => {
    const from = placement.row.fields.get("from") ?? null;
    const after =
      from === null ? holders.length - 1 : holders.findLastIndex((holder) => byDate(holder.from ?? null, from) <= 0);
    added.set(after, [...(added.get(after) ?? []), written[index] ?? ""]);
  });
  changeItems(yaml, node, "holders", new Set(leaving.map((holder) => holders.indexOf(holder))), added);
}

function isHolderField(field: string): field is HolderField {
  return HOLDER_FIELDS.some((known) => known === field);
}

/** Changed fields of the seat itself, which the rows of its holders decide. */
function seatFields(seat: SeatRecord, sitting: readonly Placement[]): [string, string | null][] {
  const [first] = sitting;
  if (!first) return [];
  const { kind } = first.row;
  const before = seat.substitute_for ?? null;
  const term = substituteFor(
    sitting.find(({ row }) => row.substituteFor !== undefined)?.row.substituteFor,
    kind,
    before,
  );
  return [
    ...(kind === seat.kind ? [] : [["kind", kind] satisfies [string, string]]),
    ...(term === before
      ? []
      : [["substitute_for", term === null ? null : String(term)] satisfies [string, string | null]]),
  ];
}

function newSeat(number: number, sitting: readonly Placement[], file: SeatFile, source: string | null): Written {
  const [first] = sitting;
  const kind = first?.row.kind ?? "ordinary";
  const term = substituteFor(first?.row.substituteFor, kind, first?.was?.seat.substitute_for ?? null);
  return {
    seat: String(number),
    kind,
    ...(term === null ? {} : { substitute_for: String(term) }),
    holders: sitting.map((placement) => newHolder(placement, file, source)),
  };
}

/** Someone who moves to another seat keeps the facts that the table has no columns for. */
function newHolder({ row, person, was }: Placement, file: SeatFile, source: string | null): Written {
  const known: Partial<HolderRecord> = was?.holder ?? {};
  const fields = HOLDER_FIELDS.flatMap((field): [string, string][] => {
    const before = field === "principal" ? was?.principal : known[field];
    const value = row.fields.has(field) ? row.fields.get(field) : before;
    return value == null || (field === "principal" && value === file.principal) ? [] : [[field, value]];
  });
  return { person, ...Object.fromEntries(fields), source: source ?? known.source ?? file.record.source };
}

function bySeat(placements: readonly Placement[]): [number, Placement[]][] {
  const seats = new Map<number, Placement[]>();
  for (const placement of placements) seats.set(placement.seat, [...(seats.get(placement.seat) ?? []), placement]);
  return [...seats].sort(([a], [b]) => a - b);
}
