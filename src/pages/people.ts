import { MOST_ROWS } from "../model/archive.ts";
import type { Model, Person } from "../model/model.ts";
import { capitalised, counted } from "../text.ts";
import { isLetterPage, letterUrl, PEOPLE, PEOPLE_LIST, personUrl } from "../urls.ts";
import { latestHolding, summary } from "./assignments.ts";
import { byLetter, type Letter } from "./letters.ts";
import { filterRow, type FilterRow, type ListFilter } from "./list-filter.ts";
import { page, type Page } from "./page.ts";
import { partiesPages } from "./parties.ts";
import { partyMark, type Link, type PartyMark } from "./parts.ts";
import { factsOfPerson, peopleFilter } from "./people-filter.ts";

export interface PersonEntry {
  name: string;
  url: string;
  party: PartyMark | null;
  /** "Ordförande i styrelsen", or "Tidigare ledamot i styrelsen". */
  summary: string;
  /** The person's data for the filter; null on pages without one. */
  row: FilterRow | null;
}

export interface PeopleView {
  heading: string;
  lead: string;
  /** Links to the letters: on the same page, or if the list is long, on pages of their own. */
  jumps: { text: string; url: string }[];
  letters: Letter<PersonEntry>[];
  /** The page of people by party; null if no party has anyone now. */
  parties: Link | null;
  filter: ListFilter | null;
  /** An empty row, which the filter fills in for fetched people, if the list is split. */
  blank: PersonEntry | null;
}

/** The page of all people by surname, under the letter where Swedish readers look. A long list is split into a page for each letter. */
export function peoplePage(model: Model): Page<PeopleView> {
  return page({
    url: PEOPLE,
    title: "Personer",
    description: "Alla personer som har eller har haft ett uppdrag i organen, i bokstavsordning efter efternamn.",
    template: "people.njk",
    inMenu: true,
    inFooter: "Personer",
    search: { kind: "Sida", tier: "copy" },
    parts: isLetterPage,
    sources: [...new Set(model.people.flatMap((person) => person.holdings.map((holding) => holding.source)))],
    view: () => peopleView(model),
  });
}

function peopleView(model: Model): PeopleView {
  const filter = filterOf(model);
  const letters = entriesByLetter(model, filter);
  const isSplit = isLong(model);
  return {
    heading: "Personer",
    lead: isSplit
      ? `${capitalised(counted(model.people.length, "person", "personer"))} har eller har haft ett uppdrag. Välj första bokstaven i efternamnet.`
      : "Alla som har eller har haft ett uppdrag och är inlagda här, efter efternamn.",
    jumps: letters.map(({ letter, id }) => ({ text: letter, url: isSplit ? letterUrl(letter) : `#${id}` })),
    letters: isSplit ? [] : letters,
    parties: partiesPages(model).map(({ title, url }) => ({ text: title, url }))[0] ?? null,
    filter: model.people.length > 1 ? filter : null,
    blank: isSplit ? BLANK : null,
  };
}

/** A page for each letter, if the list of all is long. */
export function letterPages(model: Model): Page<PeopleView>[] {
  if (!isLong(model)) return [];
  const letters = byLetter(model.people, (person) => person.sortName);
  const jumps = letters.map(({ letter }) => ({ text: letter, url: letterUrl(letter) }));
  return letters.map((group) =>
    page({
      url: letterUrl(group.letter),
      title: `Personer på ${group.letter}`,
      label: group.letter,
      description: `Alla personer i registret med efternamn på ${group.letter}.`,
      template: "people.njk",
      search: null,
      view: () => ({
        heading: `Personer på ${group.letter}`,
        lead: `${capitalised(counted(group.rows.length, "person", "personer"))}.`,
        jumps,
        letters: [{ ...group, rows: group.rows.map((person) => entry(person, null)) }],
        filter: null,
        parties: null,
        blank: null,
      }),
    }),
  );
}

function entriesByLetter({ people }: Model, filter: ListFilter | null): Letter<PersonEntry>[] {
  return byLetter(people, (person) => person.sortName).map((group) => ({
    ...group,
    rows: group.rows.map((person) => entry(person, filter)),
  }));
}

function filterOf(model: Model): ListFilter {
  return peopleFilter(model.people, isLong(model) ? PEOPLE_LIST : null);
}

function isLong({ people }: Model): boolean {
  return people.length > MOST_ROWS;
}

/** All people, with what the filter shows, if the list is split over pages; else null, as all are on the page. */
export function fetchedPeople(model: Model): PersonEntry[] | null {
  const filter = filterOf(model);
  return isLong(model) ? model.people.map((person) => entry(person, filter)) : null;
}

const BLANK: PersonEntry = {
  name: "…",
  url: PEOPLE,
  party: { className: "", letters: "…", name: "…" },
  summary: "…",
  row: null,
};

function entry(person: Person, filter: ListFilter | null): PersonEntry {
  return {
    name: person.name,
    url: personUrl(person),
    party: partyMark(latestHolding(person)?.party ?? null),
    summary: summary(person),
    row: filter === null ? null : filterRow([person.name, ...person.formerNames], factsOfPerson(person), filter.fields),
  };
}
