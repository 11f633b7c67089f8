import type { Day } from "../day.ts";
import type { Data } from "../data/read.ts";
import type { Problem } from "../data/problem.ts";
import { oneForEachCause } from "./one-cause.ts";
import { calendarProblems } from "./rules/calendar.ts";
import { documentProblems } from "./rules/documents.ts";
import { holderProblems } from "./rules/holders.ts";
import { personProblems } from "./rules/namesakes.ts";
import { plausibilityProblems } from "./rules/plausible.ts";
import { privacyProblems } from "./rules/privacy.ts";
import { referenceProblems } from "./rules/references.ts";
import { seatProblems } from "./rules/seats.ts";

/** The problems of the data but those of addresses, one for each cause: what must hold for a model to be built. */
export function dataProblems(data: Data, today: Day): Problem[] {
  return oneForEachCause(data.problems, problemsBetween(data, today));
}

/** Problems between files, whatever single files have. */
export function problemsBetween(data: Data, today: Day): Problem[] {
  return [
    ...referenceProblems(data),
    ...seatProblems(data),
    ...holderProblems(data),
    ...personProblems(data),
    ...documentProblems(data),
    ...privacyProblems(data),
    ...plausibilityProblems(data),
    ...calendarProblems(data, today),
  ];
}
