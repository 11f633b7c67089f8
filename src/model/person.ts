import type { PersonRecord } from "../data/schema.ts";
import type { Person } from "./model.ts";

/** A person without seats yet: terms add them. */
export function person(record: PersonRecord): Person {
  return {
    id: record.id,
    givenName: record.given_name,
    familyName: record.family_name,
    name: `${record.given_name} ${record.family_name}`,
    sortName: record.sort_name ?? record.family_name,
    hasNamesake: false,
    formerNames: record.former_names ?? [],
    links: record.links ?? [],
    holdings: [],
    offices: [],
  };
}
