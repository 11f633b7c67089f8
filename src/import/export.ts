import papaparse from "papaparse";
import type { Data } from "../data/read.ts";
import { COLUMNS, type Field } from "./headings.ts";
import { memberOrder, type SeatedHolder, type TermSeats } from "./holdings.ts";
import { findMember } from "./names-in-cells.ts";
import { ENDED_WORDS, SEAT_WORDS } from "../words.ts";

/** The columns of an exported table. The end is in the column `until`, so the last day needs none. */
const EXPORTED = COLUMNS.filter(({ field }) => field !== "through");

/**
 * A term as a CSV file that Excel can open directly: UTF-8 with byte-order mark, semicolons and Windows line ends. One
 * row for each holder, sorted by principal if each has a file of its own, then by seat. Importing the file again
 * changes nothing.
 */
export function exportTable(term: TermSeats, data: Data): string {
  const rows = inOrder(term, data).map((holding) => {
    const cells = cellsOf(holding, data);
    return EXPORTED.map(({ field }) => cells[field] ?? "");
  });
  const names = EXPORTED.map(({ name }) => name);
  return `\ufeff${papaparse.unparse([names, ...rows], { delimiter: ";", newline: "\r\n" })}\r\n`;
}

function inOrder({ holdings, perPrincipal }: TermSeats, data: Data): SeatedHolder[] {
  const order = memberOrder(data);
  return [...holdings].sort(
    (a, b) => (perPrincipal ? order(a.principal, b.principal) : 0) || a.seat.seat - b.seat.seat,
  );
}

function cellsOf({ seat, holder, principal }: SeatedHolder, data: Data): Partial<Record<Field, string>> {
  const person = data.people.find(({ id }) => id === holder.person);
  return {
    id: holder.person,
    givenName: person?.given_name ?? "",
    familyName: person?.family_name ?? "",
    party: holder.party ?? "",
    principal: principal === null ? "" : memberWord(principal, data),
    kind: SEAT_WORDS[seat.kind].one,
    seat: String(seat.seat),
    substituteFor: seat.substitute_for === undefined ? "" : String(seat.substitute_for),
    from: holder.from ?? "",
    until: holder.until ?? "",
    ended: holder.ended === undefined ? "" : ENDED_WORDS[holder.ended],
    title: holder.title ?? "",
  };
}

/** A member's name, or its id if the name is ambiguous. */
function memberWord(id: string, data: Data): string {
  const name = data.members.find((member) => member.id === id)?.name ?? id;
  const memberRecord = findMember(name, data.members);
  return "id" in memberRecord && memberRecord.id === id ? name : id;
}
