import type { Data } from "../data/read.ts";
import type { SeatKind } from "../model/model.ts";
import { SEAT_WORDS } from "../words.ts";
import { findMember } from "./names-in-cells.ts";
import type { SeatedHolder } from "./holdings.ts";
import type { Row } from "./row.ts";
import { kindOf } from "./table-words.ts";

/** The part of a term that a table speaks of: one kind of seat, or one principal. */
export type Scope = { kind: SeatKind } | { principal: string };

/** Reads the value of `--only`: "ersättare", or a member as a cell names it. Gives why it cannot be read, or the scope. */
export function scopeOf(word: string, data: Data): Scope | { problem: string } {
  const kind = kindOf(word);
  if (kind !== null) return { kind };
  const member = findMember(word, data.members);
  if ("id" in member) return { principal: member.id };
  return { problem: `${member.problem} Eller skriv ledamöter eller ersättare.` };
}

/** Whether a seat of a kind and principal is in the scope; null: everything is. */
export function covers(scope: Scope | null, kind: SeatKind, principal: string | null): boolean {
  if (scope === null) return true;
  return "kind" in scope ? scope.kind === kind : scope.principal === principal;
}

/**
 * The word for `--only` of a table that seems to speak of one kind of seat or one principal: it has rows of no other,
 * and all who would be removed are of others. Null if it seems to speak of all.
 */
export function likelyScope(rows: readonly Row[], removed: readonly SeatedHolder[]): string | null {
  const [first] = rows;
  if (!first || removed.length === 0) return null;
  if (rows.every(({ kind }) => kind === first.kind) && removed.every(({ seat }) => seat.kind !== first.kind))
    return SEAT_WORDS[first.kind].many;
  const { principal } = first;
  const isOnly = principal !== null && rows.every((row) => row.principal === principal);
  return isOnly && removed.every((holding) => holding.principal !== principal) ? principal : null;
}
