import type { Model } from "../model/model.ts";
import { inWords } from "../text.ts";
import { INDEX, NOT_FOUND, SEARCH, SOURCES } from "../urls.ts";
import { page, type Page } from "./page.ts";
import type { Link } from "./parts.ts";

export interface SearchView {
  heading: string;
  lead: string;
  /** The index of everything, for people who search without scripts. */
  index: Link;
}

/** The search page. */
export function searchPage({ organisation }: Model): Page<SearchView> {
  return page({
    url: SEARCH,
    title: "Sök",
    description: `Sök bland personer, medlemmar, dokument och sidor hos ${organisation.name}.`,
    template: "search.njk",
    inFooter: "Sök",
    search: null,
    view: () => ({
      heading: "Sök",
      lead: "Sök bland personer, medlemmar, dokument och sidor.",
      index: { text: "Allt från A till Ö", url: INDEX },
    }),
  });
}

export interface SourcesView {
  heading: string;
  lead: string;
  rows: { id: string; title: string; url: string | null; date: string }[];
  /** Who owns the data of the shores on the map, and its licence; null if no water is drawn. */
  mapNotice: string | null;
}

/** The page of all sources, so that each fact can be traced. */
export function sourcesPage({ sources, water }: Model): Page<SourcesView> {
  return page({
    url: SOURCES,
    title: "Källor",
    description: "Varifrån uppgifterna i registret kommer, och från vilken dag.",
    template: "sources.njk",
    inFooter: "Källor",
    search: { kind: "Sida", tier: "copy" },
    view: () => ({
      heading: "Källor",
      lead: "Varje uppgift i registret har en källa. Här står alla.",
      rows: sources.map((source) => ({
        id: source.id,
        title: source.title,
        url: source.address,
        date: source.dateInWords ?? (source.date === null ? "utan datum" : inWords(source.date)),
      })),
      mapNotice: water?.notice ?? null,
    }),
  });
}

export interface NotFoundView {
  heading: string;
  lead: string;
}

/** The page shown for an unknown address. */
export function notFoundPage(): Page<NotFoundView> {
  return page({
    url: NOT_FOUND,
    title: "Sidan finns inte",
    description: "Adressen leder inte till någon sida här.",
    template: "not-found.njk",
    search: null,
    view: () => ({
      heading: "Sidan finns inte",
      lead: "Adressen leder inte till någon sida. Den kan ha flyttats, eller vara felskriven.",
    }),
  });
}
