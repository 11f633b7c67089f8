import slugify from "@sindresorhus/slugify";
import type { PersonRecord } from "../data/schema.ts";
import { evened } from "./names-in-cells.ts";
import type { Row } from "./row.ts";

/** The name that a row bears, in full. */
export function fullName({ givenName, familyName }: Row): string {
  return `${givenName} ${familyName}`;
}

/** Whether the row bears the person's name, capitals and spacing apart. */
export function sameName(row: Row, person: Pick<PersonRecord, "given_name" | "family_name">): boolean {
  return evened(row.givenName) === evened(person.given_name) && evened(row.familyName) === evened(person.family_name);
}

/** The person of a row as people.yaml has it; namesakes are said to be others. */
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

/** What a surname is sorted under: "af Provberg" under Provberg. */
export function sortForm(familyName: string): string {
  return familyName.replace(/^(?:\p{Ll}+ )+(?=\p{Lu})/u, "");
}

/** An id from the name, with a number after it where it is taken. */
export function freeId(row: Row, isTaken: (id: string) => boolean): string {
  const base = slugify(fullName(row), { locale: "sv" });
  let id = base;
  for (let number = 2; isTaken(id); number++) id = `${base}-${number}`;
  return id;
}
