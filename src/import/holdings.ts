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

/** A file with seats of a term. */
export interface SeatFile {
  /** Its path inside the data folder. */
  path: string;
  /** Who appoints these holders unless a holder has another principal; null: each holder names one. */
  principal: string | null;
  record: TermRecord | DelegationRecord;
  seats: readonly SeatRecord[];
}

/** A person on a seat. */
export interface SeatedHolder {
  file: SeatFile;
  seat: SeatRecord;
  holder: HolderRecord;
  principal: string | null;
}

/** A term with everything that importing or exporting a table needs. */
export interface TermSeats {
  body: BodyRecord;
  term: TermFile;
  files: SeatFile[];
  /** Whether new seats go into a file for each principal, or else into the term's own file. */
  perPrincipal: boolean;
  holdings: SeatedHolder[];
}

/**
 * The seats of a term. Each principal has its own file if any already has one. That is also assumed if nothing is
 * entered yet and the body's size is only roughly known: then its members appoint the people.
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

/** The path of the file with a principal's seats. */
export function delegationPath(term: TermFile, principal: string): string {
  return `${term.body}/${term.name}/${principal}.yaml`;
}

/** Sorts ids of members: regions first, then by name; null comes last. */
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
