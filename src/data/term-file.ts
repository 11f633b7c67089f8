import type { DelegationRecord, SeatRecord, TermRecord } from "./schema.ts";

/** The seats of one principal in a term of a body in which each appoints its own: a file of its own. */
export interface DelegationFile {
  /** The file's name, which is the principal's id. */
  name: string;
  record: DelegationRecord;
}

/** A term as written in its file, with the body and the name that the path gives, and the delegations in the folder beside it. */
export interface TermFile {
  body: string;
  name: string;
  record: TermRecord;
  delegations: DelegationFile[];
}

/** A group of seats as a file has them: numbers are unique within it. */
export interface SeatList {
  /** Who appoints the holders, unless they say otherwise; undefined: each says itself. */
  principal: string | undefined;
  record: TermRecord | DelegationRecord;
  seats: SeatRecord[];
}

/** The seats of a term, those of its own file first, then those of each delegation. */
export function seatLists(file: TermFile): SeatList[] {
  return [
    { principal: undefined, record: file.record, seats: file.record.seats ?? [] },
    ...file.delegations.map(({ record }) => ({ principal: record.principal, record, seats: record.seats })),
  ];
}
