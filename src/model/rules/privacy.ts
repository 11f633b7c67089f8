import { KINDS } from "../../data/kinds.ts";
import type { Data } from "../../data/read.ts";
import { placeAt, type SourceText } from "../../data/place.ts";
import { error, type Problem } from "../../data/problem.ts";
import { wordAround } from "../../data/word-around.ts";

/** Ten or twelve digits as Swedish personal identity numbers are written, with or without a sign before the last four. */
const IDENTITY_NUMBER = /(?<![\d+-])(?:18|19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?![\d-])/g;
const PHONE_FIELD = /^\s*(?:- +)?number:/;
/** The end of a street's name with a number. Searched from the beginning of the name, a long word would take for ever. */
const STREET = /(?<=\p{L}{2})(?:gatan|vägen|gränd|stigen|allén|backen|torget)\s+\d+/u;
const POSTCODE = /\b\d{3} ?\d{2}\s+\p{Lu}\p{L}+/u;

/** What must never be published, wherever it stands, comments too: personal identity numbers, and where people live. */
export function privacyProblems(data: Data): Problem[] {
  return [...data.texts.values()].flatMap((source) => [
    ...identityNumbers(source),
    ...(source.file.endsWith(`/${KINDS.people.file}`) ? homeAddresses(source) : []),
  ]);
}

function identityNumbers(source: SourceText): Problem[] {
  return [...source.text.matchAll(IDENTITY_NUMBER)].flatMap((match) => {
    const place = placeAt(source, match.index, match.index + match[0].length);
    const [, year = "", month = "", day = "", last = ""] = match;
    if (PHONE_FIELD.test(source.lines[place.line - 1] ?? "") || !isIdentityNumber(year, month, day, last)) return [];
    return [
      error(
        place,
        "identity-number",
        "Det här ser ut som ett personnummer, som aldrig får publiceras. Ta bort det, även ur filens historik.",
      ),
    ];
  });
}

function homeAddresses(source: SourceText): Problem[] {
  return source.lines.flatMap((line, index) => {
    const match = STREET.exec(line) ?? POSTCODE.exec(line);
    if (!match) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    const { start, end } = wordAround(line, place, (letter) => /[\p{L}\d]/u.test(letter));
    const lineStart = source.lineStarts[index] ?? 0;
    return [
      error(
        placeAt(source, lineStart + start, lineStart + end),
        "home-address",
        "Det här ser ut som en gatuadress eller ett postnummer. Var en person bor får inte stå i registret: ta bort det.",
      ),
    ];
  });
}

/** A date that exists (the day plus 60 for a coordination number) and the check digit of the Luhn algorithm. */
function isIdentityNumber(year: string, month: string, day: string, last: string): boolean {
  const dayOfMonth = Number(day) > 60 ? Number(day) - 60 : Number(day);
  if (Number(month) < 1 || Number(month) > 12 || dayOfMonth < 1 || dayOfMonth > 31) return false;
  const sum = [...`${year}${month}${day}${last}`].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
