import type { Document, Model } from "../model/model.ts";
import { DOCUMENT_KIND_NAMES } from "../pages/document-rows.ts";
import type { SearchKind } from "../pages/page.ts";
import { inWords } from "../text.ts";
import { documentRowUrl } from "../urls.ts";

/** Something that search finds and that is no page of its own. */
export interface SearchRecord {
  url: string;
  title: string;
  content: string;
  kind: SearchKind;
  language: "sv" | "en";
}

/** A record for each document, found by its title, kind, date and body even where its file is not here. */
export function documentRecords({ documents }: Model): SearchRecord[] {
  return documents.map((document) => ({
    url: documentRowUrl(document),
    title: document.title,
    content: content(document),
    kind: "Dokument",
    language: "sv",
  }));
}

function content(document: Document): string {
  const parts = [document.title, DOCUMENT_KIND_NAMES[document.kind], document.body?.name ?? ""];
  if (document.date !== null) parts.push(inWords(document.date), document.date);
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}
