import type { z } from "zod";
import { hint, nearest } from "./nearest.ts";
import type { Place, SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import { fieldsOf, labelOf, meaningsOf, schemaAt } from "./schema-walk.ts";
import { placeOf } from "./yaml.ts";
import type { RecordNode, YamlNode } from "./yaml-node.ts";

/**
 * Turns what zod finds into problems in words for an editor, one for each cause.
 * A misspelt required key is both "unknown" and "missing" to zod: here it is one problem, at the key.
 */
export function schemaProblems(
  source: SourceText,
  root: YamlNode,
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
): Problem[] {
  const problems: Problem[] = [];
  const explained = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const record = nodeAt(root, issue.path);
    if (record?.kind !== "record") continue;
    const known = Object.keys(fieldsOf(schemaAt(schema, issue.path) ?? schema) ?? {});
    const absent = known.filter((key) => !record.fields.has(key));
    for (const key of issue.keys) {
      const meant = nearest(key, absent) ?? meantByLabel(key, absent, schemaAt(schema, issue.path) ?? schema);
      if (meant !== null) explained.add([...issue.path, meant].join("/"));
      const field = record.fields.get(key);
      problems.push(error(placeOf(source, field?.key ?? record), "unknown-field", unknownField(key, meant, known)));
    }
  }
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys" || explained.has(issue.path.join("/"))) continue;
    problems.push(issueProblem(source, root, schema, issue));
  }
  return problems;
}

/** The field whose Swedish label an editor wrote in the place of its name. */
function meantByLabel(key: string, absent: readonly string[], record: z.core.$ZodType): string | null {
  const fields = fieldsOf(record) ?? {};
  return (
    absent.find(
      (name) => fields[name] && labelOf(fields[name])?.toLocaleLowerCase("sv") === key.toLocaleLowerCase("sv"),
    ) ?? null
  );
}

function unknownField(key: string, meant: string | null, known: readonly string[]): string {
  const choices =
    meant === null
      ? ` Fälten här heter ${known.slice(0, 12).join(", ")}${known.length > 12 ? " med flera" : ""}.`
      : ` Menade du "${meant}"?`;
  return `Fältet "${key}" finns inte.${choices}`;
}

function issueProblem(source: SourceText, root: YamlNode, schema: z.core.$ZodType, issue: z.core.$ZodIssue): Problem {
  const node = nodeAt(root, issue.path);
  const label = labelFor(schema, issue.path);
  if (node === null || node.kind === "nothing") return missing(source, root, issue.path, label);
  const place = placeOf(source, node);
  switch (issue.code) {
    case "invalid_type": {
      const text = issue.expected === "string" ? splitByColon(node) : null;
      if (text !== null)
        return error(
          place,
          "colon-in-text",
          `${label}: kolon mitt i texten. Sätt citattecken: "${shorten(text.replaceAll('"', "'"))}".`,
        );
      return error(place, "wrong-kind", `${label}: ${expected(issue.expected, issue.path)}`);
    }
    case "invalid_value": {
      if (node.kind !== "scalar") return error(place, "wrong-kind", `${label}: ${expected("string")}`);
      const values = issue.values.map(String).filter((value) => !/^(?:true|false)$/.test(value));
      const hinted = hintByMeaning(node.value, schema, issue.path) ?? hint(node.value, values);
      const choices = hinted === "" ? ` Välj mellan ${values.map((value) => `"${value}"`).join(", ")}.` : hinted;
      return error(place, "wrong-value", `${label}: "${shorten(node.value)}" går inte att välja.${choices}`);
    }
    case "too_small":
    case "too_big":
      if (node.kind === "list")
        return error(place, "wrong-value", `${label}: listan har ${node.items.length} rader. ${limit(issue)}`);
      return error(place, "wrong-value", `${label}: ${quoted(node)}${issue.message}.`);
    default:
      return error(place, "wrong-value", `${label}: ${quoted(node)}${issue.message}.`);
  }
}

/** The choice whose Swedish meaning an editor wrote: "Ordförande" for "chair". */
function hintByMeaning(written: string, schema: z.core.$ZodType, path: readonly PropertyKey[]): string | null {
  const at = schemaAt(schema, path);
  const meanings = at === null ? {} : meaningsOf(at);
  const found = Object.entries(meanings).find(([, meaning]) =>
    meaning.toLocaleLowerCase("sv").startsWith(written.trim().toLocaleLowerCase("sv")),
  );
  return found ? ` Menade du "${found[0]}"?` : null;
}

/** The text of a row that a colon has made a record with one field, else null. */
function splitByColon(node: YamlNode): string | null {
  if (node.kind !== "record" || node.fields.size !== 1) return null;
  const [field] = node.fields.values();
  return field?.value.kind === "scalar" ? `${field.key.value}: ${field.value.value}` : null;
}

function limit(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  return issue.code === "too_small"
    ? `Skriv minst ${String(issue.minimum)}.`
    : `Ta bort några: högst ${String(issue.maximum)} får plats.`;
}

function quoted(node: YamlNode): string {
  return node.kind === "scalar" ? `"${shorten(node.value)}" går inte: ` : "";
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function expected(kind: string, path: readonly PropertyKey[] = []): string {
  if (kind === "array" && path.length === 0)
    return "här väntas en lista. Börja varje post med ett streck och ett mellanslag, som i filens mall.";
  if (kind === "object" && typeof path.at(-1) === "number")
    return "här väntas en post med flera fält, ett på varje rad, som i filens mall.";
  if (kind === "array") return "här väntas en lista. Skriv ett streck och ett mellanslag framför varje rad.";
  if (kind === "object") return "här väntas flera fält. Skriv dem på egna rader, indragna under namnet.";
  return "här väntas en text på en rad, inte en lista eller flera fält.";
}

function missing(source: SourceText, root: YamlNode, path: readonly PropertyKey[], label: string): Problem {
  const key = path.at(-1) ?? "";
  if (typeof key === "number")
    return error(
      missingPlace(source, root, path),
      "missing-field",
      `${label}: raden är tom. Skriv något efter strecket, eller ta bort raden.`,
    );
  return error(missingPlace(source, root, path), "missing-field", `${label} saknas. Lägg till raden ${String(key)}: …`);
}

/** A missing value is pointed out at its key where that stands without a value, else at the first key of its record. */
function missingPlace(source: SourceText, root: YamlNode, path: readonly PropertyKey[]): Place {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const above = nodeAt(root, path.slice(0, depth));
    const row = above?.kind === "list" ? nodeAt(above, path.slice(depth, depth + 1)) : null;
    if (row) return placeOf(source, row);
    if (above?.kind === "record") return placeOf(source, keyIn(above, path[depth]) ?? above);
    if (above) return placeOf(source, above);
  }
  return placeOf(source, root);
}

function keyIn(record: RecordNode, key: PropertyKey | undefined): YamlNode | null {
  const own = record.fields.get(String(key));
  if (own) return own.key;
  for (const field of record.fields.values()) return field.key;
  return null;
}

function labelFor(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  const at = schemaAt(schema, path);
  const label = at === null ? null : labelOf(at);
  const last = path.at(-1);
  return label ?? (typeof last === "number" ? `Rad ${String(last + 1)} i listan` : String(last ?? "Filen"));
}

/** The node at a path of keys and indexes, or null where nothing stands. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode | null {
  let node: YamlNode | null = root;
  for (const step of path) {
    if (node?.kind === "list" && typeof step === "number") node = node.items[step] ?? null;
    else if (node?.kind === "record") node = node.fields.get(String(step))?.value ?? null;
    else return null;
  }
  return node;
}
