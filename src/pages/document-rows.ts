import { byDate } from "../day.ts";
import type { Document, DocumentKind } from "../model/model.ts";
import { fileSize, inWords } from "../text.ts";
import { documentFileUrl, documentRowUrl } from "../urls.ts";
import type { Link } from "./parts.ts";

export interface DocumentRow {
  id: string;
  title: string;
  /** Where the document itself is read; null where neither file nor address is entered. */
  url: string | null;
  /** The page on which it was published, where the document itself cannot be reached. */
  published: Link | null;
  kind: string;
  date: string | null;
  dateInWords: string | null;
  /** "PDF, 120 kB, på engelska, justerat": what is known of the file. */
  about: string | null;
  /** "Utkast": what a reader must know. */
  note: string | null;
  replaces: Link | null;
  replacedBy: Link | null;
}

export interface DocumentGroup {
  id: string;
  heading: string;
  rows: DocumentRow[];
}

export const DOCUMENT_KIND_NAMES: Record<DocumentKind, string> = {
  minutes: "Protokoll",
  vision: "Framtidsbild",
  goals: "Inriktningsmål",
  plan: "Verksamhetsplan",
  "annual-report": "Verksamhetsberättelse",
  statutes: "Stadgar",
  "rules-of-procedure": "Arbetsordning",
  register: "Förteckning",
  notice: "Kallelse",
  papers: "Handlingar",
  other: "Övrigt",
};

/** Groups in the order in which the page of documents shows them; minutes apart, as they are many and dated. */
const GROUPS: readonly { id: string; heading: string; kinds: readonly DocumentKind[] }[] = [
  { id: "mal-och-planer", heading: "Mål, planer och berättelser", kinds: ["vision", "goals", "plan", "annual-report"] },
  { id: "regler", heading: "Regler och förteckningar", kinds: ["statutes", "rules-of-procedure", "register"] },
  { id: "moten", heading: "Kallelser och handlingar", kinds: ["notice", "papers"] },
  { id: "ovrigt", heading: "Övrigt", kinds: ["other"] },
];

/** The row of a document; one that cannot be read here points at the page on which it was published. */
export function documentRow(document: Document): DocumentRow {
  const url = document.file === null ? document.address : documentFileUrl(document);
  const { title, address } = document.source;
  return {
    id: document.id,
    title: document.title,
    url,
    published: url === null && address !== null ? { text: title, url: address } : null,
    kind: DOCUMENT_KIND_NAMES[document.kind],
    date: document.date,
    dateInWords: document.date === null ? null : inWords(document.date),
    about: about(document),
    note: document.status === "draft" ? "Utkast" : null,
    replaces: document.replaces === null ? null : rowLink(document.replaces),
    replacedBy: document.replacedBy === null ? null : rowLink(document.replacedBy),
  };
}

function about({ bytes, language, status }: Document): string | null {
  const parts = [
    bytes === null ? null : `PDF, ${fileSize(bytes)}`,
    language === "en" ? "på engelska" : null,
    status === "adjusted" ? "justerat" : null,
  ];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(", ");
}

function rowLink(document: Document): Link {
  return { text: document.title, url: documentRowUrl(document) };
}

/** Minutes by year, newest first. Takes documents that are newest first already. */
export function minutesByYear(documents: readonly Document[]): DocumentGroup[] {
  const groups: DocumentGroup[] = [];
  for (const document of documents) {
    if (document.kind !== "minutes") continue;
    const year = document.date?.slice(0, 4) ?? "utan år";
    const last = groups.at(-1);
    if (last?.heading === year) last.rows.push(documentRow(document));
    else groups.push({ id: `protokoll-${year.replace(" ", "-")}`, heading: year, rows: [documentRow(document)] });
  }
  return groups;
}

/** All other documents by kind, newest first within it, at most `mostOfKind` of each; groups without documents are left out. */
export function otherDocuments(documents: readonly Document[], mostOfKind = Infinity): DocumentGroup[] {
  return GROUPS.map(({ id, heading, kinds }) => {
    const rows = kinds.flatMap((kind) =>
      documents
        .filter((document) => document.kind === kind)
        .sort((a, b) => byDate(b.date, a.date))
        .slice(0, mostOfKind),
    );
    return { id, heading, rows: rows.map(documentRow) };
  }).filter((group) => group.rows.length > 0);
}

/** The newest minutes that are entered, at most `most`. */
export function latestMinutes(documents: readonly Document[], most: number): DocumentRow[] {
  return documents
    .filter((document) => document.kind === "minutes")
    .slice(0, most)
    .map(documentRow);
}
