import { z } from "zod";
import { EVERY_KIND, type Records } from "./kinds.ts";
import { itemOf } from "./schema-walk.ts";

/** A file that stands directly in the data folder. */
export interface KindOfFile {
  name: string;
  isOptional: boolean;
  /** Of its whole content. */
  schema: z.ZodType;
  /** The kinds of records in it: an only one is the whole content, several stand under their keys. */
  kinds: readonly { key: string; schema: z.ZodType }[];
}

/** The files that stand directly in the data folder. */
export const FILES: readonly KindOfFile[] = [...new Set(EVERY_KIND.map(({ file }) => file))].map((name) => {
  const kinds = EVERY_KIND.filter(({ file }) => file === name);
  const isOptional = kinds.every((kind) => kind.isOptional);
  const [first, ...others] = kinds.map(({ schema }) => schema);
  if (first && others.length === 0) return { name, isOptional, schema: first, kinds };
  const schema = z.strictObject(Object.fromEntries(kinds.map((kind) => [kind.key, kind.schema])));
  return { name, isOptional, schema, kinds };
});

/** The records of every kind. Takes what gives the checked content of a file, or null where there is none. */
export function readRecords(contentOf: (file: KindOfFile) => unknown): Records;
export function readRecords(contentOf: (file: KindOfFile) => unknown): object {
  return Object.fromEntries(
    FILES.flatMap((file) => {
      const content = contentOf(file);
      const underKeys = file.kinds.length > 1 && typeof content === "object" && content !== null;
      return file.kinds.map(({ key, schema }) => {
        const records: unknown = underKeys ? Reflect.get(content, key) : content;
        return [key, records ?? (itemOf(schema) ? [] : null)];
      });
    }),
  );
}
