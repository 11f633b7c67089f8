import type { Holding, Model, Office, Person } from "../model/model.ts";
import { capitalised, listed, period } from "../text.ts";
import { PEOPLE, personUrl, termUrl } from "../urls.ts";
import type { Page } from "./page.ts";
import { memberLink, OFFICE_NAMES, partyMark, termPeriod, type Link, type PartyMark } from "./parts.ts";

export interface PersonEntry {
  name: string;
  url: string;
  party: PartyMark | null;
  /** "Ordförande i styrelsen", or "Tidigare ledamot i styrelsen". */
  summary: string;
}

export interface PeopleView {
  heading: string;
  lead: string;
  letters: { id: string; letter: string; people: PersonEntry[] }[];
}

/** Everybody who is entered, by surname, under the letter where a Swede looks. */
export function peoplePage(model: Model): Page<PeopleView> {
  const letters: PeopleView["letters"] = [];
  for (const person of model.people) {
    const letter = person.sortName.slice(0, 1).toLocaleUpperCase("sv");
    const group = letters.at(-1);
    if (group?.letter === letter) group.people.push(entry(person));
    else letters.push({ id: `bokstav-${letter.toLocaleLowerCase("sv")}`, letter, people: [entry(person)] });
  }
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
      lead: "Alla som har eller har haft ett uppdrag och är inlagda här, efter efternamn.",
      letters,
    },
  };
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

function summary(person: Person): string {
  const all = assignments(person);
  const present = all.filter((assignment) => assignment.isPresent && !assignment.isUnderOffice);
  if (present.length > 0) return capitalised(listed(present.map((assignment) => assignment.text)));
  const [newest] = all;
  return newest === undefined ? "" : `Tidigare ${newest.text}`;
}

export interface Assignment {
  role: string;
  text: string;
  isPresent: boolean;
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
    const offices = person.offices.filter((office) => office.term === holding.term);
    const hasOffice = offices.some((office) => office.standing === "current");
    return [...offices.map((office) => assignment(holding, office, false)), assignment(holding, null, hasOffice)];
  });
}

function assignment(holding: Holding, office: Office | null, isUnderOffice: boolean): Assignment {
  const { term } = holding;
  const role =
    office === null ? (holding.seat.kind === "ordinary" ? "Ledamot" : "Ersättare") : OFFICE_NAMES[office.kind];
  const span = office ?? holding;
  const isPresent = span.standing === "current";
  return {
    role,
    text: `${role.toLocaleLowerCase("sv")} i ${term.body.name.toLocaleLowerCase("sv")}`,
    isPresent,
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
  present: Assignment[];
  former: Assignment[];
  links: Link[];
}

/** The page of one person: every seat and office, with dates, party and principal as of then. */
export function personPage(person: Person): Page<PersonView> {
  const all = assignments(person);
  const latest = latestHolding(person);
  const lead = `${summary(person)}.`;
  return {
    url: personUrl(person),
    lang: "sv",
    title: person.name,
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
      present: all.filter((assignment) => assignment.isPresent),
      former: all.filter((assignment) => !assignment.isPresent),
      links: person.links.map((link) => ({ text: link.title, url: link.address })),
    },
  };
}
