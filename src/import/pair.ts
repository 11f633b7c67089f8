import { hasEnded, type Day } from "../day.ts";
import { groupedBy } from "./group-by.ts";
import type { SeatedHolder } from "./holdings.ts";
import type { Row } from "./row.ts";

/**
 * Finds the holding that each row is about: one of the same person, most similar first, as a person may have had
 * several in a term. A row about someone who still sits is not about an ended holding, unless it names the same seat
 * and the same first day.
 */
export function pairRows(
  persons: ReadonlyMap<Row, string>,
  holdings: readonly SeatedHolder[],
  today: Day,
): Map<Row, SeatedHolder> {
  const byPerson = groupedBy(holdings, ({ holder }) => [holder.person]);
  const candidates = [...persons].flatMap(([row, person]) =>
    (byPerson.get(person) ?? [])
      .filter((holding) => canBe(row, holding, today))
      .map((holding) => ({ row, holding, likeness: likeness(row, holding) })),
  );
  const paired = new Map<Row, SeatedHolder>();
  const taken = new Set<SeatedHolder>();
  for (const { row, holding } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (paired.has(row) || taken.has(holding)) continue;
    paired.set(row, holding);
    taken.add(holding);
  }
  return paired;
}

function canBe(row: Row, { holder, seat }: SeatedHolder, today: Day): boolean {
  if (!hasEnded(holder.until ?? null, today) || row.fields.get("until") != null) return true;
  return row.fields.get("until") === null && row.seat === seat.seat && row.fields.get("from") === (holder.from ?? null);
}

function likeness(row: Row, { holder, seat, principal }: SeatedHolder): number {
  const same = [
    row.seat === seat.seat,
    row.kind === seat.kind,
    (row.fields.get("from") ?? null) === (holder.from ?? null),
    (row.fields.get("until") ?? null) === (holder.until ?? null),
    row.principal === principal,
  ];
  return same.reduce((sum, is, index) => sum + (is ? 2 ** index : 0), 0);
}
