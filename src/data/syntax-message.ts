import type { SourceText } from "./place.ts";
import type { ProblemCode } from "./problem.ts";

const TAB = "Raden är indragen med tabb. Använd mellanslag i stället.";

/** What follows a closing bracket; in a text that may hold quotes, only where a space and a bracket opened it. */
const AFTER_BRACKET = /^[^"'#]*([}\]])\s*([^\s#,}\]][^]*)$|^(?:(?!\s[{[])[^#])*\s[{[][^#]*([}\]])\s+([^\s#,}\]][^]*)$/;

interface SyntaxFault {
  at: { start: number; end: number };
  code: ProblemCode;
  message: string;
}

/**
 * What a YAML syntax error means in words an editor knows.
 * js-yaml uses one sentence ("bad indentation of a mapping entry") for many different slips, so the text itself is looked at.
 * Takes the offset that the parser gives and its English reason.
 */
export function syntaxMessage(source: SourceText, offset: number, reason: string): SyntaxFault {
  const lineIndex = lineAt(source, offset);
  const here = explain(source, lineIndex);
  if (here) return here;
  const above = lineIndex > 0 ? explain(source, lineIndex - 1) : null;
  if (above) return above;
  const found = byReason(reason);
  return { at: found.isBracket ? openBracket(source, offset) : upTo(source, lineIndex, offset), ...found };
}

/** From where the line's text begins until the offset: what the parser had read when it gave up. */
function upTo(source: SourceText, lineIndex: number, offset: number): SyntaxFault["at"] {
  const start = source.lineStarts[lineIndex] ?? 0;
  const indent = (source.lines[lineIndex] ?? "").search(/\S/);
  return { start: indent < 0 ? offset : Math.min(start + indent, offset), end: offset + 1 };
}

/** The last bracket or brace opened before the offset: the parser notices first where something else follows. */
function openBracket(source: SourceText, offset: number): SyntaxFault["at"] {
  const before = source.text.slice(0, offset);
  const start = Math.max(before.lastIndexOf("["), before.lastIndexOf("{"));
  return start < 0 ? { start: offset, end: offset + 1 } : { start, end: start + 1 };
}

function lineAt(source: SourceText, offset: number): number {
  let index = source.lineStarts.findIndex((start) => start > offset);
  if (index < 0) index = source.lineStarts.length;
  return Math.max(0, index - 1);
}

function explain(source: SourceText, lineIndex: number): SyntaxFault | null {
  const line = source.lines[lineIndex] ?? "";
  const start = source.lineStarts[lineIndex] ?? 0;
  const at = (from: number, length: number): SyntaxFault["at"] => ({
    start: start + from,
    end: start + from + Math.max(1, length),
  });
  const tab = /^ *\t/.exec(line);
  if (tab) return { at: at(tab[0].length - 1, 1), code: "tab", message: TAB };
  const colon = /^\s*(?:- +)*([\w-]+): +([^\s"'[{|>#].*?:( .*|$))/.exec(line);
  if (colon) {
    const [, key = "", value = ""] = colon;
    return {
      code: "colon-in-text",
      at: at(line.indexOf(value, line.indexOf(`${key}:`) + key.length + 1), value.length),
      message: `Kolon mitt i texten. Sätt citattecken: ${key}: ${inQuotes(value.trim())}.`,
    };
  }
  const mark = /^\s*(?:- +)*(?:[\w-]+: +)?([@`%*&!])/.exec(line);
  if (mark)
    return {
      at: at(line.indexOf(mark[1] ?? ""), 1),
      code: "shorthand",
      message: `Ett värde får inte börja med ${mark[1] ?? ""}. Sätt citattecken runt texten.`,
    };
  const quote = /^\s*(?:- +)*(?:[\w-]+: +)?(["'])(?:(?!\1).)*$/.exec(line);
  if (quote)
    return {
      at: at(line.indexOf(quote[1] ?? ""), 1),
      code: "unclosed-quote",
      message: "Citattecknet öppnas men stängs aldrig. Sätt ett likadant i slutet av texten.",
    };
  const closed = /^\s*(?:- +)*([\w-]+: +)?((["'])(?:(?!\3).)*\3[^\s,:}\]].*|(["'])(?:(?!\4).)*\4 +[^\s#,:}\]].*)$/.exec(
    line,
  );
  if (closed) {
    const [, key = "", value = ""] = closed;
    const text = value.trim().replace(/^(["'])(.*)\1$/, "$2");
    return {
      code: "unclosed-quote",
      at: at(line.indexOf(value), value.length),
      message: `Texten slutar vid det andra citattecknet. Sätt citattecken av det andra slaget runt hela texten: ${key}${inQuotes(text)}`,
    };
  }
  const after = AFTER_BRACKET.exec(line);
  if (after) {
    const [, bracket = after[3] ?? "", rest = after[4] ?? ""] = after;
    return {
      code: "syntax",
      at: at(line.length - rest.length, rest.length),
      message: `Efter ${bracket} får inget mer stå på raden. Ta bort det som står efter, eller sätt citattecken runt hela texten.`,
    };
  }
  const missingSpace = /^\s*(?:- +)*([A-Za-z_]+):([^\s/].*)$/.exec(line);
  if (missingSpace)
    return {
      at: at(line.indexOf(":"), 1),
      code: "syntax",
      message: `Mellanslag saknas efter kolon. Skriv: ${missingSpace[1] ?? ""}: ${missingSpace[2] ?? ""}`,
    };
  return tooFarIn(source, lineIndex, at);
}

/** A field that begins further in than the one above, which has its value already. */
function tooFarIn(
  source: SourceText,
  lineIndex: number,
  at: (from: number, length: number) => SyntaxFault["at"],
): SyntaxFault | null {
  const field = /^(\s+)([\w-]+):(?: |$)/.exec(source.lines[lineIndex] ?? "");
  const above = /^(\s*(?:- +)*)[\w-]+: +[^\s|>#]/.exec(source.lines[lineIndex - 1] ?? "");
  if (!field || !above) return null;
  const [, indent = "", key = ""] = field;
  if (indent.length <= (above[1]?.length ?? 0)) return null;
  const message =
    "Raden börjar längre in än fältet ovanför. Är den ett eget fält, börja i samma kolumn. Hör den till texten ovanför, sätt citattecken runt hela texten.";
  return { code: "syntax", at: at(indent.length, key.length), message };
}

/** A text in quotes of a kind that it does not hold itself. */
function inQuotes(text: string): string {
  if (/["\\]/.test(text) && !text.includes("'")) return `'${text}'`;
  return `"${text.replaceAll('"', "'")}"`;
}

function byReason(reason: string): Pick<SyntaxFault, "code" | "message"> & { isBracket?: boolean } {
  if (/depth|nesting/.test(reason))
    return { code: "too-deep", message: "För många nivåer inuti varandra. Kontrollera indragningen." };
  if (/tab/.test(reason)) return { code: "tab", message: TAB };
  if (/flow|deficient/.test(reason))
    return {
      isBracket: true,
      code: "syntax",
      message:
        "En hakparentes eller klammer är öppnad men inte stängd. Stäng den, eller skriv listan med ett streck per rad.",
    };
  return {
    code: "syntax",
    message:
      "Raden är fel indragen eller saknar kolon. Fält som hör ihop ska börja i samma kolumn, och varje fält skrivs som namn: värde.",
  };
}
