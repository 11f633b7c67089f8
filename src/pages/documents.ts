import type { Model } from "../model/model.ts";
import { DOCUMENTS } from "../urls.ts";
import { minutesByYear, otherDocuments, type DocumentGroup } from "./document-rows.ts";
import type { Page } from "./page.ts";

export interface DocumentsView {
  heading: string;
  lead: string;
  minutes: DocumentGroup[];
  groups: DocumentGroup[];
  jumps: { text: string; url: string; count: string }[];
}

/** Every document by kind and year, newest first, minutes apart. */
export function documentsPage(model: Model): Page<DocumentsView> {
  const minutes = minutesByYear(model.documents);
  const groups = otherDocuments(model.documents);
  const minutesCount = minutes.reduce((sum, group) => sum + group.rows.length, 0);
  return {
    url: DOCUMENTS,
    lang: "sv",
    title: "Dokument",
    label: "Dokument",
    description: "Protokoll, mål, planer och styrande dokument, ordnade efter slag och år med de nyaste först.",
    template: "documents.njk",
    kind: "Sida",
    sources: [...new Set(model.documents.map((document) => document.source))],
    view: {
      heading: "Dokument",
      lead: "Protokoll, mål och planer samt de regler som gäller för arbetet.",
      minutes,
      groups,
      jumps: [
        ...(minutesCount > 0 ? [{ text: "Protokoll", url: "#protokoll", count: String(minutesCount) }] : []),
        ...groups.map((group) => ({ text: group.heading, url: `#${group.id}`, count: String(group.rows.length) })),
      ],
    },
  };
}
