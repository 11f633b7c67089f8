import type { z } from "zod";
import type { FILES_IN_FOLDERS, KINDS, Lists } from "../data/kinds.ts";
import type { holder, office, OFFICES, seat, SEAT_KINDS } from "../data/schema/bodies.ts";
import type { DOCUMENT_KINDS } from "../data/schema/documents.ts";
import type { Day } from "../day.ts";
import type { Facts } from "./facts.ts";

export type OfficeKind = (typeof OFFICES)[number];
/** How something stands on the model's day. */
export type Standing = "current" | "former" | "coming";
export type SeatKind = (typeof SEAT_KINDS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What references point at. */
export interface Things {
  person: Person;
  member: Member;
  county: County;
  party: Party;
  body: Body;
  source: Source;
  document: Document;
  meeting: Meeting;
}

/** What is taken from records of a schema as it stands there. */
type From<Schema extends z.ZodObject> = Facts<Schema, Things>;
/** As `From`, for the records of a list, by its key in the registry. */
type FromEach<Key extends Lists> = From<(typeof KINDS)[Key]["schema"]["element"]>;

/** Where a fact comes from. */
export type Source = FromEach<"sources">;

export interface County extends FromEach<"counties"> {
  /** Full members, regions first, then municipalities by name. */
  members: Member[];
}

/** A region or municipality; as the one who appoints a person, their principal. */
export interface Member extends Omit<FromEach<"members">, "membership"> {
  associated: boolean;
  /** Whether the membership has ended on the model's day. */
  former: boolean;
  documents: Document[];
  /** Everybody whom this member has appointed, in the order of bodies, terms (newest first) and seats. */
  holdings: Holding[];
}

export type Party = FromEach<"parties">;

export interface Person extends Omit<FromEach<"people">, "sortName" | "distinctFrom"> {
  name: string;
  /** What the surname is sorted under: "Provberg" for "af Provberg". */
  sortName: string;
  /** Somebody else in the register has the same name. */
  hasNamesake: boolean;
  /** Seats held now or before, newest first. */
  holdings: Holding[];
  /** Offices held now or before, newest first. */
  offices: Office[];
}

export interface Body extends FromEach<"bodies"> {
  /** Newest first. */
  terms: Term[];
  /** The term that is shown as the present one: the latest that has begun, even if it has run out with no successor entered. */
  current: Term | null;
  documents: Document[];
  meetings: Meeting[];
  recurring: Recurring[];
}

type TermRecord = (typeof FILES_IN_FOLDERS)["term"];

export interface Term extends Omit<From<TermRecord>, "title" | "standing" | "notEntered" | "offices" | "seats"> {
  body: Body;
  /** The file's name: 2023-2027. */
  name: string;
  title: string;
  /** The last part of the term's own address; null for one that can only be shown on the body's page. */
  slug: string | null;
  standing: Standing;
  /** The term has run out, and no later one is entered. */
  expired: boolean;
  notEntered: { ordinary: number; substitute: number };
  /** What says that the numbers of seats are their order in lists; null: people are listed by surname. */
  orderSource: Source | null;
  /** What else the term's dates come from. */
  moreSources: Source[];
  /** Where the list of each principal's own people comes from. */
  delegationSources: Map<Member, Source>;
  seats: Seat[];
  offices: Office[];
}

export interface Seat extends Omit<From<typeof seat>, "seat" | "substituteFor" | "holders"> {
  term: Term;
  number: number;
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
export type Vacancy = NonNullable<From<typeof seat>["vacant"]>;

/** One person in one seat for a time. */
export interface Holding extends From<typeof holder> {
  seat: Seat;
  term: Term;
  standing: Standing;
}

export interface Office extends Omit<From<typeof office>, "office"> {
  term: Term;
  kind: OfficeKind;
  standing: Standing;
}

export interface Meeting extends Omit<FromEach<"meetings">, "status"> {
  /** "Styrelsemöte", or what a recurring meeting of the body is called. */
  name: string | null;
  cancelled: boolean;
  /** Whether it lies before the model's day, surely. */
  past: boolean;
  /** By when notice and papers are due, where the rules of the body's recurring meeting say and the day is known. */
  noticeDue: Day | null;
  papersDue: Day | null;
  documents: Document[];
}

/** A meeting that comes back, as its rules describe it. */
export interface Recurring extends Omit<FromEach<"recurring">, "with"> {
  inConnectionWith: string | null;
}

export interface Document extends Omit<FromEach<"documents">, "language"> {
  language: "sv" | "en";
  replacedBy: Document | null;
  /** Bytes of the file; null where there is none here. */
  bytes: number | null;
  /** The last part of the address of the archive page that lists it; null while all documents fit on one page. */
  archive: string | null;
}

export interface ProsePage extends Omit<From<(typeof FILES_IN_FOLDERS)["page"]>, "language"> {
  language: "sv" | "en";
}

export type Organisation = From<(typeof KINDS)["organisation"]["schema"]>;

/** An address that has moved; without `to` it is gone for good. */
export type Redirect = Omit<FromEach<"redirects">, "gone">;

export type Synonym = FromEach<"synonyms">;

/** The water on the map: level lines, each at a latitude between two longitudes, and names where they stand. */
export interface Water extends Omit<From<(typeof KINDS)["water"]["schema"]>, "waters"> {
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
  synonyms: Synonym[];
  compounds: From<(typeof KINDS)["compounds"]["schema"]>;
}
