import type { SourceText } from "./place.ts";
import type { ProblemCode } from "./problem.ts";

const TAB = "Raden är indragen med tabb. Använd mellanslag i stället.";

interface Found {
  at: { start: number; end: number };
  code: ProblemCode;
  message: string;
}

/**
 * What a YAML syntax error means in words an editor knows.
 * js-yaml uses one sentence ("bad indentation of a mapping entry") for many different slips, so the text itself is looked at.
 * Takes the offset that the parser gives and its English reason.
 */
export function syntaxMessage(source: SourceText, offset: number, reason: string): Found {
  const lineIndex = lineAt(source, offset);
  const here = explain(source, lineIndex);
  if (here) return here;
  const above = lineIndex > 0 ? explain(source, lineIndex - 1) : null;
  if (above) return above;
  return { at: { start: offset, end: offset + 1 }, ...byReason(reason) };
}

function lineAt(source: SourceText, offset: number): number {
  let index = source.lineStarts.findIndex((start) => start > offset);
  if (index < 0) index = source.lineStarts.length;
  return Math.max(0, index - 1);
}

function explain(source: SourceText, lineIndex: number): Found | null {
  const line = source.lines[lineIndex] ?? "";
  const start = source.lineStarts[lineIndex] ?? 0;
  const at = (from: number, length: number): Found["at"] => ({
    start: start + from,
    end: start + from + Math.max(1, length),
  });
  const tab = /^ *\t/.exec(line);
  if (tab) return { at: at(tab[0].length - 1, 1), code: "tab", message: TAB };
  const colon = /^\s*(?:- +)*([\w-]+): +([^"'[{|>#].*?:( .*|$))/.exec(line);
  if (colon) {
    const [, key = "", value = ""] = colon;
    return {
      code: "colon-in-text",
      at: at(line.indexOf(value, line.indexOf(`${key}:`) + key.length + 1), value.length),
      message: `Kolon mitt i texten. Sätt citattecken: ${key}: "${value.trim().replaceAll('"', "'")}".`,
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
  const missingSpace = /^\s*(?:- +)*([A-Za-z_]+):([^\s/].*)$/.exec(line);
  if (missingSpace)
    return {
      at: at(line.indexOf(":"), 1),
      code: "syntax",
      message: `Mellanslag saknas efter kolon. Skriv: ${missingSpace[1] ?? ""}: ${missingSpace[2] ?? ""}`,
    };
  return null;
}

function byReason(reason: string): Pick<Found, "code" | "message"> {
  if (/depth|nesting/.test(reason))
    return { code: "too-deep", message: "För många nivåer inuti varandra. Kontrollera indragningen." };
  if (/tab/.test(reason)) return { code: "tab", message: TAB };
  if (/flow|deficient/.test(reason))
    return {
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
