import type { Data } from "../data/read.ts";
import { error, type Problem } from "../data/problem.ts";
import { referenceProblems } from "./references.ts";
import { termProblems } from "./term-rules.ts";

/** Every problem of the data: those of single files and those between files, in reading order of neither; a report sorts them. */
export function dataProblems(data: Data): Problem[] {
  return [...data.problems, ...referenceProblems(data), ...termProblems(data), ...documentProblems(data)];
}

function documentProblems(data: Data): Problem[] {
  const files = new Set(data.documentFiles);
  return data.documents
    .filter((document) => document.file !== undefined && !files.has(document.file))
    .map((document) =>
      error(
        data.placeOf(document, "file"),
        "missing-document",
        `Fil: "${document.file ?? ""}" finns inte i mappen för dokument. Lägg dit filen, eller ta bort raden tills den finns.`,
      ),
    );
}
