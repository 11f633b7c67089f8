import { byDate, hasBegun, type Day, type PartialDate } from "../day.ts";
import type { Holding, Office, Seat, Term } from "../model/model.ts";
import { inWords, onDate } from "../text.ts";
import { OFFICE_NAMES, SEAT_NAMES } from "./parts.ts";

/** One change during a term, as a sentence. */
export interface Change {
  date: PartialDate;
  sentence: string;
}

/**
 * What changed during a term, oldest first, in words: who left and why, who came, who changed party or principal, which office
 * passed on, which seat stands empty. Only what bears a date of its own, and only what has happened by `today`.
 */
export function changesIn(term: Term, today: Day): Change[] {
  return [...term.seats.flatMap(seatChanges), ...term.offices.flatMap(officeChanges)]
    .filter((change) => hasBegun(change.date, today))
    .sort((a, b) => byDate(a.date, b.date) || a.sentence.localeCompare(b.sentence, "sv"));
}

function seatChanges(seat: Seat): Change[] {
  const changes = seat.holders.flatMap((holding, index) => {
    const before = seat.holders[index - 1] ?? null;
    const after = seat.holders[index + 1] ?? null;
    return [...arrival(holding, before), ...departure(holding, after)];
  });
  const since = seat.vacant?.since ?? null;
  if (since === null) return changes;
  const last = seat.holders.filter((holding) => holding.standing === "former").at(-1);
  const place = last ? `Platsen efter ${last.person.name}` : `En plats som ${seatName(seat)}`;
  return [...changes, { date: since, sentence: `${place} är vakant sedan ${inWords(since)}.` }];
}

/** Somebody who came with the term's beginning is no change. */
function arrival(holding: Holding, before: Holding | null): Change[] {
  const { from: date, person, party, principal, seat } = holding;
  if (date === null) return [];
  const change = (sentence: string): Change[] => [{ date, sentence }];
  if (before === null)
    return isLate(date, holding.term) ? change(`${person.name} valdes ${onDate(date)} till ${seatName(seat)}.`) : [];
  if (person !== before.person)
    return change(
      `${person.name} valdes ${onDate(date)} till ${seatName(seat)} och efterträdde ${before.person.name}.`,
    );
  if (party !== before.party && party !== null) {
    const former = before.party === null ? "" : `, tidigare ${before.party.name}`;
    return change(`${person.name} tillhör sedan ${inWords(date)} ${party.name}${former}.`);
  }
  if (principal !== before.principal && principal !== null) {
    const former = before.principal === null ? "" : `, tidigare av ${before.principal.name}`;
    return change(`${person.name} är sedan ${inWords(date)} utsedd av ${principal.name}${former}.`);
  }
  return [];
}

/** Where the same person goes on, or a successor comes on the very day and no reason is known, the arrival says it all. */
function departure(holding: Holding, after: Holding | null): Change[] {
  const { until: date, person, seat, ended } = holding;
  if (date === null || after?.person === person || (ended === null && after?.from === date)) return [];
  const role = SEAT_NAMES[seat.kind].one;
  if (ended === "died") return [{ date, sentence: `${person.name} avled ${onDate(date)}.` }];
  if (ended === "resigned") return [{ date, sentence: `${person.name} avgick ${onDate(date)} som ${role}.` }];
  return [{ date, sentence: `${person.name} lämnade ${onDate(date)} uppdraget som ${role}.` }];
}

function officeChanges(office: Office): Change[] {
  const { term, from, until, person } = office;
  const name = OFFICE_NAMES[office.kind].toLocaleLowerCase("sv");
  const changes: Change[] = [];
  if (from !== null && isLate(from, term))
    changes.push({ date: from, sentence: `${person.name} valdes ${onDate(from)} till ${name}.` });
  if (until !== null && (term.until === null || byDate(until, term.until) < 0))
    changes.push({ date: until, sentence: `${person.name} lämnade ${onDate(until)} uppdraget som ${name}.` });
  return changes;
}

/** Whether a date lies after the term's first day, as far as both are known. */
function isLate(date: PartialDate, term: Term): boolean {
  return term.from !== null && byDate(term.from, date) < 0;
}

/** "ledamot", or for a personal substitute whose seat has a holder "personlig ersättare för …". */
function seatName(seat: Seat): string {
  const standsFor = seat.substituteFor?.holder?.person.name;
  return standsFor === undefined ? SEAT_NAMES[seat.kind].one : `personlig ersättare för ${standsFor}`;
}
