import { MOST_ROWS } from "../model/archive.ts";
import type { Holding, Model, Office, Person, Standing } from "../model/model.ts";
import { capitalised, counted, listed, period, possessive } from "../text.ts";
import { timeline, type Lasting, type TimelineView } from "./pictures/timeline.ts";
import { letterUrl, PEOPLE, personUrl, termUrl } from "../urls.ts";
import type { Page } from "./page.ts";
import { memberLink, OFFICE_NAMES, partyMark, SEAT_NAMES, termPeriod, type Link, type PartyMark } from "./parts.ts";

export interface PersonEntry {
  name: string;
  url: string;
  party: PartyMark | null;
  /** "Ordförande i styrelsen", or "Tidigare ledamot i styrelsen". */
  summary: string;
}

interface Letter {
  id: string;
  letter: string;
  people: PersonEntry[];
}

export interface PeopleView {
  heading: string;
  lead: string;
  /** Where to jump: to a letter on the page, or to its own page where the list is long. */
  jumps: { text: string; url: string }[];
  letters: Letter[];
}

/** Everybody who is entered, by surname, under the letter where a Swede looks. A long list is split: a page for each letter. */
export function peoplePage(model: Model): Page<PeopleView> {
  const letters = byLetter(model);
  const isSplit = isLong(model);
  return {
    url: PEOPLE,
    lang: "sv",
    title: "Personer",
    label: "Personer",
    description: "Alla personer som har eller har haft ett uppdrag i organen, i bokstavsordning efter efternamn.",
    template: "people.njk",
    kind: "Sida",
    sources: [...new Set(model.people.flatMap((person) => person.holdings.map((holding) => holding.source)))],
    view: {
      heading: "Personer",
      lead: isSplit
        ? `${capitalised(counted(model.people.length, "person", "personer"))} har eller har haft ett uppdrag. Välj första bokstaven i efternamnet.`
        : "Alla som har eller har haft ett uppdrag och är inlagda här, efter efternamn.",
      jumps: letters.map(({ letter, id }) => ({ text: letter, url: isSplit ? letterUrl(letter) : `#${id}` })),
      letters: isSplit ? [] : letters,
    },
  };
}

/** A page for each letter, where the list of all is long. */
export function letterPages(model: Model): Page<PeopleView>[] {
  if (!isLong(model)) return [];
  const letters = byLetter(model);
  const jumps = letters.map(({ letter }) => ({ text: letter, url: letterUrl(letter) }));
  return letters.map((group) => ({
    url: letterUrl(group.letter),
    lang: "sv",
    title: `Personer på ${group.letter}`,
    label: group.letter,
    description: `Alla personer i registret med efternamn på ${group.letter}.`,
    template: "people.njk",
    kind: null,
    sources: [],
    view: {
      heading: `Personer på ${group.letter}`,
      lead: `${capitalised(counted(group.people.length, "person", "personer"))}.`,
      jumps,
      letters: [group],
    },
  }));
}

function isLong({ people }: Model): boolean {
  return people.length > MOST_ROWS;
}

function byLetter(model: Model): Letter[] {
  const letters: Letter[] = [];
  for (const person of model.people) {
    const letter = person.sortName.slice(0, 1).toLocaleUpperCase("sv");
    const group = letters.at(-1);
    if (group?.letter === letter) group.people.push(entry(person));
    else letters.push({ id: `bokstav-${letter.toLocaleLowerCase("sv")}`, letter, people: [entry(person)] });
  }
  return letters;
}

function entry(person: Person): PersonEntry {
  return {
    name: person.name,
    url: personUrl(person),
    party: partyMark(latestHolding(person)?.party ?? null),
    summary: summary(person),
  };
}

/** The present holding before former ones; among equals the newest. */
function latestHolding(person: Person): Holding | null {
  return person.holdings.find((holding) => holding.standing === "current") ?? person.holdings[0] ?? null;
}

