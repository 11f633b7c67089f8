import type { Document, Model } from "../model/model.ts";
import { termName } from "../pages/body.ts";
import { delegations } from "../pages/delegations.ts";
import { DOCUMENT_KIND_NAMES } from "../pages/document-rows.ts";
import type { Frame } from "../pages/frame.ts";
import type { Page, SearchKind } from "../pages/page.ts";
import { inWords } from "../text.ts";
import {
  bodyUrl,
  CONTACT,
  delegationUrl,
  documentFileUrl,
  documentRowUrl,
  DOCUMENTS,
  HOME,
  INDEX,
  MEMBERS,
  memberUrl,
  PEOPLE,
  personUrl,
  SOURCES,
  termUrl,
} from "../urls.ts";
import type { PdfPages } from "./pdf-cache.ts";

/** Where something stands among hits that fit equally well: bodies and contacts first, then the rest, lists and associated members, what is over last. */
export type Tier = "main" | "plain" | "copy" | "former";

/** What search knows of a hit beside its text. */
export interface Hit {
  url: string;
  title: string;
  kind: SearchKind;
  /** What a visitor reads beside the title: "Person", "Protokoll". */
  label: string;
  tier: Tier;
  /** The year and day of a document, as in its record; null for what is of no day. */
  date: string | null;
  /** "16 februari 2024", or for which date the facts of a page hold; empty where nothing is known. */
  dateInWords: string;
  /** Names under which it is found exactly. */
  names: string[];
  /** Where the document of a page of its file is listed; null for all else. */
  row: string | null;
  /** Hits with the same number are one document: its own and those of the pages of its file. */
  group: number | null;
}

/** Something that search finds and that is no page of its own. */
export interface SearchRecord {
  hit: Hit;
  content: string;
  /** Words by which it is found too, at low weight. */
  about: string;
}

/** A printed page, with what surrounds it. */
export type FramedPage = Page & { frame: Pick<Frame, "asOf"> };

/** The hits that are pages, by their addresses. */
export function pageHits(model: Model, pages: readonly FramedPage[]): Map<string, Hit> {
  const tiers = pageTiers(model);
  const names = pageNames(model);
  const found = new Map<string, Hit>();
  for (const { url, title, label, kind, frame } of pages) {
    if (kind === null) continue;
    found.set(url, {
      url,
      title: url === HOME ? model.organisation.name : title,
      kind,
      label: kind,
      tier: tiers.get(url) ?? "plain",
      date: null,
      dateInWords: frame.asOf.replace(/\.$/, ""),
      names: [title, label, ...(names.get(url) ?? [])],
      row: null,
      group: null,
    });
  }
  return found;
}

/** A record for each page in English, which is in an index of its own: it is found by its title and by the name of its language. */
export function englishRecords({ organisation: { name } }: Model, pages: readonly FramedPage[]): SearchRecord[] {
  return pages
    .filter(({ lang, kind }) => lang === "en" && kind !== null)
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

/** Pages that list or repeat what has a page or a record of its own. */
const LISTS: readonly string[] = [HOME, MEMBERS, PEOPLE, DOCUMENTS, SOURCES, INDEX];

function pageTiers(model: Model): Map<string, Tier> {
  const tiers = new Map<string, Tier>();
  tiers.set(CONTACT, "main");
  for (const url of LISTS) tiers.set(url, "copy");
  for (const body of model.bodies)
    for (const term of body.terms) {
      const tier = term === body.current ? "copy" : "former";
      tiers.set(termUrl(term), tier);
      for (const member of delegations(term)) tiers.set(delegationUrl(term, member), tier);
    }
  for (const body of model.bodies) tiers.set(bodyUrl(body), "main");
  for (const person of model.people)
    if (!person.holdings.some(({ standing }) => standing === "current")) tiers.set(personUrl(person), "former");
  for (const member of model.members)
    if (member.former || member.associated) tiers.set(memberUrl(member), member.former ? "former" : "copy");
  return tiers;
}

function pageNames({ organisation, bodies, members, people }: Model): Map<string, string[]> {
  return new Map([
    [HOME, [organisation.name, organisation.english_name]],
    // The page of the present term is found as that of its body.
    ...bodies.map((body): [string, string[]] => [bodyUrl(body), body.current === null ? [] : [termName(body.current)]]),
    ...members.map((member): [string, string[]] => [memberUrl(member), [member.name, member.shortName]]),
    ...people.map((person): [string, string[]] => [
      personUrl(person),
      [person.name, ...person.formerNames.map((name) => (name.includes(" ") ? name : `${person.givenName} ${name}`))],
    ]),
  ]);
}

/**
 * A record for each document, found by its title, kind, date and body even where its file is not here, and one for each page of
 * its file. Takes the text of each file by its name.
 */
export function documentRecords({ documents }: Model, texts: ReadonlyMap<string, PdfPages>): SearchRecord[] {
  return documents.flatMap((document, group) => {
    const hit: Hit = {
      url: documentRowUrl(document),
      title: document.title,
      kind: "Dokument",
      label: DOCUMENT_KIND_NAMES[document.kind],
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
  const parts = [title, DOCUMENT_KIND_NAMES[kind], body?.name ?? "", ...members.map(({ shortName }) => shortName)];
  if (date !== null) parts.push(inWords(date), date);
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}
