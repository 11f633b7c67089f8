import { DOCUMENT_WORDS } from "../../words.ts";
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
  kind: z
    .enum(DOCUMENT_KINDS)
    .meta({ title: "Slag", enumDescriptions: DOCUMENT_KINDS.map((kind) => DOCUMENT_WORDS[kind]) }),
  date: partialDate("Datum").optional(),
  body: reference("body", "Organ").optional(),
  meeting: reference("meeting", "Möte").optional(),
  file: z
    .string()
    .regex(/^[^/\\]+\.[Pp][Dd][Ff]$/, {
      error: "skriv filens namn i mappen för dokument, som protokoll-2024-02-16.pdf",
    })
    .meta({ title: "Fil", description: "Filens namn i mappen för dokument." })
    .optional(),
  address: webAddress("Adress").optional(),
  language: z
    .enum(["sv", "en"])
    .meta({ title: "Språk", enumDescriptions: ["svenska", "engelska"] })
    .optional(),
  status: z
    .enum(["draft", "adjusted"])
    .meta({ title: "Status", enumDescriptions: ["utkast", "justerat"] })
    .optional(),
  replaces: reference("document", "Ersätter").optional(),
  members: z.array(reference("member", "Medlem")).meta({ title: "Gäller medlemmarna" }).optional(),
  source,
});

/** data/documents.yaml: every document, with its file, its address, or only the page where it was published (its source). */
export const documents = z.array(document).meta({
  title: "Dokument",
  defaultSnippets: [
    {
      label: "Nytt protokoll",
      description: "Ett protokoll som ligger i mappen för dokument.",
      body: {
        id: "${1:protokoll-2030-01-31}",
        title: "${2:Protokoll styrelsemöte 31 januari 2030}",
        kind: "minutes",
        date: "${3:2030-01-31}",
        body: "${4:board}",
        file: "${5:protokoll-2030-01-31.pdf}",
        source: "${6:källans-id}",
      },
    },
    {
      label: "Nytt dokument",
      description: "Ett annat dokument, med sin adress.",
      body: {
        id: "${1:verksamhetsplan-2030}",
        title: "${2:Verksamhetsplan 2030}",
        kind: `\${3|${DOCUMENT_KINDS.join(",")}|}`,
        date: '"${4:2030}"',
        address: "${5:https://www.exempel.se/sida}",
        source: "${6:källans-id}",
      },
    },
  ],
});

const meeting = z.strictObject({
  id: id("meeting"),
  body: reference("body", "Organ"),
  date: partialDate("Datum"),
  name: text("Namn").optional(),
  place: text("Plats").optional(),
  status: z
    .enum(["planned", "held", "cancelled"])
    .meta({ title: "Status", enumDescriptions: ["planerat", "har hållits", "inställt"] })
    .optional(),
  source,
});

const recurringMeeting = z.strictObject({
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

/** Meetings that come back. */
export const recurring = z.array(recurringMeeting).meta({ title: "Återkommande möten" });

/** The single meetings. */
export const meetings = z.array(meeting).meta({
  title: "Möten",
  defaultSnippets: [
    {
      label: "Nytt möte",
      description: "Ett enskilt möte.",
      body: {
        id: "${1:mote-2030-01-31}",
        body: "${2:board}",
        date: "${3:2030-01-31}",
        status: "${4|planned,held,cancelled|}",
        source: "${5:källans-id}",
      },
    },
  ],
});

const sourceRecord = z.strictObject({
  id: id("source"),
  title: text("Titel"),
  address: webAddress("Adress").optional(),
  date: partialDate("Datum").optional(),
  date_in_words: text("Datum i ord", 'När dagen inte är känd, till exempel "våren 2024".').optional(),
});

/** data/sources.yaml: where facts come from. */
export const sources = z.array(sourceRecord).meta({
  title: "Källor",
  defaultSnippets: [
    {
      label: "Ny källa",
      description: "Varifrån en uppgift kommer.",
      body: {
        id: "${1:exempel-2030}",
        title: "${2:Exempelstads beslut om ledamöter i rådet}",
        address: "${3:https://www.exempel.se/beslut}",
        date: "${4:2030-01-31}",
      },
    },
  ],
});
