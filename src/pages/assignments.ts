import { NOT_YET, OFFICE_WORDS, SEAT_WORDS, notYet } from "../words.ts";
import type { Holding, Office, Person, Standing } from "../model/model.ts";
import { capitalised, listed, period } from "../text.ts";
import { bodyUrl, termUrl } from "../urls.ts";
import { memberLink, partyMark, termPeriod, type Link, type PartyMark } from "./parts.ts";
import type { Lasting } from "./pictures/timeline.ts";

/** A seat or an office of a person, with party and principal as of then. */
export interface Assignment {
  role: string;
  text: string;
  standing: Standing;
  /** Whether the person has a present office in the same term, which is shown instead. */
  isUnderOffice: boolean;
  body: Link;
  term: Link;
  period: string;
  party: PartyMark | null;
  principal: Link | null;
  principalMissing: string | null;
}

/** Every seat and office of a person, present and former, newest first. An office comes before its seat. */
export function assignments(person: Person): Assignment[] {
  return person.holdings.flatMap((holding) => {
    const offices = person.offices.filter((office) => restsOn(office) === holding);
    const hasOffice = offices.some((office) => office.standing === "current");
    return [...offices.map((office) => assignment(holding, office, false)), assignment(holding, null, hasOffice)];
  });
}

/** The seat that belongs to an office and gives it party and principal: the last with the same standing, else the last. */
function restsOn(office: Office): Holding | null {
  const held = office.person.holdings.filter((holding) => holding.term === office.term);
  return held.findLast((holding) => holding.standing === office.standing) ?? held.at(-1) ?? null;
}

function assignment(holding: Holding, office: Office | null, isUnderOffice: boolean): Assignment {
  const { term } = holding;
  const role = capitalised(office === null ? SEAT_WORDS[holding.seat.kind].one : OFFICE_WORDS[office.kind]);
  const span = office ?? holding;
  return {
    role,
    text: `${role.toLocaleLowerCase("sv")} i ${term.body.name.toLocaleLowerCase("sv")}`,
    standing: span.standing,
    isUnderOffice,
    body: { text: term.body.name, url: bodyUrl(term.body) },
    term: { text: term.title, url: termUrl(term) },
    period: assignmentPeriod(span),
    party: partyMark(holding.party),
    principal: holding.principal === null ? null : memberLink(holding.principal),
    principalMissing: holding.principal === null ? NOT_YET.common : null,
  };
}

/** The time of a seat or office. A missing date is taken from the term; without any dates it is the whole term. */
function assignmentPeriod({ from, until, standing, term }: Holding | Office): string {
  if (from === null && until === null) {
    const inTerm = termPeriod(term);
    return inTerm === null ? notYet("Datum", "plural") : `Mandatperioden ${inTerm}`;
  }
  const ongoing = standing === "current";
  return capitalised(period(from ?? term.from, until ?? (ongoing ? null : term.until), ongoing));
}

/** The seats and offices with a known beginning and end, newest first. For one that is still held, the end is that of the term. */
export function lasting(person: Person): Lasting[] {
  const spans = person.holdings.flatMap((holding) => {
    const offices = person.offices.filter((office) => restsOn(office) === holding);
    return [...offices, holding].flatMap((span): Lasting[] => {
      const from = span.from ?? span.term.from;
      const until = span.until ?? span.term.until;
      if (from === null || until === null) return [];
      const role = capitalised("kind" in span ? OFFICE_WORDS[span.kind] : SEAT_WORDS[span.seat.kind].one);
      return [{ label: `${role}, ${span.term.body.name.toLocaleLowerCase("sv")}`, from, until }];
    });
  });
  return spans.reduce<Lasting[]>(joined, []);
}

/** Joins bars that touch: in the data, a change of party or principal divides a holding. Holdings of a seat come in order of time. */
function joined(bars: readonly Lasting[], next: Lasting): Lasting[] {
  const earlier = bars.find((bar) => bar.label === next.label && bar.until === next.from);
  return earlier ? bars.map((bar) => (bar === earlier ? { ...bar, until: next.until } : bar)) : [...bars, next];
}

/** The present holding, or else the latest. */
export function latestHolding(person: Person): Holding | null {
  return person.holdings.find((holding) => holding.standing === "current") ?? person.holdings[0] ?? null;
}

/** What someone is now, or else was last, or else is elected to become. */
export function summary(person: Person): string {
  const all = assignments(person);
  const present = all.filter((assignment) => assignment.standing === "current" && !assignment.isUnderOffice);
  if (present.length > 0) return capitalised(listed(present.map((assignment) => assignment.text)));
  const former = all.find((assignment) => assignment.standing === "former");
  if (former) return `Tidigare ${former.text}`;
  const coming = all.find((assignment) => assignment.standing === "coming");
  return coming === undefined ? "Inget uppdrag är ännu inlagt" : `Vald till ${coming.text}`;
}
