import type { Source } from "../model/model.ts";

/** What a visitor can filter search results by. */
export type SearchKind = "Person" | "Medlem" | "Dokument" | "Sida";

/** A page as a value: everything that its template prints, and nothing more. */
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
  /** Null: search does not find the page. */
  kind: SearchKind | null;
  /** Where the page's facts come from: gives "Uppgifterna gäller" and the list of sources. */
  sources: Source[];
  view: View;
}
