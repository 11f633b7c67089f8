import type { HitInfo } from "../hit-id.ts";
import type { RawHit } from "../pagefind/engine.ts";

/** A hit in its place among the others. A document is one hit, with the pages of its file that fit. */
export interface RankedHit {
  id: string;
  score: number;
  /** The score without what names add but for an exact one, which is seen better in the texts. */
  byText: number;
  places: number[];
  info: HitInfo;
  /** Pages of the document's file, the best first; empty where its own record fits. */
  pages: RawHit[];
}
