import { byDate, earliest, hasBegun, type Day, type PartialDate } from "../day.ts";
import { FILES_IN_FOLDERS, KINDS } from "../data/kinds.ts";
import type { Data } from "../data/read.ts";
import { DataError } from "../data/problem.ts";
import { dataProblems } from "./check.ts";
import { factsBy, lookUp, NothingToReferTo, type Register } from "./facts.ts";
import type { Document, Model, Person, Term, Things } from "./model.ts";
import { archive } from "./archive.ts";
import { byMember, byPerson } from "./order.ts";
import * as make from "./records.ts";
import { addTerms, makingBy } from "./terms.ts";

/**
 * What is true on a day. Takes checked data and the day; resolves every reference, settles every order, tells current from former.
 * Throws a DataError with every problem where the data holds an error.
 */
export function buildModel(data: Data, today: Day): Model {
  const problems = dataProblems(data, today);
  const model = problems.some((problem) => problem.severity === "error") ? null : draftModel(data, today);
  if (model === null) throw new DataError(problems);
  return model;
}

/**
 * The model of data that may hold errors, of which nothing is asked but which pages there would be. A reference that leads nowhere,
 * which the rules tell, leads to another record of its kind. Null where something is referred to of which there is no record at all.
 */
export function draftModel(data: Data, today: Day): Model | null {
  try {
    return data.organisation === null ? null : modelOf(data, data.organisation, today);
  } catch (cause) {
    if (cause instanceof NothingToReferTo) return null;
    throw cause;
  }
}

function modelOf(data: Data, organisation: NonNullable<Data["organisation"]>, today: Day): Model {
  const register: Register<Things> = {
    source: new Map(),
    county: new Map(),
    member: new Map(),
    party: new Map(),
    person: new Map(),
    body: new Map(),
    meeting: new Map(),
    document: new Map(),
  };
  const {
    source: sources,
    county: counties,
    member: members,
    person: people,
    body: bodies,
    meeting: meetings,
  } = register;
  const documents = register.document;
  fill(sources, data.sources, factsBy(KINDS.sources.schema.element, register));
  fill(counties, data.counties, make.countyBy(register));
  fill(members, data.members, make.memberBy(register, today));
  fill(register.party, data.parties, factsBy(KINDS.parties.schema.element, register));
  fill(people, data.people, make.personBy(register));
  fill(bodies, data.bodies, make.bodyBy(register));
  fill(meetings, data.meetings, make.meetingBy(register, data.recurring, today));
  fill(documents, data.documents, make.documentBy(register, data.documentFiles));

  for (const record of data.documents) {
    const document = lookUp(documents, record.id);
    document.replaces = record.replaces === undefined ? null : lookUp(documents, record.replaces);
    if (document.replaces) document.replaces.replacedBy = document;
  }
  const documentsInOrder = [...documents.values()].filter((document) => isPublished(document, today)).sort(newestFirst);
  archive(documentsInOrder);
  for (const document of documentsInOrder) {
    document.body?.documents.push(document);
    document.meeting?.documents.push(document);
    for (const member of document.members) member.documents.push(document);
  }
  const meetingsInOrder = [...meetings.values()].sort(newestFirst);
  for (const meeting of meetingsInOrder) meeting.body.meetings.push(meeting);
  for (const recurring of data.recurring.map(make.recurringBy(register))) recurring.body.recurring.push(recurring);
  const membersInOrder = [...members.values()].sort(byMember);
  for (const member of membersInOrder) if (!member.associated && !member.former) member.county.members.push(member);
  const making = makingBy(register, today);
  for (const body of bodies.values()) {
    addTerms(body, data.terms, making);
    for (const term of body.terms) registerHolders(term);
  }
  markNamesakes([...people.values()]);
  return {
    today,
    organisation: factsBy(KINDS.organisation.schema, register)(organisation),
    counties: [...counties.values()],
    members: membersInOrder,
    parties: [...register.party.values()],
    people: [...people.values()].sort(byPerson),
    bodies: [...bodies.values()],
    sources: [...sources.values()],
    documents: documentsInOrder,
    meetings: meetingsInOrder,
    water: data.water === null ? null : make.water(data.water),
    redirects: data.redirects.map(factsBy(KINDS.redirects.schema.element, register)),
    publishedAddresses: data.addresses.map(({ address }) => address),
    synonyms: data.synonyms.map(factsBy(KINDS.synonyms.schema.element, register)),
    compounds: factsBy(KINDS.compounds.schema, register)(data.compounds ?? {}),
    prose: data.prose
      .map(factsBy(FILES_IN_FOLDERS.page, register))
      .map((page) => ({ ...page, language: page.language ?? "sv" })),
  };
}

/** Makes a thing of each record and puts it under the record's id. */
function fill<Item extends { id: string }, Thing>(
  things: Map<string, Thing>,
  records: readonly Item[],
  make: (record: Item) => Thing,
): void {
  for (const record of records) things.set(record.id, make(record));
}

function markNamesakes(people: readonly Person[]): void {
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const person of people) person.hasNamesake = (counts.get(person.name) ?? 0) > 1;
}

/** Tells persons and principals of their seats and offices. Terms come newest first, so their lists do too. */
function registerHolders(term: Term): void {
  for (const seat of term.seats)
    for (const holding of seat.holders) {
      holding.person.holdings.push(holding);
      holding.principal?.holdings.push(holding);
    }
  for (const office of term.offices) office.person.offices.push(office);
}

/** Minutes of a meeting that has not been held by the model's day do not exist yet. */
function isPublished({ kind, date }: Document, today: Day): boolean {
  return kind !== "minutes" || hasBegun(date, today);
}

interface Dated {
  id: string;
  date: PartialDate | null;
}

/** Newest first; what has no date comes last; equals by id, so that the order never depends on the file's. */
function newestFirst(a: Dated, b: Dated): number {
  return byDate(b.date, a.date) || firstDay(b).localeCompare(firstDay(a), "en") || a.id.localeCompare(b.id, "en");
}

function firstDay({ date }: Dated): Day {
  return date === null ? "" : earliest(date);
}
