import { MOST_ROWS } from "../model/archive.ts";
import type { Holding, Model, Person, Standing } from "../model/model.ts";
import { capitalised, counted, listed, possessive } from "../text.ts";
import { letterUrl, PEOPLE, PEOPLE_LIST, personUrl } from "../urls.ts";
import { assignments, lasting, type Assignment } from "./assignments.ts";
import {
  bodyChoice,
  countyChoice,
  fieldsOf,
  filterRow,
  partyChoice,
  type Choice,
  type FilterRow,
  type ListFilter,
  type RowFact,
} from "./list-filter.ts";
import type { Page } from "./page.ts";
import { memberLink, partyMark, type Link, type PartyMark } from "./parts.ts";
import { timeline, type TimelineView } from "./pictures/timeline.ts";

export interface PersonEntry {
  name: string;
  url: string;
  party: PartyMark | null;
  /** "Ordförande i styrelsen", or "Tidigare ledamot i styrelsen". */
  summary: string;
  /** What the filter knows of the person; null where the page has none. */
  row: FilterRow | null;
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
  filter: ListFilter | null;
  /** How a row looks that the filter fetches, where the list is split. */
  blank: PersonEntry | null;
}

/** Everybody who is entered, by surname, under the letter where a Swede looks. A long list is split: a page for each letter. */
export function peoplePage(model: Model): Page<PeopleView> {
  const filter = peopleFilter(model);
  const letters = byLetter(model, filter);
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
      filter: model.people.length > 1 ? filter : null,
      blank: isSplit ? BLANK : null,
    },
  };
}

/** A page for each letter, where the list of all is long. */
export function letterPages(model: Model): Page<PeopleView>[] {
  if (!isLong(model)) return [];
  const letters = byLetter(model, null);
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
      filter: null,
      blank: null,
    },
  }));
}

function isLong({ people }: Model): boolean {
  return people.length > MOST_ROWS;
}

/** Everybody as the filter shows them, where the list is split over pages; null where all are on one page. */
export function fetchedPeople(model: Model): PersonEntry[] | null {
  const filter = peopleFilter(model);
  return isLong(model) ? model.people.map((person) => entry(person, filter)) : null;
}

const BLANK: PersonEntry = {
  name: "…",
  url: PEOPLE,
  party: { className: "", letters: "…", name: "…" },
  summary: "…",
  row: null,
};

function byLetter(model: Model, filter: ListFilter | null): Letter[] {
  const letters: Letter[] = [];
  for (const person of model.people) {
    const letter = person.sortName.slice(0, 1).toLocaleUpperCase("sv");
    const group = letters.at(-1);
    if (group?.letter === letter) group.people.push(entry(person, filter));
    else letters.push({ id: `bokstav-${letter.toLocaleLowerCase("sv")}`, letter, people: [entry(person, filter)] });
  }
  return letters;
}

function entry(person: Person, filter: ListFilter | null): PersonEntry {
  return {
    name: person.name,
    url: personUrl(person),
    party: partyMark(latestHolding(person)?.party ?? null),
    summary: summary(person),
    row: filter === null ? null : filterRow([person.name, ...person.formerNames], facts(person), filter.fields),
  };
}

function peopleFilter(model: Model): ListFilter {
  return {
    label: "Filtrera personer",
    nameLabel: "Namn",
    total: model.people.length,
    things: model.people.length === 1 ? "person" : "personer",
    list: isLong(model) ? PEOPLE_LIST : null,
    fields: fieldsOf(
      [
        { name: "parti", label: "Parti", all: "Alla partier" },
        { name: "lan", label: "Län", all: "Alla län" },
        { name: "organ", label: "Organ", all: "Alla organ" },
        { name: "uppdrag", label: "Uppdrag", all: "Nu och tidigare" },
      ],
      model.people.map(facts),
    ),
  };
}

const STANDINGS: Record<Standing, Choice> = {
  current: { value: "nuvarande", text: "Nuvarande" },
  coming: { value: "kommande", text: "Kommande" },
  former: { value: "tidigare", text: "Tidigare" },
};

/** A fact for each seat held; a seat left is none where the same party and county have the person in the same body still. */
function facts(person: Person): RowFact[] {
  const like = (a: Holding, b: Holding): boolean =>
    a.term.body === b.term.body && a.party === b.party && a.principal?.county === b.principal?.county;
  const { holdings } = person;
  return holdings
    .filter(
      (holding) =>
        holding.standing !== "former" ||
        !holdings.some((other) => other.standing === "current" && like(holding, other)),
    )
    .map((holding) => ({
      parti: holding.party === null ? [] : [partyChoice(holding.party)],
      lan: holding.principal === null ? [] : [countyChoice(holding.principal.county)],
      organ: [bodyChoice(holding.term.body)],
      uppdrag: [STANDINGS[holding.standing]],
    }));
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

/** What tells two people of one name apart: whom they were appointed by, and party. */
function told(holding: Holding | null): string {
  return [holding?.principal?.shortName, holding?.party?.abbreviation].filter((part) => part !== undefined).join(", ");
}

/** The page of one person: every seat and office, with dates, party and principal as of then. */
export function personPage({ today }: Model, person: Person): Page<PersonView> {
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
      timeline: timeline(lasting(person), `${possessive(person.name)} uppdrag över tid`, today),
      present: all.filter((assignment) => assignment.standing === "current"),
      coming: all.filter((assignment) => assignment.standing === "coming"),
      former: all.filter((assignment) => assignment.standing === "former"),
      links: person.links.map((link) => ({ text: link.title, url: link.address })),
    },
  };
}
