import { KINDS } from "../data/kinds.ts";
import type { PersonRecord } from "../data/schema.ts";
import { byPerson } from "../model/order.ts";
import type { Identities } from "./identify.ts";
import { changeItems, setFields } from "./yaml-edits.ts";
import { nodeAt, type Written, type YamlText } from "./yaml-text.ts";

const FIELDS = KINDS.people.schema.element.keyof().options;

/**
 * Adds people to people.yaml and changes names. If the file is sorted by name, new people go in their place, else last.
 */
export function editPeople(yaml: YamlText, people: readonly PersonRecord[], { added, renamed }: Identities): void {
  for (const { person, givenName, familyName } of renamed) {
    const values = new Map([
      ...(givenName === person.given_name ? [] : [["given_name", givenName] satisfies [string, string]]),
      ...(familyName === person.family_name ? [] : [["family_name", familyName] satisfies [string, string]]),
    ]);
    setFields(yaml, nodeAt(yaml.root, people.indexOf(person)), values, FIELDS);
  }
  const inOrder = people.every((person, index) => index === 0 || order(people[index - 1] ?? person, person) <= 0);
  const items = new Map<number, Written[]>();
  for (const person of [...added].sort(order)) {
    const after = inOrder ? people.findLastIndex((other) => order(other, person) <= 0) : people.length - 1;
    items.set(after, [...(items.get(after) ?? []), written(person)]);
  }
  changeItems(yaml, yaml.root, "people", new Set(), items);
}

function written(person: PersonRecord): Written {
  return Object.fromEntries(
    FIELDS.flatMap((field) =>
      person[field] === undefined ? [] : [[field, person[field]] satisfies [string, Written]],
    ),
  );
}

function order(a: PersonRecord, b: PersonRecord): number {
  return byPerson(named(a), named(b));
}

function named({ id, given_name, family_name, sort_name }: PersonRecord) {
  return { id, givenName: given_name, familyName: family_name, sortName: sort_name ?? family_name };
}
