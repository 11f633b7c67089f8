import { memoryFolder } from "../data/folder.ts";
import { DataError } from "../data/problem.ts";
import { readFolders } from "../data/read.ts";
import { buildModel } from "../model/build.ts";
import type { Body, Document, Member, Model, Person, Term } from "../model/model.ts";
import { idOf, smallFiles, type Case } from "./small-files.ts";

export type { Case, Fields, Records, TermCase } from "./small-files.ts";

/** The day of a case that names none. */
const TODAY = "2026-11-23";

/**
 * The model of a small invented organisation, read and built by the program's own code from files that are never written.
 * The id of everything is its name in small letters a–z: `Åsa Ölsdotter` is `asa-olsdotter`.
 *
 * @throws Error with what is wrong with the data, so that no case rests on what an editor could not write
 */
export function smallModel(given: Case = {}): Model {
  const { files, documents } = smallFiles(given);
  const data = readFolders(memoryFolder("data", files), memoryFolder("documents", documents));
  try {
    return buildModel(data, given.today ?? TODAY);
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    throw new Error(cause.problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join("\n"));
  }
}

export const bodyOf = (model: Model, name: string): Body => withId(model.bodies, name);
export const memberOf = (model: Model, name: string): Member => withId(model.members, name);
export const personOf = (model: Model, name: string): Person => withId(model.people, name);
export const documentOf = (model: Model, name: string): Document => withId(model.documents, name);

/** A term by the name of its file. */
export function termOf(model: Model, body: string, name: string): Term {
  return present(
    bodyOf(model, body).terms.find((term) => term.name === name),
    name,
  );
}

function withId<Thing extends { id: string }>(things: readonly Thing[], name: string): Thing {
  return present(
    things.find(({ id }) => id === idOf(name)),
    name,
  );
}

/** The thing, where the case has it. */
export function present<Thing>(thing: Thing | null | undefined, name: string): Thing {
  if (thing === null || thing === undefined) throw new Error(`The case has no ${name}.`);
  return thing;
}
