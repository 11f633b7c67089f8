import { KINDS, type Lists, type RecordIn, type Records } from "../data/kinds.ts";
import { hasEnded, isDay, latest, monthsBefore, weeksBefore, type Day } from "../day.ts";
import { factsBy, type Register } from "./facts.ts";
import type { Body, County, Document, Meeting, Member, Person, Recurring, Things, Water } from "./model.ts";

/** Makes a thing of the model of a record; the lists of what points at it are empty yet. */
type Make<Key extends Lists, Thing> = (record: RecordIn<Key>) => Thing;

export function countyBy(register: Register<Things>): Make<"counties", County> {
  const facts = factsBy(KINDS.counties.schema.element, register);
  return (record) => ({ ...facts(record), members: [] });
}

export function memberBy(register: Register<Things>, today: Day): Make<"members", Member> {
  const facts = factsBy(KINDS.members.schema.element, register);
  return (record) => {
    const { membership, ...rest } = facts(record);
    const associated = membership === "associated";
    return { ...rest, associated, former: hasEnded(rest.until, today), documents: [], holdings: [] };
  };
}

export function personBy(register: Register<Things>): Make<"people", Person> {
  const facts = factsBy(KINDS.people.schema.element, register, ["distinct_from"]);
  return (record) => {
    const { sortName, ...rest } = facts(record);
    return {
      ...rest,
      name: `${rest.givenName} ${rest.familyName}`,
      sortName: sortName ?? rest.familyName,
      hasNamesake: false,
      holdings: [],
      offices: [],
    };
  };
}

export function bodyBy(register: Register<Things>): Make<"bodies", Body> {
  const facts = factsBy(KINDS.bodies.schema.element, register);
  return (record) => ({ ...facts(record), terms: [], current: null, documents: [], meetings: [], recurring: [] });
}

/** What is due before a meeting follows from the rules of the body's recurring meeting. */
export function meetingBy(
  register: Register<Things>,
  rules: Records["recurring"],
  today: Day,
): Make<"meetings", Meeting> {
  const facts = factsBy(KINDS.meetings.schema.element, register);
  return (record) => {
    const { status, ...rest } = facts(record);
    const rule = rules.find((candidate) => candidate.body === record.body);
    const day = isDay(rest.date) ? rest.date : null;
    return {
      ...rest,
      name: rest.name ?? rule?.name ?? null,
      cancelled: status === "cancelled",
      past: latest(rest.date) < today,
      noticeDue: day === null || rule?.notice_months === undefined ? null : monthsBefore(day, rule.notice_months),
      papersDue: day === null || rule?.papers_weeks === undefined ? null : weeksBefore(day, rule.papers_weeks),
      documents: [],
    };
  };
}

export function recurringBy(register: Register<Things>): Make<"recurring", Recurring> {
  const facts = factsBy(KINDS.recurring.schema.element, register);
  return (record) => {
    const { with: inConnectionWith, ...rest } = facts(record);
    return { ...rest, inConnectionWith };
  };
}

/** What a document replaces is filled in when all documents are known. */
export function documentBy(
  register: Register<Things>,
  files: readonly { name: string; bytes: number }[],
): Make<"documents", Document> {
  const facts = factsBy(KINDS.documents.schema.element, register, ["replaces"]);
  return (record) => {
    const rest = facts(record);
    return {
      ...rest,
      language: rest.language ?? "sv",
      replaces: null,
      replacedBy: null,
      bytes: files.find((file) => file.name === rest.file)?.bytes ?? null,
      archive: null,
    };
  };
}

export function water({ waters, notice, names }: NonNullable<Records["water"]>): Water {
  return {
    notice: notice ?? null,
    names,
    lines: waters.flatMap(({ lines, rows }) => rows.flatMap((row) => waterLines(row, lines === "strong"))),
  };
}

/** The lines of a row such as "59.41 15.94-16.02 16.30-16.55". */
function waterLines(row: string, strong: boolean): Water["lines"] {
  const [lat = "", ...runs] = row.split(" ");
  return runs.map((run) => {
    const [, from, to] = /^(-?[^-]+)-(.+)$/.exec(run) ?? [];
    return { lat: Number(lat), from: Number(from), to: Number(to), strong };
  });
}
