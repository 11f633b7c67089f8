import type { SearchKind, Tier } from "../pages/page.ts";
import type { Hit } from "./hits.ts";

/**
 * Ranking and filters need little of a hit, but of every hit of a query. That little stands in the name by which Pagefind knows
 * the hit, so that it costs no request: `d1-20240216-3f_ca9e848` is a document of the second tier, of that day, in group 123.
 */
export interface HitInfo {
  kind: SearchKind;
  tier: Tier;
  /** Digits: year, and month and day where they are known; empty for what is of no day. */
  date: string;
  /** Empty for what stands alone. */
  group: string;
  /** Whether it is a whole: a page of the site or a document, not a page of a document's file. */
  isRecord: boolean;
}

const KINDS: Record<string, SearchKind> = { p: "Person", m: "Medlem", d: "Dokument", s: "Sida" };
/** The letter of a page of a document's file. */
const FILE_PAGE = "f";
const TIERS: readonly Tier[] = ["main", "plain", "copy", "former"];

/** The name for a hit, made unlike all others by the hash of its file. */
export function hitId(hit: Hit, hash: string): string {
  const letter = Object.keys(KINDS).find((each) => KINDS[each] === hit.kind) ?? "";
  const kind = hit.row === null ? letter : FILE_PAGE;
  const parts = [`${kind}${String(TIERS.indexOf(hit.tier))}`, hit.date?.replaceAll("-", ""), hit.group?.toString(36)];
  return `${parts
    .map((part) => part ?? "")
    .join("-")
    .replace(/-+$/, "")}_${hash}`;
}

/** What the name of a hit tells. */
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
