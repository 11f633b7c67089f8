import { byDate, hasBegun, hasEnded, type Day, type PartialDate } from "../day.ts";
import { surelyBefore } from "./rules/span.ts";
import { seatLists, type SeatList, type TermFile } from "../data/term-file.ts";
import type { BodyRecord, HolderRecord, OfficeRecord, SeatRecord, TermRecord } from "../data/schema.ts";
import { found, foundOrNull, type Index } from "./index.ts";
import type {
  Body,
  Holding,
  Member,
  Office,
  Party,
  Person,
  Seat,
  Size,
  Source,
  Standing,
  Term,
  Vacancy,
} from "./model.ts";

/** What seats and offices point at. */
export interface Register {
  today: Day;
  sources: Index<Source>;
  members: Index<Member>;
  parties: Index<Party>;
  people: Index<Person>;
}

/** Gives a body its terms, newest first, with seats, holders and offices, and tells which term is the present one. */
export function addTerms(body: Body, files: readonly TermFile[], register: Register): void {
  const built = files
    .filter((file) => file.body === body.id)
    .map((file) => ({ file, term: emptyTerm(body, file, register) }))
    .sort((a, b) => byDate(b.term.from ?? b.term.until, a.term.from ?? a.term.until));
  body.terms = built.map(({ term }) => term);
  body.current = settleStandings(body.terms);
  for (const { file, term } of built) {
    term.seats = seatLists(file).flatMap((list) => seats(term, list, register));
    for (const { record } of file.delegations) addNotEntered(term, record.not_entered);
    term.offices = (file.record.offices ?? []).map((record) => office(term, record, register));
  }
}

/**
 * The present term is the latest that has begun. One that has run out with no later one entered stays shown, as expired;
 * where two terms touch, the earlier ends where the later begins.
 */
function settleStandings(terms: readonly Term[]): Term | null {
  const begun = terms.filter((term) => term.standing !== "coming");
  const current = begun.find((term) => term.standing === "current") ?? begun.find((term) => term.from !== null) ?? null;
  if (current?.standing === "former") {
    current.standing = "current";
    current.expired = true;
  }
  for (const term of begun) if (term !== current) term.standing = "former";
  return current;
}

function emptyTerm(body: Body, { name, record }: TermFile, { today, sources }: Register): Term {
  const from = record.from ?? null;
  const until = record.until ?? null;
  const years = from === null || until === null ? null : `${from.slice(0, 4)}–${until.slice(0, 4)}`;
  return {
    body,
    name,
    title: record.title ?? years ?? name,
    slug: termSlug({ name, record }),
    from,
    until,
    standing: record.standing ?? standingOn(today, from, until),
    expired: false,
    size: sizeOf(record.size) ?? body.size,
    notEntered: record.not_entered ?? { ordinary: 0, substitute: 0 },
    note: record.note ?? null,
    orderSource: foundOrNull(sources, record.order_source),
    source: found(sources, record.source),
    moreSources: (record.more_sources ?? []).map((id) => found(sources, id)),
    seats: [],
    offices: [],
  };
}

/** The last part of a term's address: as the file says, else its name where that is a pair of years. */
export function termSlug({ name, record }: Pick<TermFile, "name" | "record">): string | null {
  return record.slug ?? (/^\d{4}-\d{4}$/.test(name) ? name : null);
}

function addNotEntered(term: Term, more: TermRecord["not_entered"]): void {
  const { ordinary, substitute } = term.notEntered;
  term.notEntered = { ordinary: ordinary + (more?.ordinary ?? 0), substitute: substitute + (more?.substitute ?? 0) };
}

function seats(term: Term, { seats: records, principal }: SeatList, register: Register): Seat[] {
  const byNumber = new Map<number, Seat>();
  const delegation = foundOrNull(register.members, principal);
  for (const record of records) byNumber.set(record.seat, seat(term, record, delegation, register));
  for (const record of records) {
    const own = byNumber.get(record.seat);
    if (own && record.substitute_for !== undefined) own.substituteFor = byNumber.get(record.substitute_for) ?? null;
  }
  return [...byNumber.values()];
}

function seat(term: Term, record: SeatRecord, delegation: Member | null, register: Register): Seat {
  const own: Seat = {
    term,
    number: record.seat,
    kind: record.kind,
    delegation,
    substituteFor: null,
    vacant: null,
    holders: [],
    holder: null,
  };
  own.holders = (record.holders ?? []).map((holder) => holding(own, holder, register));
  // Dates that are not whole days can overlap: who may still sit does, and whoever comes after is still to come.
  const first = own.holders.find((holder) => holder.standing === "current");
  for (const holder of own.holders) if (holder !== first && holder.standing === "current") holder.standing = "coming";
  const last = term.standing === "former" ? (own.holders.at(-1) ?? null) : null;
  own.holder = own.holders.find((holder) => holder.standing === "current") ?? last;
  if (own.holder === null) own.vacant = vacancy(own, record, register);
  return own;
}

/**
 * Whether a seat without a holder is known to be empty: because the data says so since a day that has come, or because the next
 * holder is entered and comes later. Once it is filled, what the data says of the vacancy is history.
 */
function vacancy(seat: Seat, { vacant }: SeatRecord, { today, sources }: Register): Vacancy | null {
  const since = vacant?.since ?? null;
  const filledAfter = seat.holders.some((holder) => holder.standing === "former" && surelyBefore(since, holder.from));
  if (vacant && hasBegun(since, today) && !filledAfter) return { since, source: found(sources, vacant.source) };
  const left = seat.holders.filter((holder) => holder.standing === "former").at(-1);
  const next = seat.holders.find((holder) => holder.standing === "coming");
  return left && next ? { since: left.until, source: next.source } : null;
}

function holding(seat: Seat, record: HolderRecord, register: Register): Holding {
  return {
    seat,
    term: seat.term,
    person: found(register.people, record.person),
    party: foundOrNull(register.parties, record.party),
    principal: foundOrNull(register.members, record.principal) ?? seat.delegation,
    title: record.title ?? null,
    ...span(seat.term, record, register.today),
    ended: record.ended ?? null,
    source: found(register.sources, record.source),
  };
}

function office(term: Term, record: OfficeRecord, register: Register): Office {
  return {
    term,
    kind: record.office,
    person: found(register.people, record.person),
    ...span(term, record, register.today),
    source: found(register.sources, record.source),
  };
}

/** A holding or office without dates takes its term's; in a term that is over, or has not begun, nothing is current. */
function span(
  term: Term,
  record: { from?: PartialDate | undefined; until?: PartialDate | undefined },
  today: Day,
): { from: PartialDate | null; until: PartialDate | null; standing: Standing } {
  const from = record.from ?? null;
  const until = record.until ?? null;
  return { from, until, standing: term.standing === "current" ? standingOn(today, from, until) : term.standing };
}

function standingOn(today: Day, from: PartialDate | null, until: PartialDate | null): Standing {
  if (!hasBegun(from, today)) return "coming";
  return hasEnded(until, today) ? "former" : "current";
}

/** The size as the model has it, or null where none is given. */
export function sizeOf(size: BodyRecord["size"]): Size | null {
  return size ? { ordinary: size.ordinary, substitute: size.substitute, about: size.about ?? null } : null;
}
