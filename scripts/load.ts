import { buildModel } from "../src/model/build.ts";
import { dataProblems } from "../src/model/check.ts";
import type { Model } from "../src/model/model.ts";
import { DataError, type Problem } from "../src/data/problem.ts";
import { readData } from "../src/data/read.ts";
import { report } from "../src/data/report.ts";
import type { Options } from "./options.ts";

/** Thrown where data cannot be built; `message` is the whole report, for the editor. */
export class ReportError extends Error {
  override name = "ReportError";
}

/**
 * Reads and checks the data folder and builds the model. Throws a ReportError with every problem where there is an error.
 * `consequence` says what did not happen for it: "Inget har byggts."
 */
export function load(options: Options, consequence: string): { model: Model; warnings: Problem[]; warningReport: string | null } {
  const data = readData(options.data, options.documents);
  try {
    const model = buildModel(data, options.today);
    const warnings = dataProblems(data, options.today);
    return { model, warnings, warningReport: warnings.length === 0 ? null : report(warnings, data.texts, consequence) };
  } catch (cause) {
    if (cause instanceof DataError) throw new ReportError(report(cause.problems, data.texts, consequence), { cause });
    throw cause;
  }
}
