import type { Document, Model } from "../model/model.ts";
import { kindName } from "../pages/document-rows.ts";
import type { Frame } from "../pages/frame.ts";
import type { Page, SearchKind, Tier } from "../pages/page.ts";
import { inWords } from "../text.ts";
import { documentFileUrl, documentRowUrl } from "../urls.ts";
import type { PdfPages } from "./pdf-cache.ts";

/** What the search knows about a hit beside its text. */
export interface Hit {
  url: string;
  title: string;
  kind: SearchKind;
  /** The kind that is shown beside the title: "Person", "Protokoll". */
  label: string;
  tier: Tier;
  /** The date of a document, as in its record; null for what has none. */
  date: string | null;
  /** "16 februari 2024", or the date for which a page's facts hold; empty where it is not known. */
  dateInWords: string;
  /** Names that find exactly this hit. */
  names: string[];
  /** For a page of a document's file, the row where the document is listed; else null. */
  row: string | null;
  /** A document and the pages of its file share a number and are shown as one hit. */
  group: number | null;
}

/** Something that the search finds but that has no page of its own. */
export interface SearchRecord {
  hit: Hit;
  content: string;
  /** More words that find it, at low weight. */
  about: string;
}

/** A printed page with its frame. */
export type FramedPage = Page & { frame: Pick<Frame, "asOf"> };

/** The hits that are pages, by address. */
export function pageHits(pages: readonly FramedPage[]): Map<string, Hit> {
  return new Map(
    pages.flatMap(({ url, search, frame }): [string, Hit][] => {
      if (search === null) return [];
      const { kind, tier, title, names } = search;
      const dateInWords = frame.asOf.replace(/\.$/, "");
      return [[url, { url, title, kind, label: kind, tier, date: null, dateInWords, names, row: null, group: null }]];
    }),
  );
}

/**
 * A record for each page in English. It has an index of its own and is found by its title and the name of its language.
 */
export function englishRecords({ organisation: { name } }: Model, pages: readonly FramedPage[]): SearchRecord[] {
  return pages
    .filter(({ lang, search }) => lang === "en" && search !== null)
    .map(({ url, title }) => ({
      hit: {
        url,
        title: `${name} på engelska`,
        kind: "Sida",
        label: "Sida",
        tier: "copy",
        date: null,
        dateInWords: "",
        names: [title, "Engelska", "English", "In English"],
        row: null,
        group: null,
      },
      content: `${title}. Sammanfattning på engelska, in English.`,
      about: "",
    }));
}

/**
 * A record for each document, which is found by title, kind, date and body even without a file, and one for each page
 * of its file. Takes the texts of the files by name.
 */
export function documentRecords({ documents }: Model, texts: ReadonlyMap<string, PdfPages>): SearchRecord[] {
  return documents.flatMap((document, group) => {
    const hit: Hit = {
      url: documentRowUrl(document),
      title: document.title,
      kind: "Dokument",
      label: kindName(document.kind),
      tier: document.replacedBy === null ? "plain" : "former",
      date: document.date,
      dateInWords: document.date === null ? "" : inWords(document.date),
      names: document.replacedBy === null ? [document.title] : [],
      row: null,
      group,
    };
    const pages = (document.file === null ? null : texts.get(document.file)) ?? [];
    return [
      { hit, content: described(document), about: "" },
      ...pages.flatMap((text, index) => {
        const url = `${documentFileUrl(document)}#page=${String(index + 1)}`;
        return text === ""
          ? []
          : [{ hit: { ...hit, url, row: hit.url, names: [] }, content: text, about: described(document) }];
      }),
    ];
  });
}

function described({ title, kind, body, date, members }: Document): string {
  const parts = [title, kindName(kind), body?.name ?? "", ...members.map(({ shortName }) => shortName)];
  if (date !== null) parts.push(inWords(date), date);
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}
