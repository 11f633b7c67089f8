import type { Document, Model } from "../model/model.ts";
import { withThousands } from "../text.ts";
import { isArchivePage, archiveUrl, DOCUMENTS } from "../urls.ts";
import { latestMinutes, minutesByYear, otherDocuments, type DocumentGroup } from "./document-rows.ts";
import { page, type Page } from "./page.ts";

export interface DocumentsView {
  heading: string;
  lead: string;
  minutes: DocumentGroup[];
  groups: DocumentGroup[];
  jumps: { text: string; url: string; count: string }[];
  /** Links to the pages by year, if one page cannot hold all documents. */
  years: { text: string; url: string; count: string }[];
}

/** If there are too many documents, the first page shows so many minutes, and so many of each other kind. */
const NEWEST = 20;
const NEWEST_OF_KIND = 5;

/**
 * The page of all documents by kind and year, newest first, with minutes apart. If they are too many, it shows the
 * newest of each kind and links to a page for each year.
 */
export function documentsPage(model: Model): Page<DocumentsView> {
  return page({
    url: DOCUMENTS,
    title: "Dokument",
    description: "Protokoll, mål, planer och styrande dokument, ordnade efter slag och år med de nyaste först.",
    template: "documents.njk",
    inMenu: true,
    inFooter: "Dokument",
    search: { kind: "Sida", tier: "copy" },
    parts: isArchivePage,
    sources: [...new Set(model.documents.map((document) => document.source))],
    view: () => documentsView(model.documents),
  });
}

function documentsView(documents: readonly Document[]): DocumentsView {
  const years = archiveYears(documents);
  const isSplit = years.length > 0;
  const minutes = isSplit ? newestMinutes(documents) : minutesByYear(documents);
  const groups = otherDocuments(documents, isSplit ? NEWEST_OF_KIND : Infinity);
  return {
    heading: "Dokument",
    lead: isSplit
      ? "De nyaste dokumenten av varje slag, och alla dokument år för år."
      : "Protokoll, mål och planer samt de regler som gäller för arbetet.",
    minutes,
    groups,
    jumps: isSplit
      ? [{ text: "Alla dokument år för år", url: "#ar", count: withThousands(documents.length) }]
      : jumps(minutes, groups),
    years,
  };
}

/** A page for each year's documents, if one page cannot hold them all. */
export function archivePages(model: Model): Page<DocumentsView>[] {
  return archiveNames(model.documents).map((name) => {
    const documents = model.documents.filter((document) => document.archive === name);
    const heading = `Dokument ${archiveLabel(name)}`;
    return page({
      url: archiveUrl(name),
      title: heading,
      label: archiveLabel(name),
      description: `Alla dokument ${archiveLabel(name)}: protokoll, planer och övriga, de nyaste först.`,
      template: "documents.njk",
      search: null,
      sources: [...new Set(documents.map((document) => document.source))],
      view: () => {
        const minutes = minutesByYear(documents);
        const groups = otherDocuments(documents);
        const lead = `${withThousands(documents.length)} dokument.`;
        return { heading, lead, minutes, groups, jumps: jumps(minutes, groups), years: [] };
      },
    });
  });
}

function newestMinutes(documents: readonly Document[]): DocumentGroup[] {
  const list = latestMinutes(documents, NEWEST);
  return list.rows.length === 0 ? [] : [{ id: "senaste-protokoll", heading: "Senast inlagda", ...list }];
}

function jumps(minutes: readonly DocumentGroup[], groups: readonly DocumentGroup[]): DocumentsView["jumps"] {
  const count = minutes.reduce((sum, group) => sum + group.rows.length, 0);
  return [
    ...(count > 0 ? [{ text: "Protokoll", url: "#protokoll", count: withThousands(count) }] : []),
    ...groups.map((group) => ({ text: group.heading, url: `#${group.id}`, count: withThousands(group.rows.length) })),
  ];
}

function archiveNames(documents: readonly Document[]): string[] {
  return [...new Set(documents.flatMap((document) => document.archive ?? []))];
}

function archiveYears(documents: readonly Document[]): DocumentsView["years"] {
  return archiveNames(documents).map((name) => ({
    text: archiveLabel(name),
    url: archiveUrl(name),
    count: withThousands(documents.filter((document) => document.archive === name).length),
  }));
}

/** "2024", "2024, del 2", "utan år". */
function archiveLabel(name: string): string {
  if (name.startsWith("utan-ar"))
    return `utan år${name.replace(/^utan-ar-?/, (match) => (match.endsWith("-") ? ", del " : ""))}`;
  return name.replace("-", ", del ");
}
