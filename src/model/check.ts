import type { Day } from "../day.ts";
import type { Data } from "../data/read.ts";
import type { Problem } from "../data/problem.ts";
import { oneForEachCause } from "./one-cause.ts";
import { addressProblems } from "./rules/addresses.ts";
import { calendarProblems } from "./rules/calendar.ts";
import { documentProblems } from "./rules/documents.ts";
import { holderProblems } from "./rules/holders.ts";
import { pageProblems } from "./rules/pages.ts";
import { personProblems } from "./rules/namesakes.ts";
import { privacyProblems } from "./rules/privacy.ts";
import { referenceProblems } from "./rules/references.ts";
import { seatProblems } from "./rules/seats.ts";

/** Every problem of the data: those of single files and those between files, one for each cause. A report puts them in order. */
export function dataProblems(data: Data, today: Day): Problem[] {
  const between = [
    ...referenceProblems(data),
    ...seatProblems(data),
    ...holderProblems(data),
    ...personProblems(data),
    ...documentProblems(data),
    ...privacyProblems(data),
    ...addressProblems(data),
    ...pageProblems(data),
    ...calendarProblems(data, today),
  ];
  return oneForEachCause(data.problems, between);
}
