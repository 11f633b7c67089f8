import type { Member, Party, Source } from "../model/model.ts";
import type { SeatArcView } from "./pictures/seat-arc.ts";

/** What a visitor can filter search results by. */
export type SearchKind = "Person" | "Medlem" | "Dokument" | "Sida";

/** Where something stands among hits that fit equally well: bodies and contacts first, then the rest, lists and associated members, what is over last. */
export type Tier = "main" | "plain" | "copy" | "former";

/** How search ranks and names a page, and how the index of everything lists it. */
export interface SearchEntry {
  kind: SearchKind;
  tier: Tier;
  /** What the hit is called. */
  title: string;
  /** Names under which it is found exactly. */
  names: string[];
  /** Its line in the index from A to Ö, and what it is sorted under there. */
  listed: { text: string; under: string };
}

/** What is drawn beside the text of a picture. */
export type Art =
  { kind: "map"; highlighted: Member | null } | { kind: "arc"; arc: SeatArcView } | { kind: "seat"; party: Party };

/** What the picture shows that conversations have of a page. */
export interface PictureContent {
  /** Lines as they are to be broken, or one text. */
  title: string | readonly string[];
  lead: string;
  /** A last line, in secondary colour. */
  note: string | null;
  art: Art | null;
}

/**
 * A page as a value, which says all of itself. What costs work is made when it is asked for: to know which pages there are, and at
 * which addresses, no view is built.
 */
export interface Page<View = object> {
  url: string;
  lang: "sv" | "en";
  /** Title of the document and of the tab, without the organisation's name. */
  title: string;
  /** Short name in breadcrumbs and in menus. */
  label: string;
  description: string;
  /** File under templates/pages/. */
  template: string;
  inMenu: boolean;
  /** What the link in the footer says; null: it has none. */
  inFooter: string | null;
  /** Null: search does not find the page. */
  search: SearchEntry | null;
  /**
   * Of a list that is split when it is long: the addresses of the pages on which it goes on. Such a page comes and goes with the
   * length of the list, so its address leads to the list when it is gone.
   */
  parts: ((address: string) => boolean) | null;
  /** Where the page's facts come from: gives "Uppgifterna gäller" and the list of sources. */
  sources: Source[];
  picture: () => PictureContent;
  /** Everything that the template prints, and nothing more. */
  view: () => View;
}

/** What a page says of itself where it differs from most. */
type Own<View> = Pick<Page<View>, "url" | "title" | "description" | "template" | "view"> &
  Partial<Omit<Page<View>, "search">> & { search: (Pick<SearchEntry, "kind"> & Partial<SearchEntry>) | null };

/**
 * A page of what it says: in Swedish, in no menu, its label and the names of its hit as its title, its picture of title and
 * description, unless it says otherwise. Names in `search` come beside title and label.
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
