import { EVERY_KIND, type Records } from "./kinds.ts";
import type { RecordKind } from "./schema/fields.ts";
import { kindDefinedIn } from "./schema-walk.ts";

/** A record that others point at, with what people call it. */
export interface NamedRecord {
  id: string;
  /** What it is called, then what else people know it by; empty where it bears no name. */
  names: string[];
}

/** How messages speak of a kind that others point at, and where its records stand. */
export function nounOf(kind: RecordKind): { none: string; that: string; file: string; place: string } {
  const entry = entryOf(kind);
  const { key, file, noun } = entry;
  return { ...noun, file, place: file === `${key}.yaml` ? file : `${file}, under ${key}` };
}

/** The records that others point at as the given kind. */
export function namedRecords(records: Records, kind: RecordKind): NamedRecord[] {
  const { names } = entryOf(kind).noun;
  return EVERY_KIND.filter(({ schema }) => kindDefinedIn(schema) === kind).flatMap(({ key }) => {
    const list: unknown = Reflect.get(records, key);
    if (!Array.isArray(list)) return [];
    return list.map((record: object) => ({
      id: nameIn(record, ["id"]),
      names: names.map((fields) => nameIn(record, fields)).filter((name) => name !== ""),
    }));
  });
}

function nameIn(record: object, fields: readonly string[]): string {
  return fields.flatMap((field): unknown => Reflect.get(record, field) ?? []).join(" ");
}

function entryOf(kind: RecordKind) {
  for (const { key, file, noun } of EVERY_KIND) if (noun?.kind === kind) return { key, file, noun };
  throw new Error(`No kind of records is called ${kind}.`);
}