/** What somebody is now; else what they were last; else what they are elected to become. */
function summary(person: Person): string {
  const all = assignments(person);
  const present = all.filter((assignment) => assignment.standing === "current" && !assignment.isUnderOffice);
  if (present.length > 0) return capitalised(listed(present.map((assignment) => assignment.text)));
  const former = all.find((assignment) => assignment.standing === "former");
  if (former) return `Tidigare ${former.text}`;
  const coming = all.find((assignment) => assignment.standing === "coming");
  return coming === undefined ? "Inget uppdrag är ännu inlagt" : `Vald till ${coming.text}`;
}

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
  title: string | null;
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
  const role =
    office === null ? (holding.seat.kind === "ordinary" ? "Ledamot" : "Ersättare") : OFFICE_NAMES[office.kind];
  const span = office ?? holding;
  return {
    role,
    text: `${role.toLocaleLowerCase("sv")} i ${term.body.name.toLocaleLowerCase("sv")}`,
    standing: span.standing,
    isUnderOffice,
    body: { text: term.body.name, url: `/${term.body.slug}/` },
    term: { text: term.title, url: termUrl(term) },
    period: assignmentPeriod(span),
    party: partyMark(holding.party),
    principal: holding.principal === null ? null : memberLink(holding.principal),
    principalMissing: holding.principal === null ? "ännu inte inlagd" : null,
    title: office === null ? null : holding.title,
  };
}

/** When something was held: by dates of its own, completed with its term's, else as long as the term. */
function assignmentPeriod({ from, until, standing, term }: Holding | Office): string {
  if (from === null && until === null) {
    const inTerm = termPeriod(term);
    return inTerm === null ? "Datum är ännu inte inlagda" : `Mandatperioden ${inTerm}`;
  }
  const ongoing = standing === "current";
  return capitalised(period(from ?? term.from, until ?? (ongoing ? null : term.until), ongoing));
}

export interface PersonView {
  heading: string;
  lead: string;
  party: PartyMark | null;
  formerNames: string | null;
  title: string | null;
  principal: Link | null;
  /** Everything with known dates as a picture. */
  timeline: TimelineView | null;
  present: Assignment[];
  coming: Assignment[];
  former: Assignment[];
  links: Link[];
}

/** Seats and offices with a beginning and an end, newest first; one who still sits is drawn to the end of the term. */
function lasting(person: Person): Lasting[] {
  const spans = person.holdings.flatMap((holding) => {
    const offices = person.offices.filter((office) => restsOn(office) === holding);
    return [...offices, holding].flatMap((span): Lasting[] => {
      const from = span.from ?? span.term.from;
      const until = span.until ?? span.term.until;
      if (from === null || until === null) return [];
      const role = "kind" in span ? OFFICE_NAMES[span.kind] : capitalised(SEAT_NAMES[span.seat.kind].one);
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

/** What tells two people of one name apart: whom they were appointed by, and party. */
function told(holding: Holding | null): string {
  return [holding?.principal?.shortName, holding?.party?.abbreviation].filter((part) => part !== undefined).join(", ");
}

/** The page of one person: every seat and office, with dates, party and principal as of then. */
export function personPage(person: Person): Page<PersonView> {
  const all = assignments(person);
  const latest = latestHolding(person);
  const lead = `${summary(person)}.`;
  return {
    url: personUrl(person),
    lang: "sv",
    title: person.hasNamesake ? `${person.name} (${told(latest)})` : person.name,
    label: person.name,
    description: `${person.name}${latest?.party ? ` (${latest.party.abbreviation})` : ""}: ${lead}`,
    template: "person.njk",
    kind: "Person",
    sources: [
      ...new Set([
        ...person.holdings.map((holding) => holding.source),
        ...person.offices.map((office) => office.source),
      ]),
    ],
    view: {
      heading: person.name,
      lead,
      party: partyMark(latest?.party ?? null),
      formerNames: person.formerNames.length === 0 ? null : person.formerNames.join(", "),
      title: latest?.title == null ? null : capitalised(latest.title),
      principal: latest?.principal == null ? null : memberLink(latest.principal),
      timeline: timeline(lasting(person), `${possessive(person.name)} uppdrag över tid`),
      present: all.filter((assignment) => assignment.standing === "current"),
      coming: all.filter((assignment) => assignment.standing === "coming"),
      former: all.filter((assignment) => assignment.standing === "former"),
      links: person.links.map((link) => ({ text: link.title, url: link.address })),
    },
  };
}
