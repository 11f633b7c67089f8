import type { SourceText } from "./place.ts";
import { inReadingOrder, type Problem } from "./problem.ts";
import { printable } from "./unseen-signs.ts";

export const REPORT_FORMATS = ["text", "github", "json"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportSettings {
  /** The texts that problems stand in, by file. */
  texts: ReadonlyMap<string, SourceText>;
  /** What did not happen, as a sentence: "Inget har byggts." */
  consequence: string;
  /** Colours for a terminal. */
  colour: boolean;
}

/** The report in the format asked for. */
export function formatted(format: ReportFormat, problems: readonly Problem[], settings: ReportSettings): string {
  if (format === "github") return githubReport(problems);
  return format === "json" ? jsonReport(problems) : report(problems, settings);
}

/** The report that an editor reads: every problem with its place and the lines around it, then the counts. */
export function report(problems: readonly Problem[], { texts, consequence, colour }: ReportSettings): string {
  const paint = colour ? COLOURS : PLAIN;
  const parts = inReadingOrder(problems).map((problem) =>
    [heading(problem, paint), lineOf(problem.message), ...frame(problem, texts.get(problem.file), paint)].join("\n"),
  );
  return [...parts, summary(problems, consequence)].join("\n\n");
}

/** Annotations that GitHub shows beside the changed lines, one a line; its own signs in texts are escaped. */
export function githubReport(problems: readonly Problem[]): string {
  return inReadingOrder(problems)
    .map(({ severity, code, message, file, line, column, length }) => {
      const properties = { file, line, col: column, endColumn: column + length, title: code };
      const written = Object.entries(properties).map(
        ([name, value]) => `${name}=${escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
      );
      return `::${severity} ${written.join(",")}::${escaped(message)}`;
    })
    .join("\n");
}

/** The problems for programs: a list in reading order, two spaces to a level. */
export function jsonReport(problems: readonly Problem[]): string {
  return JSON.stringify(
    inReadingOrder(problems).map(({ severity, code, message, file, line, column, length }) => ({
      severity,
      code,
      message,
      file,
      line,
      column,
      length,
    })),
    null,
    2,
  );
}

/** "1 fel, 2 varningar. Inget har byggts." */
export function summary(problems: readonly Problem[], consequence: string): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const counts = `${String(errors)} fel, ${String(warnings)} ${warnings === 1 ? "varning" : "varningar"}.`;
  return errors > 0 ? `${counts} ${consequence}` : counts;
}

type Paint = Record<"error" | "warning" | "dim" | "caret", (text: string) => string>;
const ansi = (code: number) => (text: string) => `\u001b[${String(code)}m${text}\u001b[0m`;
const COLOURS: Paint = { error: ansi(31), warning: ansi(33), dim: ansi(2), caret: ansi(31) };
const same = (text: string) => text;
const PLAIN: Paint = { error: same, warning: same, dim: same, caret: same };

function heading(problem: Problem, paint: Paint): string {
  const level = problem.severity === "error" ? paint.error("FEL") : paint.warning("VARNING");
  return `${level}  ${printable(problem.file)}:${String(problem.line)}:${String(problem.column)}  ${paint.dim(problem.code)}`;
}

function frame(problem: Problem, source: SourceText | undefined, paint: Paint): string[] {
  const line = source?.lines[problem.line - 1];
  if (!source || line === undefined || line.trim() === "") return [];
  const width = String(problem.line + 1).length;
  const numbered = (number: number, mark: string): string[] => {
    const text = source.lines[number - 1];
    if (text === undefined || number < 1) return [];
    const shown = problem.code === "identity-number" && number === problem.line ? masked(text, problem) : text;
    return [`${mark} ${String(number).padStart(width)} | ${cut(printable(shown))}`.trimEnd()];
  };
  const caret = `${" ".repeat(width + 2)} | ${indentLike(line, problem.column - 1)}${paint.caret("^".repeat(Math.min(problem.length, LONGEST)))}`;
  return [
    "",
    ...numbered(problem.line - 1, " "),
    ...numbered(problem.line, ">"),
    caret,
    ...numbered(problem.line + 1, " "),
  ];
}

/** A personal identity number must not be spread further by the report that finds it, in a terminal or a log. */
function masked(text: string, { column, length }: Problem): string {
  return [...text]
    .map((character, index) =>
      index >= column - 1 && index < column - 1 + length && /\d/.test(character) ? "•" : character,
    )
    .join("");
}

/** A line longer than this is cut: a file without line ends must not flood the terminal. */
const LONGEST = 200;

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : text;
}

/** A message on a line of its own, which no program that reads the report takes for a command, whatever the value that it quotes. */
function lineOf(message: string): string {
  return printable(message).replace(/^\s*::/, (marks) => marks.replace("::", ": :"));
}

/** White space as wide as the line's beginning, tabs kept, so that the caret stands under the value. */
function indentLike(line: string, columns: number): string {
  return [...line]
    .slice(0, Math.min(columns, LONGEST))
    .map((character) => (character === "\t" ? "\t" : " "))
    .join("");
}

/** As GitHub asks for in the text of a workflow command. */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
