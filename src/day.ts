import { byCodeUnit } from "./code-units.ts";

/** A date with the precision that is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** A whole day, `YYYY-MM-DD`. */
export type Day = string;

/** Whether the text is a date that exists in the Gregorian calendar, with any of the three precisions. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year = "", month, day] = match;
  if (Number(year) < 1000) return false;
  if (month === undefined) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), monthNumber));
}

/** Whether the text is a whole day that exists. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The first day that the date can mean. */
export function earliest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that the date can mean. */
export function latest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split("-").map(Number);
  return `${date}-${twoDigits(daysIn(year ?? 0, month ?? 1))}`;
}

/** Whether something that starts on `from` (null: unknown, long ago) may have started by `today`. */
export function hasBegun(from: PartialDate | null, today: Day): boolean {
  return from === null || earliest(from) <= today;
}

/**
 * Whether something that ends on `until` (null: open) has certainly ended by `today`. A whole day is the first day
 * after it, as a term ends on the day on which the next begins.
 */
export function hasEnded(until: PartialDate | null, today: Day): boolean {
  if (until === null) return false;
  return until.length === 10 ? until <= today : latest(until) < today;
}

/** Compares dates by the last day they can mean; null comes first. For "newest first", reverse the arguments. */
export function byDate(a: PartialDate | null, b: PartialDate | null): number {
  const left = a === null ? "" : latest(a);
  const right = b === null ? "" : latest(b);
  return byCodeUnit(left, right);
}

/** The same day of the month some months earlier, or the month's last day if it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = year * 12 + (month - 1) - months;
  const [earlierYear, earlierMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return [
    String(earlierYear).padStart(4, "0"),
    twoDigits(earlierMonth),
    twoDigits(Math.min(date, daysIn(earlierYear, earlierMonth))),
  ].join("-");
}

/** The day some weeks earlier. */
export function weeksBefore(day: Day, weeks: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date - 7 * weeks)).toISOString().slice(0, 10);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
