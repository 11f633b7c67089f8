import type { SourceText } from "./place.ts";
import { inReadingOrder, type Problem } from "./problem.ts";

/**
 * The report that an editor reads: every problem with its place and the lines around it, then the counts.
 * Takes the problems, the texts they stand in (by file), and what did not happen, as a sentence ("Inget har byggts.").
 */
export function report(problems: readonly Problem[], texts: ReadonlyMap<string, SourceText>, consequence: string): string {
  const parts = inReadingOrder(problems).map((problem) => [heading(problem), problem.message, ...frame(problem, texts.get(problem.file))].join("\n"));
  return [...parts, summary(problems, consequence)].join("\n\n");
}

/** "1 fel, 2 varningar. Inget har byggts." */
export function summary(problems: readonly Problem[], consequence: string): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const counts = `${String(errors)} fel, ${String(warnings)} ${warnings === 1 ? "varning" : "varningar"}.`;
  return errors > 0 ? `${counts} ${consequence}` : counts;
}

function heading(problem: Problem): string {
  const level = problem.severity === "error" ? "FEL" : "VARNING";
  return `${level}  ${problem.file}:${String(problem.line)}:${String(problem.column)}  ${problem.code}`;
}

function frame(problem: Problem, source: SourceText | undefined): string[] {
  const line = source?.lines[problem.line - 1];
  if (!source || line === undefined || line.trim() === "") return [];
  const width = String(problem.line + 1).length;
  const numbered = (number: number, mark: string): string[] => {
    const text = source.lines[number - 1];
    return text === undefined || number < 1 ? [] : [`${mark} ${String(number).padStart(width)} | ${text}`.trimEnd()];
  };
  const caret = `${" ".repeat(width + 2)} | ${indentLike(line, problem.column - 1)}${"^".repeat(problem.length)}`;
  return ["", ...numbered(problem.line - 1, " "), ...numbered(problem.line, ">"), caret, ...numbered(problem.line + 1, " ")];
}

/** White space as wide as the line's beginning, tabs kept, so that the caret stands under the value. */
function indentLike(line: string, columns: number): string {
  return [...line].slice(0, columns).map((character) => (character === "\t" ? "\t" : " ")).join("");
}
