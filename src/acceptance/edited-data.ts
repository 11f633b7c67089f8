import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dataProblems } from "../model/check.ts";
import { readData, type Data } from "../data/read.ts";
import { report } from "../data/report.ts";

/** The invented organisation that tests build. */
export const FIXTURE = { data: "src/acceptance/fixture/data", documents: "src/acceptance/fixture/documents" };

/** What is done to a file: a new text, bytes, a change of the old text, or null to remove it. */
export type Edit = string | Uint8Array | [from: string, to: string] | null;

/** A copy of the fixture's data with some files changed, read; the copy is gone afterwards. */
export function readEdited(edits: Readonly<Record<string, Edit>>): Data {
  const folder = mkdtempSync(join(tmpdir(), "register-"));
  try {
    cpSync(FIXTURE.data, folder, { recursive: true });
    for (const [name, edit] of Object.entries(edits)) apply(join(folder, name), edit);
    return readData(folder, FIXTURE.documents);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole report on the edited fixture, with the temporary folder printed as "data". */
export function reportOnEdited(edits: Readonly<Record<string, Edit>>, today = "2026-11-23"): string {
  const data = readEdited(edits);
  const text = report(dataProblems(data, today), data.texts, "Inget har byggts.");
  return text.replaceAll(/\S*register-\w+\//g, "data/");
}

function apply(path: string, edit: Edit): void {
  if (edit === null) {
    rmSync(path, { recursive: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  if (!Array.isArray(edit)) {
    writeFileSync(path, edit);
    return;
  }
  const before = readFileSync(path, "utf8");
  if (!before.includes(edit[0])) throw new Error(`${path} does not hold "${edit[0]}".`);
  writeFileSync(path, before.replace(edit[0], () => edit[1]));
}
