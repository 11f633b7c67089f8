import { join, resolve } from "node:path";
import { SCHEMA_FOLDER, schemaFiles } from "../data/json-schema.ts";
import type { Data } from "../data/read.ts";
import { writeChanged } from "../disk/write-file.ts";

/** Writes the schemas for editors' programs into the data folder. Returns whether any was out of date. */
export function renewSchemas(folder: string, data: Data): boolean {
  const written = schemaFiles(data).filter(({ name, text }) => writeChanged(join(folder, SCHEMA_FOLDER, name), text));
  return written.length > 0;
}

/**
 * Like `renewSchemas`, but only for the project's own data and not in CI, which must build exactly what was committed.
 */
export function renewOwnSchemas(folder: string, data: Data): void {
  if (resolve(folder) === resolve("data") && !process.env["CI"]) renewSchemas(folder, data);
}
