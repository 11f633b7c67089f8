import type { HitInfo } from "../hit-id.ts";
import type { RawHit } from "../pagefind/engine.ts";

/** A ranked hit. A document is one hit, with the pages of its file that fit the query. */
export interface RankedHit {
  id: string;
  score: number;
  /** The score used with the texts. Only an exact name counts in it: the texts themselves show the others better. */
  byText: number;
  places: number[];
  info: HitInfo;
  /** Pages of the document's file, the best first; empty if its own record fits best. */
  pages: RawHit[];
}
