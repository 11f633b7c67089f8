import type { SearchKind, Tier } from "../pages/page.ts";
import type { Hit } from "./hits.ts";

/**
 * Ranking and filters need a little about every hit of a query. Pagefind's own name for the hit carries it, which saves
 * a request for each hit: `d1-20240216-3f_ca9e848` is a document of the second tier, of that day, in group 123.
 */
export interface HitInfo {
  kind: SearchKind;
  tier: Tier;
  /** Digits: the year, then month and day if known; empty for what has no date. */
  date: string;
  /** Empty for a hit that belongs to no group. */
  group: string;
  /** True for a page of the site or a document's own record, false for a page of a document's file. */
  isRecord: boolean;
}

const KINDS: Record<string, SearchKind> = { p: "Person", m: "Medlem", d: "Dokument", s: "Sida" };
/** The letter that stands for a page of a document's file. */
const FILE_PAGE = "f";
const TIERS: readonly Tier[] = ["main", "plain", "copy", "former"];

/** The name for a hit. The hash of its file makes it unique. */
export function hitId(hit: Hit, hash: string): string {
  const letter = Object.keys(KINDS).find((each) => KINDS[each] === hit.kind) ?? "";
  const kind = hit.row === null ? letter : FILE_PAGE;
  const parts = [`${kind}${String(TIERS.indexOf(hit.tier))}`, hit.date?.replaceAll("-", ""), hit.group?.toString(36)];
  return `${parts
    .map((part) => part ?? "")
    .join("-")
    .replace(/-+$/, "")}_${hash}`;
}

/** Reads the information from the name of a hit. */
export function hitInfo(id: string): HitInfo {
  const [code = "", date = "", group = ""] = id.replace(/_.*/, "").split("-");
  return {
    kind: code.startsWith(FILE_PAGE) ? "Dokument" : (KINDS[code.slice(0, 1)] ?? "Sida"),
    tier: TIERS[Number(code.slice(1))] ?? "plain",
    date,
    group,
    isRecord: !code.startsWith(FILE_PAGE),
  };
}
