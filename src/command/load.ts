import { existsSync } from "node:fs";
import { buildModel } from "../model/build.ts";
import { siteProblems } from "../check/site-problems.ts";
import type { Model } from "../model/model.ts";
import type { Problem } from "../data/problem.ts";
import { knownText } from "../search/known-text.ts";
import { readData, type Data } from "../data/read.ts";
import { formatted } from "../data/report.ts";
import { OptionError, type Options } from "./options.ts";

/** Thrown if the data cannot be built. `message` is the whole report, for the editor. */
export class ReportError extends Error {
  override name = "ReportError";
  /** Whether a program reads the report: then it goes to standard output. */
  readonly forProgram: boolean;
  constructor(message: string, forProgram: boolean) {
    super(message);
    this.forProgram = forProgram;
  }
}

/** Data without errors. */
export interface Checked {
  data: Data;
  warnings: Problem[];
  /** The report of the warnings, or null if there are none. */
  warningReport: string | null;
}

/**
 * Reads and checks the data folder. Throws a ReportError with every problem if there is an error. `consequence` tells
 * what was not done because of it: "Inget har byggts."
 */
export function check(options: Options, consequence: string): Checked {
  if (!existsSync(options.data)) throw new OptionError(`--data: mappen ${options.data} finns inte.`);
  const data = readData(options.data, options.documents, knownText);
  const problems = siteProblems(data, options.today);
  const colour = process.stderr.isTTY && process.env["NO_COLOR"] === undefined;
  const report = () => formatted(options.format, problems, { texts: data.texts, consequence, colour });
  if (problems.some((problem) => problem.severity === "error"))
    throw new ReportError(report(), options.format !== "text");
  return { data, warnings: problems, warningReport: problems.length === 0 ? null : report() };
}

/** Like `check`, and builds the model of the day. */
export function load(options: Options, consequence: string): Checked & { model: Model } {
  const checked = check(options, consequence);
  return { ...checked, model: buildModel(checked.data, options.today) };
}
