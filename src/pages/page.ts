import type { Member, Party, Source } from "../model/model.ts";
import type { SeatArcView } from "./pictures/seat-arc.ts";

/** The kinds by which visitors filter search results. */
export type SearchKind = "Person" | "Medlem" | "Dokument" | "Sida";

/**
 * The order of hits that match equally well: bodies and contacts ("main"), then most pages, then lists and associated
 * members ("copy"), and former things last.
 */
export type Tier = "main" | "plain" | "copy" | "former";

/** How the search ranks and names a page, and how the index of everything lists it. */
export interface SearchEntry {
  kind: SearchKind;
  tier: Tier;
  /** The title of the hit. */
  title: string;
  /** Names that find exactly this page. */
  names: string[];
  /** Its line in the index from A to Ö, and the text that it is sorted by. */
  listed: { text: string; under: string };
}

/** The drawing beside the text of a page's picture. */
export type Art =
  { kind: "map"; highlighted: Member | null } | { kind: "arc"; arc: SeatArcView } | { kind: "seat"; party: Party };

/** The content of the picture that social media and chats show for a page. */
export interface PictureContent {
  /** A text, or lines that are already broken. */
  title: string | readonly string[];
  lead: string;
  /** A last line, in secondary colour. */
  note: string | null;
  art: Art | null;
}

/** Everything about a page. What takes time to make is a function: finding out which pages exist, and their addresses, builds no view. */
export interface Page<View = object> {
  url: string;
  lang: "sv" | "en";
  /** The title in the document and the browser's tab, without the organisation's name. */
  title: string;
  /** The short name in breadcrumbs and menus. */
  label: string;
  description: string;
  /** File under templates/pages/. */
  template: string;
  inMenu: boolean;
  /** The text of its link in the footer; null: no link. */
  inFooter: string | null;
  /** Null: the search does not find the page. */
  search: SearchEntry | null;
  /**
   * For a list that may be split: whether an address is of one of its further pages. These disappear if the list gets
   * shorter; then their addresses redirect to the list.
   */
  parts: ((address: string) => boolean) | null;
  /** The sources of the page's facts, for "Uppgifterna gäller" and the list of sources. */
  sources: Source[];
  picture: () => PictureContent;
  /** Everything that the template prints, and nothing more. */
  view: () => View;
}

/** The properties that a page must give, and those that it may. */
type Own<View> = Pick<Page<View>, "url" | "title" | "description" | "template" | "view"> &
  Partial<Omit<Page<View>, "search">> & { search: (Pick<SearchEntry, "kind"> & Partial<SearchEntry>) | null };

/**
 * Completes a page. Unless given, the language is Swedish, the page is in no menu, its label is its title, and its
 * picture shows title and description. The search finds it by title, label and any names in `search`.
 */
export function page<View>(own: Own<View>): Page<View> {
  const { title, description, label = title, search } = own;
  return {
    lang: "sv",
    inMenu: false,
    inFooter: null,
    parts: null,
    sources: [],
    picture: () => ({ title, lead: description, note: null, art: null }),
    ...own,
    label,
    search: search && {
      tier: "plain",
      title,
      listed: { text: search.title ?? title, under: search.title ?? title },
      ...search,
      names: [title, label, ...(search.names ?? [])],
    },
  };
}
