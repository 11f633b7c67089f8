import type { z } from "zod";
import { decode } from "./decode.ts";
import type { Place, SourceText } from "./place.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { idFields, type IdField } from "./schema-walk.ts";
import { textProblems } from "./text-problems.ts";
import { parseYaml, placeOf, plainValue } from "./yaml.ts";
import type { YamlNode } from "./yaml-node.ts";

/** An id or a reference with the place at which it stands. */
export interface PlacedId extends Omit<IdField, "node"> {
  id: string;
  place: Place;
}

/** What one file says. */
export interface FileReading<Value> {
  source: SourceText;
  /** What the file holds as written, or null where nothing can be read. */
  node: YamlNode | null;
  /** The checked content, or null where it does not hold. */
  value: Value | null;
  ids: PlacedId[];
  problems: Problem[];
}

/**
 * Reads and checks one file: bytes to text, text to nodes, nodes to checked records, each step only where the one before holds.
 * Takes the path as shown to editors. What follows from an error of an earlier step is not told again: nothing else is said of a
 * file with two versions in it, nor of the syntax where a hard space stands for a plain one.
 */
export function readFile<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
): FileReading<z.infer<Schema>> {
  const decoded = decode(file, bytes);
  const { source } = decoded;
  const early = [...decoded.problems, ...(decoded.readable ? textProblems(source) : [])];
  if (!decoded.readable || has(early, "merge-conflict"))
    return { source, node: null, value: null, ids: [], problems: early };
  const parsed = parseYaml(source);
  const { node } = parsed;
  if (node === null && has(early, "no-break-space")) return { source, node, value: null, ids: [], problems: early };
  const problems = [...early, ...unlessExplained(parsed.problems, early)];
  if (node === null) return { source, node, value: null, ids: [], problems };
  const ids = idFields(schema, node).map(({ node: idNode, ...field }) => ({
    ...field,
    id: idNode.value,
    place: placeOf(source, idNode),
  }));
  const result = schema.safeParse(plainValue(node));
  if (result.success) return { source, node, value: result.data, ids, problems };
  const late = unlessExplained(schemaProblems(source, node, schema, result.error.issues), problems);
  return { source, node, value: null, ids, problems: [...problems, ...late] };
}

function has(problems: readonly Problem[], code: ProblemCode): boolean {
  return problems.some((problem) => problem.code === code);
}

function unlessExplained(problems: readonly Problem[], earlier: readonly Problem[]): Problem[] {
  const lines = new Set(earlier.filter((problem) => problem.severity === "error").map((problem) => problem.line));
  return problems.filter((problem) => !lines.has(problem.line));
}
