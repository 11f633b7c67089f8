import { z } from "zod";
import { count, id, partialDate, reference, source, text, webAddress } from "./fields.ts";

export const DOCUMENT_KINDS = [
  "minutes",
  "vision",
  "goals",
  "plan",
  "annual-report",
  "statutes",
  "rules-of-procedure",
  "register",
  "notice",
  "papers",
  "other",
] as const;

const document = z.strictObject({
  id: id("document"),
  title: text("Titel"),
  kind: z.enum(DOCUMENT_KINDS).meta({ title: "Slag" }),
  date: partialDate("Datum").optional(),
  body: reference("body", "Organ").optional(),
  meeting: reference("meeting", "Möte").optional(),
  file: z
    .string()
    .regex(/^[^/\\]+\.pdf$/, { error: "skriv filens namn i mappen för dokument, som protokoll-2024-02-16.pdf" })
    .meta({ title: "Fil" })
    .optional(),
  address: webAddress("Adress").optional(),
  language: z.enum(["sv", "en"]).meta({ title: "Språk" }).optional(),
  status: z.enum(["draft", "adjusted"]).meta({ title: "Status" }).optional(),
  replaces: reference("document", "Ersätter").optional(),
  members: z.array(reference("member", "Medlem")).meta({ title: "Gäller medlemmarna" }).optional(),
  source,
});

/** data/documents.yaml: every document, with its file, its address, or only the page where it was published (its source). */
export const documents = z.array(document).meta({ title: "Dokument" });

const meeting = z.strictObject({
  id: id("meeting"),
  body: reference("body", "Organ"),
  date: partialDate("Datum"),
  name: text("Namn").optional(),
  place: text("Plats").optional(),
  status: z.enum(["planned", "held", "cancelled"]).meta({ title: "Status" }).optional(),
  source,
});

const recurring = z.strictObject({
  id: id("meeting"),
  name: text("Namn"),
  body: reference("body", "Organ"),
  how_often: text("Hur ofta"),
  month: text("Brukar hållas i").optional(),
  with: text("I samband med").optional(),
  notice_months: count("Kallelse, månader före").optional(),
  papers_weeks: count("Handlingar, veckor före").optional(),
  text: text("Text").optional(),
  source,
});

/** data/meetings.yaml: meetings that come back, and the single ones. */
export const meetings = z.strictObject({
  recurring: z.array(recurring).meta({ title: "Återkommande möten" }),
  meetings: z.array(meeting).meta({ title: "Möten" }),
});

const sourceRecord = z.strictObject({
  id: id("source"),
  title: text("Titel"),
  address: webAddress("Adress").optional(),
  date: partialDate("Datum").optional(),
  date_in_words: text("Datum i ord", 'När dagen inte är känd, till exempel "våren 2024".').optional(),
});

/** data/sources.yaml: where facts come from. */
export const sources = z.array(sourceRecord).meta({ title: "Källor" });
