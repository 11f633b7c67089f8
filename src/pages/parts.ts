import { NOT_YET, OFFICE_WORDS, SEAT_WORDS } from "../words.ts";
import { byDate } from "../day.ts";
import type { Holding, Member, Office, OfficeKind, Party, Person, Seat, SeatKind, Term } from "../model/model.ts";
import { capitalised, inWords, period } from "../text.ts";
import { memberUrl, partyClass, personUrl } from "../urls.ts";

export interface Link {
  text: string;
  url: string;
}

/** A party's round mark, with letters and colour, and the name beside it. */
export interface PartyMark {
  className: string;
  letters: string;
  name: string;
}

/** One person in a list of a body. */
export interface PersonRow {
  name: string;
  url: string;
  party: PartyMark | null;
  /** Shown if the party is not known. */
  partyMissing: string | null;
  role: string;
  principal: Link | null;
  /** Shown if the principal is not known. */
  principalMissing: string | null;
  since: string | null;
}

/** Offices in the order in which a presidium is listed. */
const OFFICE_ORDER: readonly OfficeKind[] = [
  "chair",
  "first-vice-chair",
  "second-vice-chair",
  "vice-chair",
  "convener",
];

/** More letters than this do not fit in a mark: then only the first few are used. */
const MOST_LETTERS = 4;
const CUT_TO = 3;

export function partyMark(party: Party | null): PartyMark | null {
  return party === null ? null : { className: partyClass(party.id), letters: markLetters(party), name: party.name };
}

/** The letters in a party's mark. A long abbreviation would be too small to read; the party's name is always nearby. */
export function markLetters({ abbreviation }: Party): string {
  return abbreviation.length > MOST_LETTERS ? abbreviation.slice(0, CUT_TO) : abbreviation;
}

export function memberLink(member: Member): Link {
  return { text: member.name, url: memberUrl(member) };
}

/** The offices to show for a term: the present ones, or for a term that is over, the last ones. */
export function shownOffices(term: Term): Office[] {
  const shown = term.offices.filter((office) =>
    term.standing !== "current" ? isLast(office) : office.standing === "current",
  );
  return [...shown].sort((a, b) => OFFICE_ORDER.indexOf(a.kind) - OFFICE_ORDER.indexOf(b.kind));
}

/** Whether the office was held to the end of its term. For an office with several holders, several may be last. */
function isLast({ term, until }: Office): boolean {
  return until === null || term.until === null || byDate(until, term.until) >= 0;
}

/** The office that a person holds in a term, or null. */
export function officeOf(person: Person, term: Term): Office | null {
  return shownOffices(term).find((office) => office.person === person) ?? null;
}

/**
 * "Ordförande", "Ledamot", "Ersättare": someone's role in a term, which is the office if they have one, else the seat.
 */
export function roleIn(holding: Holding): string {
  const isOver = holding.standing === "former" && holding.term.standing === "current";
  const office = isOver ? null : officeOf(holding.person, holding.term);
  return capitalised(office ? OFFICE_WORDS[office.kind] : SEAT_WORDS[holding.seat.kind].one);
}

/** The row of someone with a seat. "Sedan" is shown only if the holding itself has a date. */
export function personRow(holding: Holding): PersonRow {
  const since = period(holding.from, holding.until, holding.standing === "current");
  return {
    name: holding.person.name,
    url: personUrl(holding.person),
    party: partyMark(holding.party),
    partyMissing: holding.party === null ? NOT_YET.neuter : null,
    role: roleIn(holding),
    principal: holding.principal === null ? null : memberLink(holding.principal),
    principalMissing: holding.principal === null ? NOT_YET.common : null,
    since: since === "" ? null : since,
  };
}

/** The number of seats of a kind in a term: from its size, else as many as are known. */
export function seatTotal(term: Term, kind: SeatKind): number {
  return term.size?.[kind] ?? seatsOf(term, kind).length + term.notEntered[kind];
}

/** The seats of one kind in a term. */
export function seatsOf(term: Term, kind: SeatKind): Seat[] {
  return term.seats.filter((seat) => seat.kind === kind);
}

/** "5 maj 2023–2027", or only years; null if the term has no dates. */
export function termPeriod(term: Term): string | null {
  if (term.from === null || term.until === null) return null;
  return `${inWords(term.from)}\u00a0– ${inWords(term.until)}`;
}
