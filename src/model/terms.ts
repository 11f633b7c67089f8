import { FILES_IN_FOLDERS } from "../data/kinds.ts";
import type { HolderRecord, OfficeRecord, SeatRecord, TermRecord } from "../data/schema.ts";
import { holder as holderSchema, office as officeSchema, seat as seatSchema } from "../data/schema/bodies.ts";
import { seatLists, type SeatList, type TermFile } from "../data/term-file.ts";
import { byDate, hasBegun, hasEnded, type Day, type PartialDate } from "../day.ts";
import { factsBy, lookUp, type Register } from "./facts.ts";
import type { Body, Holding, Member, Office, Seat, Standing, Term, Things, Vacancy } from "./model.ts";
import { surelyBefore, type Span } from "./rules/span.ts";

/** What the terms of a body are made with. */
export function makingBy(register: Register<Things>, today: Day) {
  return {
    today,
    members: register.member,
    sources: register.source,
    term: factsBy(FILES_IN_FOLDERS.term, register, ["offices", "seats"]),
    seat: factsBy(seatSchema, register, ["substitute_for", "holders"]),
    holding: factsBy(holderSchema, register),
    office: factsBy(officeSchema, register),
  };
}

type Making = ReturnType<typeof makingBy>;

/** Gives a body its terms, newest first, with seats, holders and offices, and tells which term is the present one. */
export function addTerms(body: Body, files: readonly TermFile[], making: Making): void {
  const built = files
    .filter((file) => file.body === body.id)
    .map((file) => ({ file, term: emptyTerm(body, file, making) }))
    .sort((a, b) => byDate(b.term.from ?? b.term.until, a.term.from ?? a.term.until));
  body.terms = built.map(({ term }) => term);
  body.current = settleStandings(body.terms);
  for (const { file, term } of built) {
    term.seats = seatLists(file).flatMap((list) => seats(term, list, making));
    for (const { record } of file.delegations) {
      addNotEntered(term, record.not_entered);
      term.delegationSources.set(lookUp(making.members, record.principal), lookUp(making.sources, record.source));
    }
    term.offices = (file.record.offices ?? []).map((record) => office(term, record, making));
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

function emptyTerm(body: Body, { name, record }: TermFile, { today, term }: Making): Term {
  const facts = term(record);
  const { from, until, size, notEntered } = facts;
  const years = from === null || until === null ? null : `${from.slice(0, 4)}–${until.slice(0, 4)}`;
  return {
    ...facts,
    body,
    name,
    title: facts.title ?? years ?? name,
    slug: termSlug({ name, record }),
    standing: facts.standing ?? standingOn(today, from, until),
    expired: false,
    size: size ?? body.size,
    notEntered: notEntered ?? { ordinary: 0, substitute: 0 },
    delegationSources: new Map(),
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

function seats(term: Term, { seats: records, principal }: SeatList, making: Making): Seat[] {
  const byNumber = new Map<number, Seat>();
  const delegation = principal === undefined ? null : lookUp(making.members, principal);
  for (const record of records) byNumber.set(record.seat, seat(term, record, delegation, making));
  for (const record of records) {
    const own = byNumber.get(record.seat);
    if (own && record.substitute_for !== undefined) own.substituteFor = byNumber.get(record.substitute_for) ?? null;
  }
  return [...byNumber.values()];
}

function seat(term: Term, record: SeatRecord, delegation: Member | null, making: Making): Seat {
  const { seat: number, kind, vacant } = making.seat(record);
  const own: Seat = { term, number, kind, delegation, substituteFor: null, vacant: null, holders: [], holder: null };
  own.holders = (record.holders ?? []).map((holder) => holding(own, holder, making));
  // Dates that are not whole days can overlap: who may still sit does, and whoever comes after is still to come.
  const first = own.holders.find((holder) => holder.standing === "current");
  for (const holder of own.holders) if (holder !== first && holder.standing === "current") holder.standing = "coming";
  const last = term.standing === "former" ? (own.holders.at(-1) ?? null) : null;
  own.holder = own.holders.find((holder) => holder.standing === "current") ?? last;
  if (own.holder === null) own.vacant = vacancy(own, vacant, making.today);
  return own;
}

/**
 * Whether a seat without a holder is known to be empty: because the data says so since a day that has come, or because the next
 * holder is entered and comes later. Once it is filled, what the data says of the vacancy is history.
 */
function vacancy(seat: Seat, vacant: Vacancy | null, today: Day): Vacancy | null {
  const since = vacant?.since ?? null;
  const filledAfter = seat.holders.some((holder) => holder.standing === "former" && surelyBefore(since, holder.from));
  if (vacant && hasBegun(since, today) && !filledAfter) return vacant;
  const left = seat.holders.filter((holder) => holder.standing === "former").at(-1);
  const next = seat.holders.find((holder) => holder.standing === "coming");
  return left && next ? { since: left.until, source: next.source } : null;
}

function holding(seat: Seat, record: HolderRecord, { holding, today }: Making): Holding {
  const facts = holding(record);
  const { term } = seat;
  return {
    ...facts,
    seat,
    term,
    principal: facts.principal ?? seat.delegation,
    standing: standingIn(term, facts, today),
  };
}

function office(term: Term, record: OfficeRecord, { office, today }: Making): Office {
  const { office: kind, ...facts } = office(record);
  return { ...facts, term, kind, standing: standingIn(term, facts, today) };
}

/** A holding or office without dates takes its term's; in a term that is over, or has not begun, nothing is current. */
function standingIn({ standing }: Term, { from, until }: Span, today: Day): Standing {
  return standing === "current" ? standingOn(today, from, until) : standing;
}

function standingOn(today: Day, from: PartialDate | null, until: PartialDate | null): Standing {
  if (!hasBegun(from, today)) return "coming";
  return hasEnded(until, today) ? "former" : "current";
}
