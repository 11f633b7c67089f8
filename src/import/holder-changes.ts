import type { SeatKind } from "../model/model.ts";
import type { SeatedHolder } from "./holdings.ts";
import type { Placement, Seating } from "./placement.ts";
import type { HolderField } from "./row.ts";

/** A changed value; null: no value. */
export interface FieldChange {
  field: HolderField | "kind" | "seat" | "substituteFor";
  from: string | null;
  to: string | null;
}

/** A change of someone's holding. */
export type HolderChange =
  | { what: "new"; placement: Placement }
  | { what: "changed"; placement: Placement; was: SeatedHolder; fields: FieldChange[] }
  | { what: "removed"; holding: SeatedHolder };

/** Every difference between the present and the new holdings. */
export function changesOf({ placements, removed }: Seating): HolderChange[] {
  return [
    ...placements.flatMap((placement): HolderChange[] => {
      const { was } = placement;
      if (was === null) return [{ what: "new", placement }];
      const fields = fieldChanges(placement, was);
      return fields.length === 0 ? [] : [{ what: "changed", placement, was, fields }];
    }),
    ...removed.map((holding): HolderChange => ({ what: "removed", holding })),
  ];
}

/** The fields in which a row differs from the holding that it is about. */
export function fieldChanges(
  { row, seat }: Placement,
  { holder, seat: before, principal }: SeatedHolder,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: FieldChange["field"], from: string | null, to: string | null) => {
    if (from !== to) changes.push({ field, from, to });
  };
  for (const [field, value] of row.fields)
    compare(field, field === "principal" ? principal : (holder[field] ?? null), value);
  compare("kind", before.kind, row.kind);
  compare("seat", String(before.seat), String(seat));
  const term = substituteFor(row.substituteFor, row.kind, before.substitute_for ?? null);
  compare("substituteFor", text(before.substitute_for ?? null), text(term));
  return changes;
}

/** The seat that a substitute stands in for: as given, or if nothing is given, as before. Other seats have none. */
export function substituteFor(given: number | null | undefined, kind: SeatKind, before: number | null): number | null {
  if (given !== undefined) return given;
  return kind === "substitute" ? before : null;
}

function text(number: number | null): string | null {
  return number === null ? null : String(number);
}
