import { OFFICE_WORDS, SEAT_WORDS } from "../words.ts";
import { byDate, hasBegun, hasEnded, latest, type Day, type PartialDate } from "../day.ts";
import type { Holding, Office, Party, Seat, Term } from "../model/model.ts";
import { inWords, onDate } from "../text.ts";
import {} from "./parts.ts";

/** A change during a term, as a sentence. */
export interface TermChange {
  date: PartialDate;
  kind: "left" | "came" | "vacant";
  sentence: string;
}

/** The order of changes on the same day: who left, who came, which seats are vacant. */
const ORDER: readonly TermChange["kind"][] = ["left", "came", "vacant"];

/**
 * The changes during a term as sentences, oldest first: who left and why, who came, who changed party or principal, who
 * got an office, which seat became vacant. Only changes with a date of their own that have happened by `today` count;
 * someone who may still have a seat that day has not left.
 */
export function changesIn(term: Term, today: Day): TermChange[] {
  return [...term.seats.flatMap(seatChanges), ...term.offices.flatMap(officeChanges)]
    .filter(({ date, kind }) => (kind === "left" ? hasEnded(date, today) : hasBegun(date, today)))
    .sort(
      (a, b) =>
        byDate(a.date, b.date) ||
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        a.sentence.localeCompare(b.sentence, "sv"),
    );
}

function seatChanges(seat: Seat): TermChange[] {
  const changes = seat.holders.flatMap((holding, index) => {
    const before = seat.holders[index - 1] ?? null;
    const after = seat.holders[index + 1] ?? null;
    return [...arrival(holding, before), ...departure(holding, after)];
  });
  const since = seat.vacant?.since ?? null;
  if (since === null) return changes;
  const last = seat.holders.filter((holding) => holding.standing === "former").at(-1);
  const place = last ? `Platsen efter ${last.person.name}` : `En plats som ${seatName(seat, since)}`;
  return [...changes, { date: since, kind: "vacant", sentence: `${place} är vakant sedan ${inWords(since)}.` }];
}

/**
 * Someone who came at the beginning of the term is no change, nor is someone who has not begun according to the model.
 */
function arrival(holding: Holding, before: Holding | null): TermChange[] {
  const { from: date, person, party, principal, seat } = holding;
  if (date === null || holding.standing === "coming") return [];
  const change = (sentence: string): TermChange[] => [{ date, kind: "came", sentence }];
  const place = seatName(seat, date);
  if (before === null)
    return isLate(date, holding.term) ? change(`${person.name} valdes ${onDate(date)} till ${place}.`) : [];
  if (person !== before.person)
    return change(`${person.name} valdes ${onDate(date)} till ${place} och efterträdde ${before.person.name}.`);
  if (party !== before.party && party !== null) {
    const former = before.party === null ? "" : `, tidigare ${partyInSentence(before.party)}`;
    const verb = isNone(party) ? "är" : "tillhör";
    return change(`${person.name} ${verb} sedan ${inWords(date)} ${partyInSentence(party)}${former}.`);
  }
  if (principal !== before.principal && principal !== null) {
    const former = before.principal === null ? "" : `, tidigare av ${before.principal.name}`;
    return change(`${person.name} är sedan ${inWords(date)} utsedd av ${principal.name}${former}.`);
  }
  return [];
}

/** No sentence if the same person continues, or if a successor came the same day and no reason is known: the arrival says it all. */
function departure(holding: Holding, after: Holding | null): TermChange[] {
  const { until: date, person, seat, ended } = holding;
  if (date === null || after?.person === person || (ended === null && after?.from === date)) return [];
  const change = (sentence: string): TermChange[] => [{ date, kind: "left", sentence }];
  const role = SEAT_WORDS[seat.kind].one;
  if (ended === "died") return change(`${person.name} avled ${onDate(date)}.`);
  if (ended === "resigned") return change(`${person.name} avgick ${onDate(date)} som ${role}.`);
  return change(`${person.name} lämnade ${onDate(date)} uppdraget som ${role}.`);
}

function officeChanges(office: Office): TermChange[] {
  const { term, from, until, person } = office;
  const name = OFFICE_WORDS[office.kind];
  const changes: TermChange[] = [];
  if (from !== null && isLate(from, term))
    changes.push({ date: from, kind: "came", sentence: `${person.name} valdes ${onDate(from)} till ${name}.` });
  if (until !== null && (term.until === null || byDate(until, term.until) < 0))
    changes.push({
      date: until,
      kind: "left",
      sentence: `${person.name} lämnade ${onDate(until)} uppdraget som ${name}.`,
    });
  return changes;
}

/** Whether a date is after the first day of the term, as far as both are known. */
function isLate(date: PartialDate, term: Term): boolean {
  return term.from !== null && byDate(term.from, date) < 0;
}

/** "ledamot", or for a personal substitute "personlig ersättare för …" with the member at that time. */
function seatName(seat: Seat, date: PartialDate): string {
  const day = latest(date);
  const standsFor = seat.substituteFor?.holders.findLast(
    (holding) => hasBegun(holding.from, day) && !hasEnded(holding.until, day),
  );
  return standsFor === undefined ? SEAT_WORDS[seat.kind].one : `personlig ersättare för ${standsFor.person.name}`;
}

/** A party's name inside a sentence. "Utan parti" is entered as a party, but is not a name. */
function partyInSentence(party: Party): string {
  return isNone(party) ? party.name.toLocaleLowerCase("sv") : party.name;
}

function isNone(party: Party): boolean {
  return /^utan /i.test(party.name);
}
