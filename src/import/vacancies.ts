import { surelyBefore } from "../model/rules/span.ts";
import type { SeatRecord } from "../data/schema.ts";
import type { Placement, Seating } from "./placement.ts";
import type { TermSeats } from "./holdings.ts";

/** A vacancy that someone in the table fills. */
export interface FilledVacancy {
  placement: Placement;
  vacancy: NonNullable<SeatRecord["vacant"]>;
  /** Whether the record of it stays, as history. */
  stays: boolean;
}

/** The vacancy of a seat that new holders fill, or null if it has none, or none of them sits there today. */
export function filledVacancy({ vacant }: SeatRecord, arriving: readonly Placement[]): FilledVacancy | null {
  const placement = arriving.find(({ row }) => row.fields.get("until") == null);
  if (!vacant || !placement) return null;
  const from = placement.row.fields.get("from") ?? null;
  // Without a first day after the vacancy began, nothing tells that it is over: then it cannot be history.
  return { placement, vacancy: vacant, stays: from !== null && !surelyBefore(from, vacant.since ?? null) };
}

/** Every vacancy that a new seating fills. */
export function filledVacancies({ files }: TermSeats, { placements }: Seating): FilledVacancy[] {
  return files.flatMap(({ path, seats }) =>
    seats.flatMap((seat) => {
      const arriving = placements.filter(
        (placement) => placement.path === path && placement.seat === seat.seat && !placement.stays,
      );
      return filledVacancy(seat, arriving) ?? [];
    }),
  );
}
