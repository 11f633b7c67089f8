import type { z } from "zod";
import { fieldsOf, itemOf, metaOf } from "../data/schema-walk.ts";

/** A schema name in the model's form: given_name is givenName. */
type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/**
 * What the model takes from a record as it is, by the record's schema: every field in camel case and always there, references as the
 * things that they point at. An absent field is null, an absent list empty, and yes or no is no.
 */
export type Facts<Schema extends z.ZodObject, Things, Except = never> = {
  [Name in Exclude<keyof Schema["shape"] & string, Except> as Camel<Name>]: Fact<Schema["shape"][Name], Things>;
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

/**
 * Makes of a record with the schema what the model takes from it as it is. References are looked up when it is made.
 *
 * @param except fields that are made otherwise, as those that point at records of their own kind
 */
export function factsBy<Schema extends z.ZodObject, Things, Except extends keyof Schema["shape"] = never>(
  schema: Schema,
  register: Register<Things>,
  except?: readonly Except[],
): (record: z.output<Schema>) => Facts<Schema, Things, Except>;
export function factsBy(schema: z.ZodObject, register: Maps, except: readonly string[] = []) {
  const fields = Object.entries(schema.shape).filter(([name]) => !except.includes(name));
  return recordBy(fields, register);
}

type Maps = Readonly<Record<string, Map<string, unknown>>>;

function factBy(schema: z.core.$ZodType, register: Maps): (value: unknown) => unknown {
  const item = itemOf(schema);
  if (item) {
    const fact = factBy(item, register);
    return (list) => (Array.isArray(list) ? list.map(fact) : []);
  }
  const fields = fieldsOf(schema);
  if (fields) return recordBy(Object.entries(fields), register);
  const meta = metaOf(schema);
  const things = meta?.refersTo && register[meta.refersTo];
  if (things) return (id) => (typeof id === "string" ? lookUp(things, id) : null);
  const absent = meta?.unquoted === "boolean" ? false : null;
  return (value) => value ?? absent;
}

function recordBy(fields: readonly [string, z.core.$ZodType][], register: Maps): (value: unknown) => unknown {
  const steps = fields.map(([name, field]) => ({ name, key: camel(name), fact: factBy(field, register) }));
  return (record) => {
    if (typeof record !== "object" || record === null) return null;
    const facts: Record<string, unknown> = {};
    for (const { name, key, fact } of steps) facts[key] = fact(Reflect.get(record, name));
    return facts;
  };
}

function camel(name: string): string {
  return name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Thrown where there is not one thing of the kind that is referred to. */
export class NothingToReferTo extends Error {
  override name = "NothingToReferTo";
}

/** The thing with an id. Of data with errors, which is only asked which pages it would give, another thing where there is none. */
export function lookUp<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const [any] = things.values();
  const thing = things.get(id) ?? any;
  if (thing === undefined) throw new NothingToReferTo(`Unchecked reference to "${id}".`);
  return thing;
}
