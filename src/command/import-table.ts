import { existsSync, readFileSync } from "node:fs";
import { diskFolder } from "../data/folder.ts";
import { formatted } from "../data/report.ts";
import { planImport, type Import } from "../import/import.ts";
import { rowReport, TableError } from "../import/row-problem.ts";
import { readCsv } from "../import/table.ts";
import type { TableRow } from "../import/table-row.ts";
import { isWorkbook, readWorkbook } from "../import/workbook.ts";
import { UneditableError } from "../import/yaml-text.ts";
import { findTerm } from "./find-term.ts";
import { check, ReportError } from "./load.ts";
import { OptionError } from "./options.ts";
import type { TableOptions } from "./table-options.ts";
import { writeFiles } from "../disk/write-files.ts";

const NOTHING = "Inget har skrivits.";

/**
 * Reads a table into a term and returns the report. Files are written only if the options say so and the result has no
 * errors; then all are written or none.
 *
 * @throws ReportError with every problem in the table, in the data, or in the result
 */
export async function importTable(options: TableOptions): Promise<string> {
  const path = options.file ?? "";
  if (!existsSync(path)) throw new OptionError(`Filen ${path} finns inte.`);
  const { data } = check(options, NOTHING);
  const term = findTerm(data, options);
  const folders = { data: diskFolder(options.data), documents: diskFolder(options.documents) };
  let rows: TableRow[] = [];
  let plan: Import;
  try {
    const bytes = readFileSync(path);
    rows = isWorkbook(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
    plan = planImport(rows, term, data, folders, options);
  } catch (cause) {
    if (cause instanceof TableError)
      throw new ReportError(rowReport(path.replaceAll("\\", "/"), rows, cause.problems), false);
    if (cause instanceof UneditableError) throw new ReportError(`FEL  ${cause.message} ${NOTHING}`, false);
    throw cause;
  }
  const { list, texts, result, problems } = plan;
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const settings = { texts: result.texts, consequence: NOTHING, colour: false };
    const report = formatted(options.format, errors, settings);
    throw new ReportError(`${list}\n\nSå här skulle det bli fel:\n\n${report}`, false);
  }
  if (texts.size === 0) return list;
  if (!options.write) return `${list}\n${NOTHING} Kör igen med --write så skrivs ändringarna.`;
  writeFiles(options.data, texts);
  const names = [...texts.keys()].sort().map((name) => `${folders.data.shown}/${name}`);
  return `${list}\nSkrivet: ${names.join(", ")}`;
}
