import slugify from "@sindresorhus/slugify";
import type { PersonRecord } from "../data/schema.ts";
import { evened } from "./names-in-cells.ts";
import type { Row } from "./row.ts";

/** The full name in a row. */
export function fullName({ givenName, familyName }: Row): string {
  return `${givenName} ${familyName}`;
}

/** Whether the row has the person's name, ignoring case and spacing. */
export function sameName(row: Row, person: Pick<PersonRecord, "given_name" | "family_name">): boolean {
  return evened(row.givenName) === evened(person.given_name) && evened(row.familyName) === evened(person.family_name);
}

/** The record for the person in a row. It says that people with the same name are others. */
export function newPerson(row: Row, id: string, namesakes: readonly string[]): PersonRecord {
  const sortName = sortForm(row.familyName);
  return {
    id,
    given_name: row.givenName,
    family_name: row.familyName,
    ...(sortName === row.familyName ? {} : { sort_name: sortName }),
    ...(namesakes.length === 0 ? {} : { distinct_from: [...namesakes] }),
  };
}

/** The form that a surname is sorted by: "Provberg" for "af Provberg". */
export function sortForm(familyName: string): string {
  return familyName.replace(/^(?:\p{Ll}+ )+(?=\p{Lu})/u, "");
}

/** An id made from the name, with a number if it is taken. */
export function freeId(row: Row, isTaken: (id: string) => boolean): string {
  const base = slugify(fullName(row), { locale: "sv" });
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
