import type { z } from "zod";
import { fieldsOf, isYesNo, itemOf, kindReferredTo } from "../data/schema-walk.ts";

/** A schema name in the model's form: given_name is givenName. */
type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/**
 * What the model takes from a record as it is, by the record's schema: every field in camel case and always there, references as the
 * things that they point at. An absent field is null, an absent list empty, and yes or no is no.
 */
export type Facts<Schema extends z.ZodObject, Things> = {
  [Name in keyof Schema["shape"] & string as Camel<Name>]: Fact<Schema["shape"][Name], Things>;
};

type Fact<Schema, Things> = Schema extends { refersTo: infer Kind extends keyof Things }
  ? Things[Kind]
  : Schema extends z.ZodOptional<infer Inner>
    ? Fact<Inner, Things> | (Inner extends z.ZodArray ? never : z.output<Inner> extends boolean ? never : null)
    : Schema extends z.ZodArray<infer Item>
      ? Fact<Item, Things>[]
      : Schema extends z.ZodObject
        ? Facts<Schema, Things>
        : z.output<Schema>;

/** What references point at, by kind and id. Kinds are filled one after the other, each before those that point at it. */
export type Register<Things> = { readonly [Kind in keyof Things]: Map<string, Things[Kind]> };

/** Makes of a record with the schema what the model takes from it as it is. References are looked up when it is made. */
export function factsBy<Schema extends z.ZodObject, Things>(
  schema: Schema,
  register: Register<Things>,
): (record: z.output<Schema>) => Facts<Schema, Things>;
export function factsBy(schema: z.ZodObject, register: Readonly<Record<string, Map<string, unknown>>>) {
  return factBy(schema, register);
}

function factBy(
  schema: z.core.$ZodType,
  register: Readonly<Record<string, Map<string, unknown>>>,
): (value: unknown) => unknown {
  const kind = kindReferredTo(schema);
  const things = kind === null ? undefined : register[kind];
  if (things) return (id) => (typeof id === "string" ? found(things, id) : null);
  const item = itemOf(schema);
  if (item) {
    const fact = factBy(item, register);
    return (list) => (Array.isArray(list) ? list.map(fact) : []);
  }
  const fields = fieldsOf(schema);
  if (!fields) return isYesNo(schema) ? (value) => value ?? false : (value) => value ?? null;
  const steps = Object.entries(fields).map(([name, field]) => ({
    name,
    key: camel(name),
    fact: factBy(field, register),
  }));
  return (record) =>
    typeof record === "object" && record !== null
      ? Object.fromEntries(steps.map(({ name, key, fact }) => [key, fact(Reflect.get(record, name))]))
      : null;
}

function camel(name: string): string {
  return name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Thrown where there is not one thing of the kind that is referred to. */
export class NothingToReferTo extends Error {
  override name = "NothingToReferTo";
}

/** The thing with an id. Of data with errors, which is only asked which pages it would give, another thing where there is none. */
export function found<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const [any] = things.values();
  const thing = things.get(id) ?? any;
  if (thing === undefined) throw new NothingToReferTo(`Unchecked reference to "${id}".`);
  return thing;
}
