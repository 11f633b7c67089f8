import { byCodeUnit } from "../code-units.ts";
import { z } from "zod";
import type { Data } from "./read.ts";
import { FILES } from "./files.ts";
import { FILES_IN_FOLDERS, PROSE_FOLDER } from "./kinds.ts";
import { namedRecords, nounOf } from "./naming.ts";
import type { RecordKind } from "./schema/fields.ts";

/** The folder of JSON Schemas, in the data folder. */
export const SCHEMA_FOLDER = ".schema";

/** A file to write in the folder of schemas. */
export interface SchemaFile {
  name: string;
  text: string;
}

/** The name of the schema of a file, by the file's path in the data folder; null where no such file belongs there. */
export function schemaName(path: string): string | null {
  const [first = "", ...deeper] = path.split("/");
  if (!path.endsWith(".yaml") || deeper.length > 2) return null;
  if (deeper.length === 0) return FILES.some(({ name }) => name === first) ? first.replace(/\.yaml$/, "") : null;
  if (first === PROSE_FOLDER) return deeper.length === 1 ? "page" : null;
  return deeper.length === 1 ? "term" : "delegation";
}

/** The line at the top of a data file by which editors' programs find its schema; null where there is none. */
export function modeline(path: string): string | null {
  const name = schemaName(path);
  const upwards = "../".repeat(path.split("/").length - 1);
  return name === null ? null : `# yaml-language-server: $schema=${upwards}${SCHEMA_FOLDER}/${name}.schema.json`;
}

/**
 * The data files' schemas for editors' programs, made from those by which the files are checked, with Swedish hints and messages.
 * The ids known to `data` are offered where one is asked for, but none is refused: a list that is out of date is never an error.
 */
export function schemaFiles(data: Data): SchemaFile[] {
  const known = knownIds(data);
  const schemas: [string, z.core.$ZodType][] = [
    ...Object.entries(FILES_IN_FOLDERS),
    ...FILES.map(({ name, schema }): [string, z.core.$ZodType] => [name.replace(/\.yaml$/, ""), schema]),
  ];
  return schemas.map(([name, schema]) => ({
    name: `${name}.schema.json`,
    text: `${JSON.stringify(jsonSchema(schema, known), null, 2)}\n`,
  }));
}

/** Ids in code-point order, each with what its record is called, where that is known. */
type Known = ReadonlyMap<RecordKind, ReadonlyMap<string, string>>;

function knownIds(data: Data): Known {
  const known = new Map<RecordKind, Map<string, string>>();
  const defined = data.ids.filter(({ role }) => role === "defines");
  for (const { kind, id } of defined.sort((a, b) => byCodeUnit(a.id, b.id))) {
    const ids = known.get(kind) ?? new Map<string, string>();
    known.set(kind, ids.set(id, ""));
  }
  for (const [kind, ids] of known) for (const { id, names } of namedRecords(data, kind)) ids.set(id, names[0] ?? "");
  return known;
}

function jsonSchema(schema: z.core.$ZodType, known: Known): unknown {
  return z.toJSONSchema(schema, {
    target: "draft-07",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: json }) => {
      explain(zodSchema, json);
      loosen(json, known);
    },
  });
}

/** Messages in Swedish, the same as those of the check where that has one. It is asked with an empty text, which no pattern allows. */
function explain(schema: z.core.$ZodType, json: z.core.JSONSchema.BaseSchema): void {
  const kind = z.globalRegistry.get(schema)?.refersTo;
  if (kind !== undefined) json.description = `Ett id som finns i ${nounOf(kind).place}.`;
  if (json.pattern !== undefined) {
    const refused = z.safeParse(schema, "").error?.issues[0]?.message;
    if (refused !== undefined) json["patternErrorMessage"] = json["errorMessage"] = sentence(refused);
  } else if (json.enum) {
    const words = Array.isArray(json["enumDescriptions"]) ? json["enumDescriptions"].map(String) : [];
    const choices = json.enum.map((value, at) => `"${String(value)}"${words[at] ? ` (${words[at]})` : ""}`);
    json["errorMessage"] = `Välj mellan ${choices.join(", ")}.`;
  } else if (json.type === "string") {
    json["errorMessage"] = "Här väntas en text. Är det bara siffror, sätt citattecken runt dem.";
  } else if (json.type === "array") {
    json["errorMessage"] = "Här väntas en lista. Skriv ett streck och ett mellanslag framför varje rad.";
  } else if (json.properties) {
    const required = json.required?.length ? ` Måste finnas: ${json.required.join(", ")}.` : "";
    json["errorMessage"] =
      `Ett fält är felstavat eller saknas. Fälten här heter ${Object.keys(json.properties).join(", ")}.${required}`;
  }
}

/** Allows what the check allows: numbers and yes/no without quotes, and ids that nobody has heard of yet. */
function loosen(json: z.core.JSONSchema.BaseSchema, known: Known): void {
  const { unquoted, refersTo } = json;
  for (const own of ["unquoted", "refersTo", "defines"]) Reflect.deleteProperty(json, own);
  if (unquoted === "boolean") {
    const errorMessage = 'Välj mellan "ja" och "nej".';
    const pattern = `^(?:${(json.enum ?? []).join("|")})$`;
    // Only the Swedish words are offered.
    const offered = { enum: ["ja", "nej"], errorMessage };
    replaceType(json, { anyOf: [offered, { type: ["string", unquoted], pattern, errorMessage }], errorMessage });
  } else if (unquoted !== undefined) {
    replaceType(json, { type: ["string", unquoted] });
  } else if (refersTo !== undefined) {
    const ids = [...known].find(([kind]) => kind === refersTo)?.[1] ?? new Map<string, string>();
    const { errorMessage } = json;
    const offered = { enum: [...ids.keys()], enumDescriptions: [...ids.values()], errorMessage };
    replaceType(json, { anyOf: [...(ids.size > 0 ? [offered] : []), { type: "string", errorMessage }] });
  }
}

function replaceType(json: z.core.JSONSchema.BaseSchema, type: Record<string, unknown>): void {
  delete json.type;
  delete json.enum;
  Object.assign(json, type);
}

/** Messages of the check stand after a colon; here they stand alone. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
