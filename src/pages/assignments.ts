import { NOT_YET, OFFICE_WORDS, SEAT_WORDS, notYet } from "../words.ts";
import type { Holding, Office, Person, Standing } from "../model/model.ts";
import { capitalised, listed, period } from "../text.ts";
import { bodyUrl, termUrl } from "../urls.ts";
import { memberLink, partyMark, termPeriod, type Link, type PartyMark } from "./parts.ts";
import type { Lasting } from "./pictures/timeline.ts";

/** A seat or an office that a person holds or held, as it was then. */
export interface Assignment {
  role: string;
  text: string;
  standing: Standing;
  /** The seat of somebody whose present office in the same term is told already. */
  isUnderOffice: boolean;
  body: Link;
  term: Link;
  period: string;
  party: PartyMark | null;
  principal: Link | null;
  principalMissing: string | null;
}

/** Every seat and office that a person holds or held, newest first; an office stands before the seat that it rests on. */
export function assignments(person: Person): Assignment[] {
  return person.holdings.flatMap((holding) => {
    const offices = person.offices.filter((office) => restsOn(office) === holding);
    const hasOffice = offices.some((office) => office.standing === "current");
    return [...offices.map((office) => assignment(holding, office, false)), assignment(holding, null, hasOffice)];
  });
}

/** The seat that an office rests on: that of the same standing, of several the last; whose party and principal are those of the office. */
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

/** When something was held: by dates of its own, completed with its term's, else as long as the term. */
function assignmentPeriod({ from, until, standing, term }: Holding | Office): string {
  if (from === null && until === null) {
    const inTerm = termPeriod(term);
    return inTerm === null ? notYet("Datum", "plural") : `Mandatperioden ${inTerm}`;
  }
  const ongoing = standing === "current";
  return capitalised(period(from ?? term.from, until ?? (ongoing ? null : term.until), ongoing));
}

/** Seats and offices with a beginning and an end, newest first; one who still sits is drawn to the end of the term. */
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

/** A change of party or principal divides a holding in the data; in the picture it is one bar. Holdings of a seat come in time order. */
function joined(bars: readonly Lasting[], next: Lasting): Lasting[] {
  const earlier = bars.find((bar) => bar.label === next.label && bar.until === next.from);
  return earlier ? bars.map((bar) => (bar === earlier ? { ...bar, until: next.until } : bar)) : [...bars, next];
}

/** The present holding before former ones; among equals the newest. */
export function latestHolding(person: Person): Holding | null {
  return person.holdings.find((holding) => holding.standing === "current") ?? person.holdings[0] ?? null;
}

/** What somebody is now; else what they were last; else what they are elected to become. */
export function summary(person: Person): string {
  const all = assignments(person);
  const present = all.filter((assignment) => assignment.standing === "current" && !assignment.isUnderOffice);
  if (present.length > 0) return capitalised(listed(present.map((assignment) => assignment.text)));
  const former = all.find((assignment) => assignment.standing === "former");
  if (former) return `Tidigare ${former.text}`;
  const coming = all.find((assignment) => assignment.standing === "coming");
  return coming === undefined ? "Inget uppdrag är ännu inlagt" : `Vald till ${coming.text}`;
}
