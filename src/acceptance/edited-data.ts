import { filesIn } from "../disk/files-in.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryFolder } from "../data/folder.ts";
import { readFolders, type Data } from "../data/read.ts";
import { report } from "../data/report.ts";
import { siteProblems } from "../check/site-problems.ts";

/** The invented organisation that tests build. */
export const FIXTURE = { data: "src/acceptance/fixture/data", documents: "src/acceptance/fixture/documents" };

/** What is done to a file: a new text, bytes, a change of the old text, or null to remove it. */
export type Edit = string | Uint8Array | [from: string, to: string] | null;

/** The bytes of every file in a folder on disk, by the path inside it with "/" between. */
export function bytesIn(folder: string): Map<string, Uint8Array> {
  return new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** The fixture's data with some files changed, read; nothing is written to disk. Documents are added by name. */
export function readEdited(
  edits: Readonly<Record<string, Edit>>,
  addedDocuments: ReadonlyMap<string, Uint8Array> = new Map(),
): Data {
  const files = bytesIn(FIXTURE.data);
  for (const [name, edit] of Object.entries(edits)) apply(files, name, edit);
  const documents = bytesIn(FIXTURE.documents);
  for (const [name, bytes] of addedDocuments) documents.set(name, bytes);
  return readFolders(memoryFolder("data", files), memoryFolder("documents", documents));
}

/** The whole report on the edited fixture, with its folders shown as "data" and "documents". */
export function reportOnEdited(
  edits: Readonly<Record<string, Edit>>,
  today = "2026-11-23",
  addedDocuments: ReadonlyMap<string, Uint8Array> = new Map(),
): string {
  const data = readEdited(edits, addedDocuments);
  const settings = { texts: data.texts, consequence: "Inget har byggts.", colour: false };
  return report(siteProblems(data, today), settings);
}

function apply(files: Map<string, Uint8Array>, name: string, edit: Edit): void {
  if (edit === null) {
    if (!files.delete(name)) throw new Error(`There is no ${name} to remove.`);
    return;
  }
  if (!Array.isArray(edit)) {
    files.set(name, typeof edit === "string" ? Buffer.from(edit) : edit);
    return;
  }
  const before = new TextDecoder().decode(files.get(name));
  if (!before.includes(edit[0])) throw new Error(`${name} does not hold "${edit[0]}".`);
  files.set(name, Buffer.from(before.replace(edit[0], () => edit[1])));
}
