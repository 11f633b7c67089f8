import { FAILSAFE_SCHEMA, loadAll } from "js-yaml";
import type { z } from "zod";
import { memoryFolder } from "../data/folder.ts";
import { readFile, type FileReading } from "../data/read-file.ts";
import { readFolders, type Data } from "../data/read.ts";
import type { Problem } from "../data/problem.ts";
import { siteProblems } from "../check/site-problems.ts";

/** The register read with one file changed. */
export interface MutatedReading {
  data: Data;
  problems: Problem[];
  /** What the changed file itself gave. */
  reading: FileReading<unknown> | null;
}

/** Reads many variants of a folder in which one file differs; what is the same is read once. */
export function variantReader(files: ReadonlyMap<string, Uint8Array>, documents: ReadonlyMap<string, Uint8Array>) {
  const read = rememberingReader();
  return (name: string, bytes: Uint8Array, today: string): MutatedReading => {
    let reading: FileReading<unknown> | null = null;
    const folder = memoryFolder("data", new Map([...files, [name, bytes]]));
    const data = readFolders(folder, memoryFolder("documents", documents), (file, own, schema) => {
      if (own !== bytes) return read(file, own, schema);
      const result = readFile(file, own, schema);
      reading = result;
      return result;
    });
    return { data, problems: siteProblems(data, today), reading };
  };
}

interface Remembered<Schema extends z.ZodType> {
  schema: Schema;
  reading: FileReading<z.infer<Schema>>;
}

function rememberingReader(): typeof readFile {
  const readings = new WeakMap<Uint8Array, Remembered<z.ZodType>>();
  return (file, bytes, schema) => {
    const known = readings.get(bytes);
    if (known && isOf(known, schema)) return known.reading;
    const reading = readFile(file, bytes, schema);
    readings.set(bytes, { schema, reading });
    return reading;
  };
}

function isOf<Schema extends z.ZodType>(known: Remembered<z.ZodType>, schema: Schema): known is Remembered<Schema> {
  return known.schema === schema;
}

/** What is wrong with a problem as an editor reads it: where it points, and its words; null where nothing is. */
export function faultOf(problem: Problem, { data }: MutatedReading): string | null {
  const { file, line, column, length, message } = problem;
  const source = data.texts.get(file);
  const text = source?.lines[line - 1];
  if (!source) {
    if (line !== 1 || column !== 1) return `points at ${file}:${line}:${column}, which was not read`;
    if (!["missing-file", "unknown-file", "unused-document"].includes(problem.code)) return `${file} was not read`;
  } else if (text === undefined) return `line ${line} is outside the file`;
  else if (column < 1 || column > [...text].length + 1) return `column ${column} is outside line ${line}`;
  if (!Number.isInteger(length) || length < 1) return `a caret of length ${length}`;
  if (message.trim() === "" || !/[.?:!]/.test(message)) return "says nothing";
  // What is quoted, or stands on the line itself, is the editor's own and may hold any word.
  const own = message.replaceAll(/"[^"]*"/g, "");
  const word = /\b(?:undefined|null|NaN|schema|zod|object Object|Error)\b|\n\s+at /i.exec(own)?.[0];
  return word === undefined || text?.includes(word) ? null : `says ${word}`;
}

/**
 * What has disappeared from a changed file without an error: null where nothing has.
 *
 * The law: a file either has an error with a place in it, or everything that YAML finds in it stands in its checked records. What
 * YAML finds is told by js-yaml's own loader, which shares the grammar with us but none of our code. Compared are the texts of all
 * scalars and of the names of fields that have a value, as multisets, so order and nesting are not looked at; numbers and yes/no
 * by their value, as the records hold them so. Not decidable, and so not asked: what has become a comment (a YAML reader cannot
 * see it; "cut-by-hash" tells the cases that look like text), and empty values, ~ and null, which mean "not entered".
 */
export function lossIn(name: string, { data, problems, reading }: MutatedReading): string | null {
  const file = `data/${name}`;
  if (problems.some((problem) => problem.file === file && problem.severity === "error")) return null;
  const source = data.texts.get(file);
  if (!source || reading === null) return "the file was not read";
  if (reading.value === null) return "no records, and no error";
  const written = textsIn(loadAll(source.text, { schema: FAILSAFE_SCHEMA }));
  const kept = textsIn(reading.value);
  const lost = difference(written, kept);
  const added = difference(kept, written);
  return lost.length + added.length === 0 ? null : `lost ${JSON.stringify(lost)}, added ${JSON.stringify(added)}`;
}

/** Every scalar, and every name of a field with a value, in any order. */
function textsIn(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => {
      const inside = textsIn(inner);
      return inside.length === 0 ? [] : [key, ...inside];
    });
  const text = canonical(typeof value === "string" ? value : JSON.stringify(value));
  return text.trim() === "" || text === "~" || text === "null" ? [] : [text];
}

function canonical(text: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return String(Number(text));
  return text === "ja" ? "true" : text === "nej" ? "false" : text;
}

function difference(a: readonly string[], b: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of b) counts.set(text, (counts.get(text) ?? 0) + 1);
  return a.filter((text) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left <= 0;
  });
}
