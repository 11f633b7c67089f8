import type { Data } from "../data/read.ts";
import type {
  BodyRecord,
  DelegationRecord,
  HolderRecord,
  MemberRecord,
  SeatRecord,
  TermRecord,
} from "../data/schema.ts";
import type { TermFile } from "../data/term-file.ts";
import { byMember, bySwedish } from "../model/order.ts";

/** A file that holds seats of a term. */
export interface SeatFile {
  /** Its path inside the data folder. */
  path: string;
  /** Who appoints the holders, unless they say otherwise; null: each says itself. */
  principal: string | null;
  record: TermRecord | DelegationRecord;
  seats: readonly SeatRecord[];
}

/** Somebody on a seat. */
export interface SeatedHolder {
  file: SeatFile;
  seat: SeatRecord;
  holder: HolderRecord;
  principal: string | null;
}

/** A term with all that a table about it needs to know. */
export interface TermSeats {
  body: BodyRecord;
  term: TermFile;
  files: SeatFile[];
  /** Whether new seats go into one file for each principal; otherwise into the term's own. */
  perPrincipal: boolean;
  holdings: SeatedHolder[];
}

/**
 * The seats of a term. Each principal has its own file where some have one already, or where nothing is entered yet and the size of
 * the body is only told roughly: such a body is appointed by its members.
 */
export function seatsOfTerm(body: BodyRecord, term: TermFile): TermSeats {
  const own: SeatFile = {
    path: `${term.body}/${term.name}.yaml`,
    principal: null,
    record: term.record,
    seats: term.record.seats ?? [],
  };
  const delegations = term.delegations.map(({ name, record }): SeatFile => {
    return { path: delegationPath(term, name), principal: record.principal, record, seats: record.seats };
  });
  const files = [own, ...delegations];
  const isRough = (term.record.size ?? body.size)?.about !== undefined;
  const perPrincipal = delegations.length > 0 || (own.seats.length === 0 && isRough);
  return { body, term, files, perPrincipal, holdings: files.flatMap(holdingsOf) };
}

/** Where the seats of a principal stand. */
export function delegationPath(term: TermFile, principal: string): string {
  return `${term.body}/${term.name}/${principal}.yaml`;
}

/** The members by id, and who comes before whom: regions first, each by name, then nobody. */
export function memberOrder(data: Data): (a: string | null, b: string | null) => number {
  const members = new Map(data.members.map((member) => [member.id, member]));
  return (a, b) => {
    const [left, right] = [members.get(a ?? ""), members.get(b ?? "")];
    return left && right
      ? byMember(named(left), named(right))
      : Number(!left) - Number(!right) || bySwedish(a ?? "", b ?? "");
  };
}

function named({ id, kind, short_name }: MemberRecord): { id: string; kind: string; shortName: string } {
  return { id, kind, shortName: short_name };
}

function holdingsOf(file: SeatFile): SeatedHolder[] {
  return file.seats.flatMap((seat) =>
    (seat.holders ?? []).map((holder) => ({ file, seat, holder, principal: holder.principal ?? file.principal })),
  );
}
