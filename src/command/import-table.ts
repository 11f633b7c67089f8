import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { diskFolder } from "../data/folder.ts";
import type { Data } from "../data/read.ts";
import { formatted } from "../data/report.ts";
import { planImport, type Import } from "../import/import.ts";
import { rowReport, TableError } from "../import/row-problem.ts";
import { scopeOf, type Scope } from "../import/scope.ts";
import { readCsv, type Table } from "../import/table.ts";
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
  const scope = options.only === null ? null : readScope(options.only, data);
  let table: Table = { rows: [], notes: [] };
  let plan: Import;
  try {
    const bytes = await readFile(path);
    table = isWorkbook(bytes) ? readWorkbook(bytes) : readCsv(bytes);
    plan = planImport(table, term, data, folders, { ...options, scope });
  } catch (cause) {
    if (cause instanceof TableError) {
      const notes = table.notes.map(({ message }) => message).join("\n");
      const report = rowReport(path.replaceAll("\\", "/"), table.rows, cause);
      throw new ReportError(notes === "" ? report : `${notes}\n\n${report}`, false);
    }
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

/** @throws OptionError if `--only` names neither a kind of seat nor a member */
function readScope(word: string, data: Data): Scope {
  const scope = scopeOf(word, data);
  if ("problem" in scope) throw new OptionError(`--only: ${scope.problem}`);
  return scope;
}
