import { placeAt, type SourceText } from "./place.ts";
import { error, type Problem, type ProblemCode } from "./problem.ts";

interface Rule {
  code: ProblemCode;
  pattern: RegExp;
  message: (found: RegExpMatchArray) => string;
}

/** Signs that cannot be seen, or that show that a text was read with the wrong encoding somewhere on its way. */
const RULES: readonly Rule[] = [
  {
    code: "merge-conflict",
    // The whole of a conflict is one problem, at its first line; a mark left alone is one too.
    pattern: /^<{7}(?: .*)?$(?:(?:(?!^<{7})[^])*?^>{7}(?: .*)?$)?|^(?:={7}|>{7})(?: .*)?$/gm,
    message: () =>
      "Här står rester av två versioner som inte har slagits ihop. Behåll den rätta och ta bort raderna med <<<<<<<, ======= och >>>>>>>.",
  },
  {
    code: "mojibake",
    pattern:
      /[^\s"':]*(?:\u00c3[\u0080-\u00bf\u0152-\u0178\u2013-\u2122]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac.|\ufffd)[^\s"':]*/g,
    message: ([found = ""]) =>
      `Trasiga tecken i "${found}": texten har lästs med fel teckenkodning någonstans på vägen. Skriv om ordet för hand${repaired(found)}.`,
  },
  {
    code: "invisible-character",
    pattern: /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g,
    message: ([found = ""]) =>
      `Här står ett osynligt tecken (${codePoint(found)}). Ta bort det: radera från tecknet före till tecknet efter och skriv om dem.`,
  },
  {
    code: "control-character",
    pattern: /[^\P{Cc}\t\n\r]/gu,
    message: ([found = ""]) => `Här står ett styrtecken (${codePoint(found)}) som inte hör hemma i text. Ta bort det.`,
  },
];

/** What can be told from a file's text alone, before it is read as YAML. Takes composed text. At most one problem a line and rule. */
export function textProblems(source: SourceText): Problem[] {
  const found = RULES.flatMap(({ code, pattern, message }) => {
    const lines = new Set<number>();
    return [...source.text.matchAll(pattern)].flatMap((match) => {
      const place = placeAt(source, match.index, match.index + match[0].length);
      if (lines.has(place.line)) return [];
      lines.add(place.line);
      return [error(place, code, message(match))];
    });
  });
  return [...found, ...noBreakSpaces(source)];
}

/** Indentation, dashes, field name, colon and the space after it: there YAML needs plain spaces. Inside a text others are welcome. */
const STRUCTURE = /^\s*(?:-\s+)*(?:[\w\u00a0-]+\s*:\s*)?/;
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

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
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
