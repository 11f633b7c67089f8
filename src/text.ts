import { NOT_YET, SEAT_WORDS, notYet } from "./words.ts";
import type { PartialDate } from "./day.ts";

const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];

/** A date in words, as precise as it is known: "16 februari 2024", "februari 2024", "2024". */
export function inWords(date: PartialDate): string {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? "";
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** A date for use inside a sentence: "17 maj 2024", "i maj 2024", "under 2024". */
export function onDate(date: PartialDate): string {
  if (date.length === 4) return `under ${date}`;
  return date.length === 7 ? `i ${inWords(date)}` : inWords(date);
}

/** "1 ledamot", "19 ledamöter". */
export function counted(count: number, one: string, many: string): string {
  return `${withThousands(count)} ${count === 1 ? one : many}`;
}

/** "19 ledamöter", "1 ersättare". */
export function seatCount(count: number, kind: keyof typeof SEAT_WORDS): string {
  return counted(count, SEAT_WORDS[kind].one, SEAT_WORDS[kind].many);
}

/** A whole number with a no-break space between thousands: 750 000. */
export function withThousands(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/** The size of a file for people: "850 byte", "120 kB", "2,4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)}\u00a0byte`;
  if (bytes < 999_500) return `${String(Math.round(bytes / 1000))}\u00a0kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}\u00a0MB`;
}

/** The text with no-break spaces inside numbers such as 750 000. */
export function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, "\u00a0");
}

/** "Trollstad, Älvby och Aspnäs". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} och ${words.at(-1) ?? ""}`;
}

/** The possessive: "Rådets", but "Borås". */
export function possessive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("sv") + text.slice(1);
}

/** "från 5 maj 2023 till 2027", "sedan 2023", "till 2023"; empty if no date is known. `ongoing` chooses "sedan". */
export function period(from: PartialDate | null, until: PartialDate | null, ongoing: boolean): string {
  if (from !== null && until !== null && !ongoing) return `från ${inWords(from)} till ${inWords(until)}`;
  if (from !== null) return `${ongoing ? "sedan" : "från"} ${inWords(from)}`;
  return until === null ? "" : `till ${inWords(until)}`;
}

/** The sentence about seats without a holder in the data: "9 av 19 ledamöter är ännu inte inlagda". */
export function notEnteredSentence(missing: number, total: number, one: string, many: string): string | null {
  if (missing === 0) return null;
  if (missing === total)
    return total === 1
      ? `${notYet(capitalised(one), "common")}.`
      : `Ingen av ${withThousands(total)} ${many} är ännu inlagd.`;
  return `${withThousands(missing)} av ${withThousands(total)} ${many} är ${missing === 1 ? NOT_YET.common : NOT_YET.plural}.`;
}
