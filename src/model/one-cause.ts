import type { Problem } from "../data/problem.ts";

/** A message that comes back more often than this in a file is told once, with the other lines. */
const OFTEN = 3;
const LINES_NAMED = 5;

/**
 * One cause, one problem. A value that is wrong as it is written says nothing between files; an error silences a warning at its
 * place; and what is said over and over of one file (a field renamed in four hundred records) is said once.
 * Takes what single files gave, and what the rules between them gave.
 */
export function oneForEachCause(inFiles: readonly Problem[], between: readonly Problem[]): Problem[] {
  const broken = lines(inFiles.filter(isError));
  const all = [...inFiles, ...between.filter((problem) => !(broken.get(line(problem)) ?? []).some(overlaps(problem)))];
  const errors = new Set(all.filter(isError).map(place));
  return gathered(all.filter((problem) => isError(problem) || !errors.has(place(problem))));
}

function gathered(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = [problem.file, problem.code, problem.message].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = [...group].sort((a, b) => a.line - b.line || a.column - b.column);
    if (!first || group.length <= OFTEN) return group;
    const others = [...new Set(rest.map((problem) => String(problem.line)))].filter(
      (number) => number !== String(first.line),
    );
    if (others.length < OFTEN) return group;
    const more = others.length > LINES_NAMED ? ` och ${others.length - LINES_NAMED} till` : "";
    const message = `${first.message} Samma fel står på rad ${others.slice(0, LINES_NAMED).join(", ")}${more}.`;
    return [{ ...first, message }];
  });
}

function lines(problems: readonly Problem[]): Map<string, Problem[]> {
  const byLine = new Map<string, Problem[]>();
  for (const problem of problems) byLine.set(line(problem), [...(byLine.get(line(problem)) ?? []), problem]);
  return byLine;
}

const overlaps =
  (a: Problem) =>
  (b: Problem): boolean =>
    a.column < b.column + b.length && b.column < a.column + a.length;

const isError = ({ severity }: Problem): boolean => severity === "error";
const line = (problem: Problem): string => `${problem.file}:${problem.line}`;
const place = (problem: Problem): string => `${line(problem)}:${problem.column}`;
