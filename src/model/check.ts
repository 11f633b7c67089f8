import type { Day } from "../day.ts";
import type { Data } from "../data/read.ts";
import type { Problem } from "../data/problem.ts";
import { addressProblems } from "./rules/addresses.ts";
import { calendarProblems } from "./rules/calendar.ts";
import { documentProblems } from "./rules/documents.ts";
import { holderProblems } from "./rules/holders.ts";
import { personProblems } from "./rules/people.ts";
import { privacyProblems } from "./rules/privacy.ts";
import { referenceProblems } from "./rules/references.ts";
import { seatProblems } from "./rules/seats.ts";

/**
 * Every problem of the data: those of single files and those between files. A report puts them in order.
 * One cause, one problem: a value that is wrong as it is written says nothing between files, and an error silences a warning there.
 */
export function dataProblems(data: Data, today: Day): Problem[] {
  const between = [
    ...referenceProblems(data),
    ...seatProblems(data),
    ...holderProblems(data),
    ...personProblems(data),
    ...documentProblems(data),
    ...privacyProblems(data),
    ...addressProblems(data),
    ...calendarProblems(data, today),
  ];
  const broken = data.problems.filter(isError);
  const all = [...data.problems, ...between.filter((problem) => !broken.some((other) => overlap(problem, other)))];
  const errors = new Set(all.filter(isError).map(placeKey));
  return all.filter((problem) => isError(problem) || !errors.has(placeKey(problem)));
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function overlap(a: Problem, b: Problem): boolean {
  return a.file === b.file && a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}

function placeKey({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}
