import { z } from "zod";
import { EVERY_KIND, FILES_IN_FOLDERS } from "../data/kinds.ts";
import type { Data } from "../data/read.ts";
import { bare, fieldsOf, itemOf, metaOf } from "../data/schema-walk.ts";

/** All records of a kind, with the schema of the whole list of them. */
export interface KindWithRecords {
  name: string;
  schema: z.ZodType;
  records: unknown;
}

/** Fields that no record of the data has, and fields that may say anything: what is made of the data is the same. */
export interface IdleFields {
  unused: string[];
  unread: string[];
}

/** Every kind of records, with those of the data. */
export function kindsWithRecords(data: Data): KindWithRecords[] {
  const { page, term, delegation } = FILES_IN_FOLDERS;
  const delegations = data.terms.flatMap((file) => file.delegations.map(({ record }) => record));
  return [
    ...EVERY_KIND.map(({ key, schema }): KindWithRecords => ({
      name: key,
      schema,
      records: valueAt({ owner: data, key }),
    })),
    { name: "page", schema: z.array(page), records: data.prose },
    { name: "term", schema: z.array(term), records: data.terms.map(({ record }) => record) },
    { name: "delegation", schema: z.array(delegation), records: delegations },
  ];
}

/**
 * The fields that nothing reads. One field at a time says something else in every record of the data that has it, or is left out
 * where it may be; one of the makers must then make something else. What fails makes nothing. Ids are left alone: whatever points
 * at a record reads its id.
 *
 * @param makers gives what makes something of the data as it is then, the cheapest first
 */
export function idleFields(
  kinds: readonly KindWithRecords[],
  data: Data,
  makers: () => readonly (() => unknown)[],
): IdleFields {
  const usual = makers().map(made);
  const isSeen = () => ready(makers).some((make, index) => ![usual[index], null].includes(made(make)));
  const idle: IdleFields = { unused: [], unread: [] };
  for (const { name, schema, records } of kinds)
    for (const { path, field, slots } of leaves(name, schema, [{ owner: { records }, key: "records" }])) {
      if (metaOf(field)?.defines !== undefined) continue;
      if (slots.length === 0) idle.unused.push(path);
      else if (!variants(field, slots, data).some((values) => isSeenWith(slots, values, isSeen)))
        idle.unread.push(path);
    }
  return idle;
}

function isSeenWith(slots: readonly Slot[], values: readonly unknown[], isSeen: () => boolean): boolean {
  const before = slots.map(valueAt);
  set(slots, values);
  const seen = isSeen();
  set(slots, before);
  return seen;
}

/** What can make something of the data; nothing where already the model fails. */
function ready(makers: () => readonly (() => unknown)[]): readonly (() => unknown)[] {
  try {
    return makers();
  } catch {
    return [];
  }
}

function made(make: () => unknown): string | null {
  try {
    return JSON.stringify(make());
  } catch {
    return null;
  }
}

/** Where a value stands: under a name in a record, or at an index in a list. */
interface Slot {
  owner: object;
  key: string | number;
}

const valueAt = ({ owner, key }: Slot): unknown => Reflect.get(owner, key);

function set(slots: readonly Slot[], values: readonly unknown[]): void {
  slots.forEach(({ owner, key }, index) => Reflect.set(owner, key, values[index]));
}

/** A field that holds no other fields, with every place of the data where it stands. */
interface Leaf {
  path: string;
  field: z.core.$ZodType;
  slots: Slot[];
}

function leaves(path: string, schema: z.core.$ZodType, slots: Slot[]): Leaf[] {
  const owners = slots.map(valueAt).filter((value) => typeof value === "object" && value !== null);
  const item = itemOf(schema);
  if (item) {
    const items = owners.flatMap((owner) => Object.keys(owner).map((key): Slot => ({ owner, key })));
    return leaves(path, item, items);
  }
  const fields = fieldsOf(schema);
  if (!fields) return [{ path, field: schema, slots }];
  return Object.entries(fields).flatMap(([key, field]) => {
    const own = owners.map((owner): Slot => ({ owner, key })).filter((slot) => valueAt(slot) !== undefined);
    return leaves(`${path}.${key}`, field, own);
  });
}

/** What the places of a field could say instead, each with something of its own. */
function variants(field: z.core.$ZodType, slots: readonly Slot[], data: Data): unknown[][] {
  const choices = choicesOf(field, data);
  const steps = Array.from({ length: Math.max(1, choices.length - 1) }, (_, index) => index + 1);
  const changed = steps.map((step) => slots.map((slot, index) => another(valueAt(slot), choices, step + index)));
  return field instanceof z.ZodOptional ? [...changed, slots.map(() => undefined)] : changed;
}

/** What a field can say, where that is a choice; else nothing. */
function choicesOf(field: z.core.$ZodType, data: Data): unknown[] {
  const choice = bare(field);
  if (choice instanceof z.ZodEnum) return choice.options;
  const kind = metaOf(field)?.refersTo;
  return data.ids.flatMap((known) => (known.role === "defines" && known.kind === kind ? known.id : []));
}

/** Another value of the same sort. */
function another(value: unknown, choices: readonly unknown[], step: number): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + step;
  if (choices.length > 0) return choices[(choices.indexOf(value) + step) % choices.length];
  const [, year, rest] = /^(\d{4})((?:-\d\d){0,2})$/.exec(String(value)) ?? [];
  return year === undefined ? `Ändrad ${String(value)}` : `${Number(year) + step}${rest ?? ""}`;
}
