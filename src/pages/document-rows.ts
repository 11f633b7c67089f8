import { DOCUMENT_WORDS } from "../words.ts";
import { byDate } from "../day.ts";
import type { Document, DocumentKind } from "../model/model.ts";
import { capitalised, fileSize } from "../text.ts";
import { documentFileUrl, documentRowUrl } from "../urls.ts";
import type { Link } from "./parts.ts";

export interface DocumentRow {
  id: string;
  title: string;
  /** The address of the document itself; null if neither a file nor an address is entered. */
  url: string | null;
  /** The page where it was published, if the document itself is not available. */
  published: Link | null;
  date: string | null;
  /**
   * "Protokoll, PDF, 120 kB, på engelska, justerat": the kind, if the title does not say it, and facts about the file.
   */
  about: string | null;
  /** "Utkast": a warning to the reader. */
  note: string | null;
  replaces: Link | null;
  replacedBy: Link | null;
}

/** Rows of a table; a fact that all of them share is shown once. */
export interface DocumentList {
  rows: DocumentRow[];
  /** The page where all of them were published, if none is available; then the rows do not repeat it. */
  published: Link | null;
}

export interface DocumentGroup extends DocumentList {
  id: string;
  heading: string;
}

export const kindName = (kind: DocumentKind): string => capitalised(DOCUMENT_WORDS[kind]);

/** Groups in the order of the page of documents. Minutes are not among them, as they are many and sorted by date. */
const GROUPS: readonly { id: string; heading: string; kinds: readonly DocumentKind[] }[] = [
  { id: "mal-och-planer", heading: "Mål, planer och berättelser", kinds: ["vision", "goals", "plan", "annual-report"] },
  { id: "regler", heading: "Regler och förteckningar", kinds: ["statutes", "rules-of-procedure", "register"] },
  { id: "moten", heading: "Kallelser och handlingar", kinds: ["notice", "papers"] },
  { id: "ovrigt", heading: "Övrigt", kinds: ["other"] },
];

/** A list of documents, in the order given. */
export function documentList(documents: readonly Document[]): DocumentList {
  const rows = documents.map(documentRow);
  const [first] = rows;
  const shared = first?.published ?? null;
  const isShared = rows.length > 1 && rows.every(({ published }) => published?.url === shared?.url);
  if (shared === null || !isShared) return { rows, published: null };
  return { rows: rows.map((row) => ({ ...row, published: null })), published: shared };
}

/** The row of a document. If the document is not available, the row links to the page where it was published. */
export function documentRow(document: Document): DocumentRow {
  const url = document.file === null ? document.address : documentFileUrl(document);
  const { title, address } = document.source;
  return {
    id: document.id,
    title: document.title,
    url,
    published: url === null && address !== null ? { text: title, url: address } : null,
    date: document.date,
    about: about(document),
    note: document.status === "draft" ? "Utkast" : null,
    replaces: document.replaces === null ? null : rowLink(document.replaces),
    replacedBy: document.replacedBy === null ? null : rowLink(document.replacedBy),
  };
}

function about({ title, kind, bytes, language, status }: Document): string | null {
  const name = kindName(kind);
  const isSaid = title.toLocaleLowerCase("sv").includes(name.toLocaleLowerCase("sv"));
  const parts = [
    isSaid || kind === "other" ? null : name,
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

/** Minutes by year, newest first. Takes documents sorted newest first. */
export function minutesByYear(documents: readonly Document[]): DocumentGroup[] {
  const years = new Map<string, Document[]>();
  for (const document of documents) {
    if (document.kind !== "minutes") continue;
    const year = document.date?.slice(0, 4) ?? "utan år";
    years.set(year, [...(years.get(year) ?? []), document]);
  }
  return [...years].map(([year, ofYear]) => ({
    id: `protokoll-${year.replace(" ", "-")}`,
    heading: year,
    ...documentList(ofYear),
  }));
}

/** All other documents by kind, newest first, at most `mostOfKind` of each kind. Empty groups are left out. */
export function otherDocuments(documents: readonly Document[], mostOfKind = Infinity): DocumentGroup[] {
  return GROUPS.map(({ id, heading, kinds }) => {
    const rows = kinds.flatMap((kind) =>
      documents
        .filter((document) => document.kind === kind)
        .sort((a, b) => byDate(b.date, a.date))
        .slice(0, mostOfKind),
    );
    return { id, heading, ...documentList(rows) };
  }).filter((group) => group.rows.length > 0);
}

/** The newest minutes, at most `most`. */
export function latestMinutes(documents: readonly Document[], most: number): DocumentList {
  return documentList(documents.filter((document) => document.kind === "minutes").slice(0, most));
}
