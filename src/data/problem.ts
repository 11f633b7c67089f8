import { byCodeUnit } from "../code-units.ts";
import type { Place } from "./place.ts";

/** Every code a report can show. Stable: editors look them up in data/README.md, where a test demands that each is explained. */
export const PROBLEM_CODES = [
  // The text of a file
  "encoding",
  "mojibake",
  "decomposed",
  "invisible-character",
  "no-break-space",
  "control-character",
  "merge-conflict",
  // YAML
  "tab",
  "colon-in-text",
  "unclosed-quote",
  "syntax",
  "too-deep",
  "several-documents",
  "empty-file",
  "duplicate-key",
  "shorthand",
  "cut-by-hash",
  "curly-quotes",
  "unquoted-number",
  "surrounding-space",
  "html",
  // The schema
  "missing-file",
  "unknown-file",
  "unknown-field",
  "missing-field",
  "wrong-kind",
  "wrong-value",
  // Between files
  "duplicate-id",
  "unknown-reference",
  "seat-count",
  "duplicate-seat",
  "delegation-name",
  "two-holders",
  "two-seats",
  "date-order",
  "outside-term",
  "overlapping-terms",
  "not-ended",
  "office-outside-seat",
  "two-chairs",
  "substitute-pairing",
  "principal-not-member",
  "possible-duplicate",
  "foreign-code",
  "before-founding",
  "missing-document",
  "unused-document",
  "broken-document",
  "scanned-document",
  "long-document",
  "minutes-date",
  "identity-number",
  "home-address",
  "shared-address",
  "dead-link",
  "lost-address",
  "redirect",
  // The day
  "term-expired",
  "old-vacancy",
  "notice-overdue",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing that is wrong, in words for an editor. Errors stop the build, warnings do not. */
export interface Problem extends Place {
  severity: "error" | "warning";
  code: ProblemCode;
  /** Swedish: what is wrong, then what to write instead. */
  message: string;
}

/** An error at a place. */
export function error(place: Place, code: ProblemCode, message: string): Problem {
  return { severity: "error", code, message, ...place };
}

/** A warning at a place. */
export function warning(place: Place, code: ProblemCode, message: string): Problem {
  return { severity: "warning", code, message, ...place };
}

/** Problems in the order in which an editor reads them: by file, line and column. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** Thrown where the data holds at least one error; carries them all, and the texts that a report quotes. */
export class DataError extends Error {
  override name = "DataError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems in the data`);
    this.problems = problems;
  }
}
