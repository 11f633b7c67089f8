import type { Day, PartialDate } from "../day.ts";
import type { CompoundsRecord, OrganisationRecord, RecurringRecord, SynonymRecord } from "../data/schema.ts";
import type { DOCUMENT_KINDS } from "../data/schema/documents.ts";
import type { OFFICES, SEAT_KINDS } from "../data/schema/bodies.ts";

export type OfficeKind = (typeof OFFICES)[number];
/** How something stands on the model's day. */
export type Standing = "current" | "former" | "coming";
export type SeatKind = (typeof SEAT_KINDS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Where a fact comes from. */
export interface Source {
  id: string;
  title: string;
  address: string | null;
  date: PartialDate | null;
  dateInWords: string | null;
}

export interface County {
  id: string;
  name: string;
  code: string;
  colour: { light: string; dark: string } | null;
  /** Full members, regions first, then municipalities by name. */
  members: Member[];
}

/** A region or municipality; as the one who appoints a person, their principal. */
export interface Member {
  id: string;
  name: string;
  shortName: string;
  kind: "region" | "municipality";
  associated: boolean;
  county: County;
  code: string;
  position: { lat: number; lon: number };
  seat: string | null;
  website: string | null;
  from: PartialDate | null;
  until: PartialDate | null;
  /** Whether the membership has ended on the model's day. */
  former: boolean;
  source: Source;
  codeSource: Source | null;
  documents: Document[];
  /** Everybody whom this member has appointed, in the order of bodies, terms (newest first) and seats. */
  holdings: Holding[];
}

export interface Party {
  id: string;
  abbreviation: string;
  name: string;
  colour: { light: string; dark: string } | null;
  textColour: { light: string; dark: string } | null;
}

export interface Person {
  id: string;
  givenName: string;
  familyName: string;
  name: string;
  /** What the surname is sorted under: "Provberg" for "af Provberg". */
  sortName: string;
  /** Somebody else in the register has the same name. */
  hasNamesake: boolean;
  formerNames: string[];
  links: { title: string; address: string }[];
  /** Seats held now or before, newest first. */
  holdings: Holding[];
  /** Offices held now or before, newest first. */
  offices: Office[];
}

export interface Size {
  ordinary: number;
  substitute: number;
  /** The word before a number that is not exact ("närmare"), else null. */
  about: string | null;
}

export interface Body {
  id: string;
  slug: string;
  name: string;
  englishName: string;
  inMenu: boolean;
  lead: string;
  description: string;
  tasks: string[];
  electedBy: string | null;
  termYears: number | null;
  size: Size | null;
  personalSubstitutes: boolean;
  source: Source;
  /** Newest first. */
  terms: Term[];
  /** The term that is shown as the present one: the latest that has begun, even if it has run out with no successor entered. */
  current: Term | null;
  documents: Document[];
  meetings: Meeting[];
  recurring: Recurring[];
}

export interface Term {
  body: Body;
  /** The file's name: 2023-2027. */
  name: string;
  title: string;
  /** The last part of the term's own address; null for one that can only be shown on the body's page. */
  slug: string | null;
  from: PartialDate | null;
  until: PartialDate | null;
  standing: Standing;
  /** The term has run out, and no later one is entered. */
  expired: boolean;
  size: Size | null;
  notEntered: { ordinary: number; substitute: number };
  note: string | null;
  /** What says that the numbers of seats are their order in lists; null: people are listed by surname. */
  orderSource: Source | null;
  source: Source;
  /** What else the term's dates come from. */
  moreSources: Source[];
  seats: Seat[];
  offices: Office[];
}

export interface Seat {
  term: Term;
  number: number;
  kind: SeatKind;
  /** The principal whose delegation the seat belongs to; null in a body whose seats are the body's own. */
  delegation: Member | null;
  substituteFor: Seat | null;
  /** Known to be empty on the model's day, and since when; a seat that is empty without this is one not yet entered. */
  vacant: Vacancy | null;
  /** In time order. */
  holders: Holding[];
  /** Who holds it now, or held it last where the term is over; null where nobody does. */
  holder: Holding | null;
}

/** That a seat is known to be empty. */
export interface Vacancy {
  since: PartialDate | null;
  source: Source;
}

/** One person in one seat for a time. */
export interface Holding {
  seat: Seat;
  term: Term;
  person: Person;
  party: Party | null;
  principal: Member | null;
  title: string | null;
  from: PartialDate | null;
  until: PartialDate | null;
  ended: string | null;
  standing: Standing;
  source: Source;
}

export interface Office {
  term: Term;
  kind: OfficeKind;
  person: Person;
  from: PartialDate | null;
  until: PartialDate | null;
  standing: Standing;
  source: Source;
}

export interface Meeting {
  id: string;
  /** "Styrelsemöte", or what a recurring meeting of the body is called. */
  name: string | null;
  body: Body;
  date: PartialDate;
  place: string | null;
  cancelled: boolean;
  /** Whether it lies before the model's day, surely. */
  past: boolean;
  /** By when notice and papers are due, where the rules of the body's recurring meeting say and the day is known. */
  noticeDue: Day | null;
  papersDue: Day | null;
  source: Source;
  documents: Document[];
}

/** A meeting that comes back, as its rules describe it. */
export interface Recurring extends Pick<RecurringRecord, "id" | "name"> {
  body: Body;
  howOften: string;
  month: string | null;
  inConnectionWith: string | null;
  noticeMonths: number | null;
  papersWeeks: number | null;
  text: string | null;
  source: Source;
}

export interface Document {
  id: string;
  title: string;
  kind: DocumentKind;
  date: PartialDate | null;
  body: Body | null;
  meeting: Meeting | null;
  /** The file's name in the documents folder, else null. */
  file: string | null;
  address: string | null;
  language: "sv" | "en";
  status: "draft" | "adjusted" | null;
  replaces: Document | null;
  replacedBy: Document | null;
  /** Bytes of the file; null where there is none here. */
  bytes: number | null;
  /** The last part of the address of the archive page that lists it; null while all documents fit on one page. */
  archive: string | null;
  /** Members whom it concerns. */
  members: Member[];
  source: Source;
}

export interface ProsePage {
  slug: string;
  language: "sv" | "en";
  title: string;
  description: string;
  lead: string;
  inFooter: string | null;
  updated: PartialDate | null;
  source: Source | null;
  sections: { heading: string; text: string | null; facts: { label: string; value: string | null }[] }[];
}

export interface Organisation extends Omit<
  OrganisationRecord,
  "source" | "key_documents" | "contacts" | "office" | "figures" | "about" | "mark"
> {
  source: Source;
  /** The mark beside the name, as paths in a frame of its own; null: none is entered. */
  mark: { width: number; height: number; shapes: string; lines: string | null } | null;
  keyDocuments: Document[];
  about: { heading: string; text: string; source: Source }[];
  figures: { heading: string; source: Source; items: { before: string; value: string; after: string }[] };
  contacts: {
    name: string;
    title: string;
    phones: { label: string; number: string }[];
    email: string | null;
    source: Source;
  }[];
  office: { name: string; email: string | null; note: string | null; source: Source };
}

/** An address that has moved; null: gone for good. */
export interface Redirect {
  from: string;
  to: string | null;
}

/** The water on the map: level lines, each at a latitude between two longitudes, and names where they stand. */
export interface Water {
  /** Whose shores they are, and on what terms. */
  notice: string | null;
  names: { name: string; lat: number; lon: number }[];
  lines: { lat: number; from: number; to: number; strong: boolean }[];
}

/** What is true on a day, with every reference resolved and every order settled. */
export interface Model {
  today: Day;
  organisation: Organisation;
  counties: County[];
  /** All members by Swedish order of their short names, regions first. */
  members: Member[];
  parties: Party[];
  /** By surname. */
  people: Person[];
  bodies: Body[];
  sources: Source[];
  /** Newest first. */
  documents: Document[];
  meetings: Meeting[];
  prose: ProsePage[];
  water: Water | null;
  redirects: Redirect[];
  /** Every address that has ever been published. */
  publishedAddresses: string[];
  synonyms: SynonymRecord[];
  compounds: CompoundsRecord;
}
