import { hasEnded, isDay, latest, monthsBefore, weeksBefore, type Day } from "../day.ts";
import type {
  DocumentRecord,
  MeetingRecord,
  MemberRecord,
  OrganisationRecord,
  PartyRecord,
  ProseRecord,
  RecurringRecord,
  SourceRecord,
  BodyRecord,
  WaterRecord,
} from "../data/schema.ts";
import { found, foundOrNull, type Index } from "./index.ts";
import type {
  Body,
  County,
  Document,
  Meeting,
  Member,
  Organisation,
  Party,
  ProsePage,
  Recurring,
  Source,
  Water,
} from "./model.ts";
import { sizeOf } from "./terms.ts";

export function source({ id, title, address, date, date_in_words }: SourceRecord): Source {
  return { id, title, address: address ?? null, date: date ?? null, dateInWords: date_in_words ?? null };
}

export function party({ id, abbreviation, name, colour, text_colour }: PartyRecord): Party {
  return { id, abbreviation, name, colour: colour ?? null, textColour: text_colour ?? null };
}

export function member(record: MemberRecord, counties: Index<County>, sources: Index<Source>, today: Day): Member {
  return {
    id: record.id,
    name: record.name,
    shortName: record.short_name,
    kind: record.kind,
    associated: record.membership === "associated",
    county: found(counties, record.county),
    code: record.code,
    position: record.position,
    seat: record.seat ?? null,
    website: record.website ?? null,
    from: record.from ?? null,
    until: record.until ?? null,
    former: hasEnded(record.until ?? null, today),
    source: found(sources, record.source),
    codeSource: foundOrNull(sources, record.code_source),
    documents: [],
    holdings: [],
  };
}

/** A body without terms, meetings and documents yet. */
export function body(record: BodyRecord, sources: Index<Source>): Body {
  return {
    id: record.id,
    slug: record.slug,
    name: record.name,
    englishName: record.english_name,
    inMenu: record.in_menu ?? false,
    lead: record.lead,
    description: record.description,
    tasks: record.tasks ?? [],
    electedBy: record.elected_by ?? null,
    termYears: record.term_years ?? null,
    size: sizeOf(record.size),
    personalSubstitutes: record.personal_substitutes ?? false,
    source: found(sources, record.source),
    terms: [],
    current: null,
    documents: [],
    meetings: [],
    recurring: [],
  };
}

/** A meeting; what is due before it follows from the rules of the body's recurring meeting. */
export function meeting(
  record: MeetingRecord,
  rules: readonly RecurringRecord[],
  bodies: Index<Body>,
  sources: Index<Source>,
  today: Day,
): Meeting {
  const rule = rules.find((candidate) => candidate.body === record.body);
  const day = isDay(record.date) ? record.date : null;
  return {
    id: record.id,
    name: record.name ?? rule?.name ?? null,
    body: found(bodies, record.body),
    date: record.date,
    place: record.place ?? null,
    cancelled: record.status === "cancelled",
    past: latest(record.date) < today,
    noticeDue: day === null || rule?.notice_months === undefined ? null : monthsBefore(day, rule.notice_months),
    papersDue: day === null || rule?.papers_weeks === undefined ? null : weeksBefore(day, rule.papers_weeks),
    source: found(sources, record.source),
    documents: [],
  };
}

export function recurring(record: RecurringRecord, bodies: Index<Body>, sources: Index<Source>): Recurring {
  return {
    id: record.id,
    name: record.name,
    body: found(bodies, record.body),
    howOften: record.how_often,
    month: record.month ?? null,
    inConnectionWith: record.with ?? null,
    noticeMonths: record.notice_months ?? null,
    papersWeeks: record.papers_weeks ?? null,
    text: record.text ?? null,
    source: found(sources, record.source),
  };
}

/** A document; what it replaces is filled in when all documents are known. */
export function document(
  record: DocumentRecord,
  files: readonly { name: string; bytes: number }[],
  bodies: Index<Body>,
  meetings: Index<Meeting>,
  members: Index<Member>,
  sources: Index<Source>,
): Document {
  return {
    id: record.id,
    title: record.title,
    kind: record.kind,
    date: record.date ?? null,
    body: foundOrNull(bodies, record.body),
    meeting: foundOrNull(meetings, record.meeting),
    file: record.file ?? null,
    address: record.address ?? null,
    language: record.language ?? "sv",
    status: record.status ?? null,
    replaces: null,
    replacedBy: null,
    bytes: files.find((file) => file.name === record.file)?.bytes ?? null,
    archive: null,
    members: (record.members ?? []).map((id) => found(members, id)),
    source: found(sources, record.source),
  };
}

export function prosePage(record: ProseRecord, sources: Index<Source>): ProsePage {
  return {
    slug: record.slug,
    language: record.language ?? "sv",
    title: record.title,
    description: record.description,
    lead: record.lead,
    inFooter: record.in_footer ?? null,
    updated: record.updated ?? null,
    source: foundOrNull(sources, record.source),
    sections: record.sections.map((section) => ({
      heading: section.heading,
      text: section.text ?? null,
      facts: (section.facts ?? []).map((fact) => ({ label: fact.label, value: fact.value ?? null })),
    })),
  };
}

export function water({ notice, names, waters }: WaterRecord): Water {
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

export function describe(record: OrganisationRecord, documents: Index<Document>, sources: Index<Source>): Organisation {
  const { key_documents, about, figures, contacts, office, mark, ...rest } = record;
  return {
    ...rest,
    mark: mark === undefined ? null : { ...mark, lines: mark.lines ?? null },
    source: found(sources, record.source),
    keyDocuments: key_documents.map((id) => found(documents, id)),
    about: about.map((section) => ({ ...section, source: found(sources, section.source) })),
    figures: {
      heading: figures.heading,
      source: found(sources, figures.source),
      items: figures.items.map((item) => ({ before: item.before ?? "", value: item.value, after: item.after })),
    },
    contacts: contacts.map((contact) => ({
      ...contact,
      email: contact.email ?? null,
      source: found(sources, contact.source),
    })),
    office: {
      name: office.name,
      email: office.email ?? null,
      note: office.note ?? null,
      source: found(sources, office.source),
    },
  };
}
