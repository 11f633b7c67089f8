import { z } from "zod";
import type { RecordKind } from "./schema/fields.ts";
import type { ScalarNode, YamlNode } from "./yaml-node.ts";

/** A field that points at a record, or is the id of one, where it stands in the file. */
export interface IdField {
  kind: RecordKind;
  role: "defines" | "refersTo";
  label: string;
  node: ScalarNode;
}

/** The schema of the thing inside wrappers such as `optional` and `pipe`. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  return schema;
}

/** The fields of a record's schema, or null where the schema is no record's. */
export function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | null {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? inner.shape : null;
}

function ownField(schema: z.core.$ZodType, name: string): z.core.$ZodType | null {
  const fields = fieldsOf(schema);
  return fields && Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

/** The schema of a list's items, or null where the schema is no list's. */
export function itemOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  const inner = bare(schema);
  return inner instanceof z.ZodArray ? inner.element : null;
}

/** The kind of record that a list's items are, where others can point at them by id. */
export function kindDefinedIn(list: z.core.$ZodType): RecordKind | null {
  const item = itemOf(list);
  const id = item === null ? null : ownField(item, "id");
  return id === null ? null : (metaOf(id)?.defines ?? null);
}

/** The Swedish label of a field, else null. Outer wrappers win, as `meta` is called last. */
export function labelOf(schema: z.core.$ZodType): string | null {
  return metaOf(schema)?.title ?? null;
}

/** The Swedish meaning of each value of a choice; empty where the field is no choice, or none are given. */
export function meaningsOf(schema: z.core.$ZodType): Record<string, string> {
  const choice = bare(schema);
  const words = metaOf(schema)?.enumDescriptions ?? [];
  if (!(choice instanceof z.ZodEnum)) return {};
  const meanings: Record<string, string> = {};
  choice.options.forEach((value, index) => {
    meanings[String(value)] = words[index] ?? "";
  });
  return meanings;
}

/** The schema at a path of keys and indexes, or null where the path leads outside. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  let current: z.core.$ZodType | null = schema;
  for (const step of path) {
    if (current === null) return null;
    current = typeof step === "number" ? itemOf(current) : ownField(current, String(step));
  }
  return current;
}

/**
 * Every id and every reference in a file, found by walking the schema and the nodes together.
 * It looks at the nodes as written, so that a broken reference is found in a record with other faults too.
 */
export function idFields(schema: z.core.$ZodType, node: YamlNode): IdField[] {
  const found: IdField[] = [];
  collect(schema, node, found);
  return found;
}

function collect(schema: z.core.$ZodType, node: YamlNode, found: IdField[]): void {
  if (node.kind === "list") {
    const item = itemOf(schema);
    if (item) for (const child of node.items) collect(item, child, found);
  } else if (node.kind === "record") {
    for (const { key, value } of node.fields.values()) {
      const field = ownField(schema, key.value);
      if (field) collect(field, value, found);
    }
    for (const { key, value } of node.repeated) {
      const field = ownField(schema, key.value);
      if (field) found.push(...idFields(field, value).filter((other) => !found.some((one) => isSame(one, other))));
    }
  } else if (node.kind === "scalar") {
    const meta = metaOf(schema);
    const label = meta?.title ?? "";
    if (meta?.refersTo) found.push({ kind: meta.refersTo, role: "refersTo", label, node });
    if (meta?.defines) found.push({ kind: meta.defines, role: "defines", label, node });
  }
}

/** A field that stands twice is told already: an id in it that is known is no second problem. */
function isSame(a: IdField, b: IdField): boolean {
  return a.kind === b.kind && a.role === b.role && a.node.value === b.node.value;
}

/** What a schema says of itself beside what it allows, inside wrappers too. */
export function metaOf(schema: z.core.$ZodType): z.core.GlobalMeta | undefined {
  const own = z.globalRegistry.get(schema);
  if (own?.title !== undefined) return own;
  if (schema instanceof z.ZodOptional) return metaOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return metaOf(schema.in) ?? metaOf(schema.out);
  return own;
}
