import { placeAt, type SourceText } from "./place.ts";
import { error, type Problem, type ProblemCode } from "./problem.ts";
import { CONTROL_SIGN, codePoint, UNSEEN_SIGN } from "./unseen-signs.ts";
import { wordAround } from "./word-around.ts";
import type { Range } from "./yaml-node.ts";

interface Rule {
  code: ProblemCode;
  pattern: RegExp;
  /** Whether what is told is the whole word in which the pattern stands. */
  ofWord: boolean;
  message: (text: string) => string;
}

/** Signs that cannot be seen, or that show that a text was read with the wrong encoding somewhere on its way. */
const RULES: readonly Rule[] = [
  {
    code: "mojibake",
    pattern: /\u00c3[\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac.|\ufffd/,
    ofWord: true,
    message: (word) =>
      `Trasiga tecken i "${word}": texten har lästs med fel teckenkodning någonstans på vägen. Skriv om ordet för hand${repaired(word)}.`,
  },
  {
    code: "invisible-character",
    pattern: UNSEEN_SIGN,
    ofWord: false,
    message: (sign) =>
      `Här står ett osynligt tecken (${codePoint(sign)}). Ta bort det: radera från tecknet före till tecknet efter och skriv om dem.`,
  },
  {
    code: "control-character",
    pattern: CONTROL_SIGN,
    ofWord: false,
    message: (sign) => `Här står ett styrtecken (${codePoint(sign)}) som inte hör hemma i text. Ta bort det.`,
  },
];

/** The whole of a conflict is one problem, at its first line; a mark left alone is one too. */
const MERGE_CONFLICT = /^<{7}(?: .*)?$(?:(?:(?!^<{7})[^])*?^>{7}(?: .*)?$)?|^(?:={7}|>{7})(?: .*)?$/gm;
const MERGE_ADVICE =
  "Här står rester av två versioner som inte har slagits ihop. Behåll den rätta och ta bort raderna med <<<<<<<, ======= och >>>>>>>.";

/** What can be told from a file's text alone, before it is read as YAML. Takes composed text. At most one problem a line and rule. */
export function textProblems(source: SourceText): Problem[] {
  const conflicts = [...source.text.matchAll(MERGE_CONFLICT)].map(({ index, 0: { length } }) =>
    error(placeAt(source, index, index + length), "merge-conflict", MERGE_ADVICE),
  );
  const signs = RULES.filter(({ pattern }) => pattern.test(source.text)).flatMap((rule) =>
    source.lines.flatMap((line, index) => {
      const range = rangeIn(line, rule);
      if (range === null) return [];
      const start = source.lineStarts[index] ?? 0;
      const place = placeAt(source, start + range.start, start + range.end);
      return [error(place, rule.code, rule.message(line.slice(range.start, range.end)))];
    }),
  );
  return [...conflicts, ...signs, ...noBreakSpaces(source)];
}

/**
 * What a value holds that its quotes hide: "\u200b" is the sign itself to whoever reads the page. A line break too, which no
 * other way of writing puts into a text of one line. Takes what was written, between two offsets, and the value that it gives.
 */
export function escapeProblems(source: SourceText, { start, end }: Range, value: string): Problem[] {
  const place = placeAt(source, start, end);
  for (const rule of RULES) {
    const range = rangeIn(value, rule);
    if (range !== null) return [error(place, rule.code, rule.message(value.slice(range.start, range.end)))];
  }
  if (!ESCAPED_BREAK.test(source.text.slice(start, end))) return [];
  const message = `Här står ett radbyte skrivet med omvänt snedstreck. Skriv texten på en rad. Ska den ha flera rader, skriv | efter kolonet och texten indragen under.`;
  return [error(place, "control-character", message)];
}

/** A line feed or a carriage return as an escape; two backslashes before are a backslash. https://yaml.org/spec/1.2.2/#57-escaped-characters */
const ESCAPED_BREAK = /(?<!\\)(?:\\\\)*\\(?:[nr]|x0[AaDd]|u000[AaDd]|U0000000[AaDd])/;

function rangeIn(text: string, { pattern, ofWord }: Rule): Range | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const range = { start: match.index, end: match.index + match[0].length };
  return ofWord ? wordAround(text, range, (letter) => /[^\s"':]/.test(letter)) : range;
}

/** Indentation, dashes, field name, colon and the space after it: there YAML needs plain spaces. Inside a text others are welcome. */
const STRUCTURE = /^\s*(?:-\s+)*(?:[\w\u00a0-]+(?:[^\S\u00a0]\s*)?:\s*)?/;
const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]+/;

function noBreakSpaces(source: SourceText): Problem[] {
  return source.lines.flatMap((line, index) => {
    const match = NO_BREAK_SPACE.exec(STRUCTURE.exec(line)?.[0] ?? "");
    if (!match) return [];
    const start = (source.lineStarts[index] ?? 0) + match.index;
    const message =
      "Här står ett hårt mellanslag, som ser ut som ett vanligt men inte är det. Radera det och tryck på mellanslag.";
    return [error(placeAt(source, start, start + match[0].length), "no-break-space", message)];
  });
}

/** Undoes the usual accident, UTF-8 read as Windows-1252; an empty string where that gives nothing readable. */
function repaired(text: string): string {
  const bytes = [...text].map((character) => WINDOWS_1252.get(character) ?? character.codePointAt(0) ?? 0);
  if (bytes.some((byte) => byte > 255)) return "";
  try {
    return `: "${new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes))}"`;
  } catch {
    return "";
  }
}

/** What Windows-1252 shows for the bytes 80 to 9F, in order. Written out: not every Node decodes them so. */
const WINDOWS_1252 = new Map(
  Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ").map((character, index) => [
    character,
    0x80 + index,
  ]),
);
