import { format } from "prettier";
import { placeAt, sourceText, type SourceText } from "./place.ts";
import { hasSurroundingSpace, isChangedByOthers } from "./scalar-problems.ts";
import { textProblems } from "./text-problems.ts";
import { parseYaml } from "./yaml.ts";
import type { ScalarNode, YamlNode } from "./yaml-node.ts";

/** What was done, in Swedish, and the line on which it stood before. */
export interface Mending {
  line: number;
  message: string;
}

export interface Mended {
  text: string;
  changes: Mending[];
}

const BYTE_ORDER_MARK = "\ufeff";
const MODELINE = /^#[ \t]*yaml-language-server:[ \t]*\$schema=.*\n?/gm;
const STYLE = { parser: "yaml", printWidth: 140, proseWrap: "preserve" } as const;

/** Faults of a single value: the file can be read as a whole all the same. */
const OF_A_VALUE: ReadonlySet<string> = new Set(["cut-by-hash", "curly-quotes", "html"]);

/**
 * Mends what can be mended in a YAML file without changing what it says: Unicode form, line ends, byte-order mark, quotes around numbers,
 * layout and the first line, which is `modeline` unless that is null. Spaces at the ends of a quoted text are the one thing that it takes away.
 * Gives null where the file cannot be read as a whole, or where what was mended would say something else.
 */
export async function mend(text: string, modeline: string | null): Promise<Mended | null> {
  const changes: Mending[] = [];
  const plain = composedLines(text, changes);
  const before = read(plain);
  if (before === null) return null;
  const source = sourceText("", plain);
  const edits = scalars(before).flatMap((node) => editOf(source, node));
  changes.push(...edits.map(({ start, message }) => ({ line: placeAt(source, start, start).line, message })));
  const quoted = edited(plain, edits);
  const headed = modeline === null ? quoted : withModeline(quoted, modeline);
  if (headed !== quoted)
    changes.push({ line: 1, message: "Lade till raden överst, som ger förslag och röda streck i VS Code." });
  const meant = JSON.stringify(meaning(before, plain));
  for (const candidate of [await laidOut(headed), headed]) {
    const after = candidate === null ? null : read(candidate);
    if (candidate === null || after === null) continue;
    if (JSON.stringify(meaning(after, candidate)) !== meant) continue;
    if (comments(after, candidate).join("\n") !== comments(before, plain).join("\n")) continue;
    if (candidate !== headed)
      changes.push({
        line: Math.max(1, firstDifference(headed, candidate) - lineCount(headed) + lineCount(plain)),
        message: "Rättade indragning, mellanslag och tomma rader.",
      });
    return { text: candidate, changes: changes.sort((a, b) => a.line - b.line) };
  }
  return null;
}

/** Without byte-order mark, in composed form and with the line ends of Unix. Lines keep their numbers. */
function composedLines(text: string, changes: Mending[]): string {
  const marked = text.startsWith(BYTE_ORDER_MARK);
  if (marked) changes.push({ line: 1, message: "Tog bort ett osynligt tecken först i filen." });
  const { lines } = sourceText("", marked ? text.slice(1) : text);
  const foreign = text.includes("\r");
  if (foreign) changes.push({ line: 1, message: "Gjorde om radsluten till det slag som de andra filerna har." });
  return lines
    .map((line, index) => {
      const composed = line.normalize("NFC");
      if (composed !== line)
        changes.push({ line: index + 1, message: "Skrev å, ä, ö och liknande som ett tecken i stället för två." });
      return composed;
    })
    .join("\n");
}

/** The content, where the file can be read as a whole. */
function read(text: string): YamlNode | null {
  const source = sourceText("", text);
  if (textProblems(source).some(({ code }) => code === "merge-conflict")) return null;
  const { node, problems } = parseYaml(source);
  return problems.some(({ severity, code }) => severity === "error" && !OF_A_VALUE.has(code)) ? null : node;
}

/** Every value and every field name. */
function scalars(node: YamlNode): ScalarNode[] {
  if (node.kind === "scalar") return [node];
  if (node.kind === "list") return node.items.flatMap(scalars);
  return node.kind === "record" ? [...node.fields.values()].flatMap(({ key, value }) => [key, ...scalars(value)]) : [];
}

interface Edit {
  start: number;
  end: number;
  written: string;
  message: string;
}

function editOf({ text }: SourceText, { start, end, value }: ScalarNode): Edit[] {
  const raw = text.slice(start, end);
  // What stands as it is read stands without quotes; a block begins with its indentation.
  if (raw === value)
    return isChangedByOthers(value)
      ? [{ start, end, written: `"${value}"`, message: `Satte citattecken: "${value}".` }]
      : [];
  if (!hasSurroundingSpace(value)) return [];
  return [{ start, end, written: trimmed(raw, value), message: `Tog bort mellanslag runt texten: "${value.trim()}".` }];
}

function trimmed(raw: string, value: string): string {
  if (!isQuoted(raw)) return raw.trimEnd() + raw.slice(raw.trimEnd().length).replaceAll(/[^\n]/g, "");
  // A space may be written as an escape: then the whole is written anew.
  return raw.includes("\\") && raw.startsWith('"')
    ? JSON.stringify(value.trim())
    : `${raw.charAt(0)}${raw.slice(1, -1).trim()}${raw.charAt(0)}`;
}

function isQuoted(raw: string): boolean {
  return /^["']/.test(raw);
}

function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, written } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), written);
    done = end;
  }
  return [...parts, text.slice(done)].join("");
}

function withModeline(text: string, modeline: string): string {
  return text.startsWith(`${modeline}\n`) ? text : `${modeline}\n${text.replaceAll(MODELINE, "")}`;
}

/** The text in the layout of all data files, or null where the formatter cannot read it. Laid out until nothing more changes. */
async function laidOut(text: string): Promise<string | null> {
  let last = text;
  try {
    for (let round = 0; round < 5; round++) {
      const next = await format(last, STYLE);
      if (next === last) return next;
      last = next;
    }
  } catch {
    return null;
  }
  return null;
}

/** What a file says, in a form to compare: spaces at the ends of a quoted text are not meant. */
function meaning(node: YamlNode, text: string): unknown {
  switch (node.kind) {
    case "nothing":
      return null;
    case "list":
      return node.items.map((item) => meaning(item, text));
    case "record":
      return {
        fields: [...node.fields.values()].map(({ key, value }) => [meaning(key, text), meaning(value, text)]),
      };
    case "scalar": {
      if (!hasSurroundingSpace(node.value)) return node.value;
      return isQuoted(text.slice(node.start, node.end)) ? node.value.trim() : node.value.trimEnd();
    }
  }
}

/** The comments, in code-point order, as a formatter may move one past another; the line for editors' programs is not one of them. */
function comments(node: YamlNode, text: string): string[] {
  const blank = scalars(node).map(({ start, end }) => ({
    start,
    end,
    written: text.slice(start, end).replace(/[^\n]/g, "x"),
    message: "",
  }));
  const found = [
    ...edited(text, blank)
      .replaceAll(MODELINE, "")
      .matchAll(/(?:^|[ \t])(#.*)$/gm),
  ];
  return found.map(([, comment = ""]) => comment.trimEnd()).sort();
}

function firstDifference(before: string, after: string): number {
  const lines = after.split("\n");
  return before.split("\n").findIndex((line, index) => line !== lines[index]) + 1;
}

function lineCount(text: string): number {
  return text.split("\n").length;
}
