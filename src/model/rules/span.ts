import { earliest, latest, type Day, type PartialDate } from "../../day.ts";

/** From when until when something held; null where no date is known. */
export interface Span {
  from: PartialDate | null;
  until: PartialDate | null;
}

interface Dated {
  from?: PartialDate | undefined;
  until?: PartialDate | undefined;
}

const ALWAYS: Day = "0000-01-01";
const NEVER: Day = "9999-12-31";

/** The span of a record; dates that it lacks are those of what it belongs to. */
export function spanOf(record: Dated, within: Dated = {}): Span {
  return { from: record.from ?? within.from ?? null, until: record.until ?? within.until ?? null };
}

/**
 * Whether two spans overlap however their dates are read. Dates that only touch never do: the one ends on the day on which
 * the other begins. An open end lasts for ever, an open beginning was always there.
 */
export function surelyOverlap(a: Span, b: Span): boolean {
  return lastBegin(a) < firstEnd(b) && lastBegin(b) < firstEnd(a);
}

/** Whether two spans have no day in common however their dates are read. An unknown date passes. */
export function surelyApart(a: Span, b: Span): boolean {
  return lastEnd(a) <= firstBegin(b) || lastEnd(b) <= firstBegin(a);
}

/** Whether a date lies before another however they are read. Null is unknown and passes. */
export function surelyBefore(a: PartialDate | null, b: PartialDate | null): boolean {
  return a !== null && b !== null && latest(a) < earliest(b);
}

const firstBegin = (span: Span): Day => (span.from === null ? ALWAYS : earliest(span.from));
const lastBegin = (span: Span): Day => (span.from === null ? ALWAYS : latest(span.from));
const firstEnd = (span: Span): Day => (span.until === null ? NEVER : earliest(span.until));
/** The first day surely without it: a whole end date is that day itself. */
const lastEnd = (span: Span): Day =>
  span.until === null ? NEVER : span.until.length === 10 ? span.until : `${latest(span.until)}~`;
