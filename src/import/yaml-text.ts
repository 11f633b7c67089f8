import { isCollection, parseDocument, stringify } from "yaml";

/** A YAML file that is changed in place: everything else stays exactly as it is. */
export interface YamlText {
  text: string;
  /** The content, as nodes with positions. */
  root: unknown;
  splices: Splice[];
  /** Comments directly above removed items. They stay in the file, and may now be wrong. */
  orphans: string[];
}

interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A value to write: a text, or a list or record of values. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** Thrown if a file is written in a way that cannot be changed in place. The message is for the editor. */
export class UneditableError extends Error {
  override name = "UneditableError";
}

/** Opens a text that the checks have accepted. Every scalar is read as text: numbers and dates are never guessed. */
export function openYaml(text: string): YamlText {
  return {
    text,
    root: parseDocument(text, { schema: "failsafe", keepSourceTokens: false }).contents,
    splices: [],
    orphans: [],
  };
}

/** The node at a path of field names and indexes, or null. */
export function nodeAt(node: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (current, step) => (isCollection(current) ? (current.get(step, true) ?? null) : null),
    node,
  );
}

/** The text with all changes, and with the file's own line ends. */
export function changedText({ text, splices }: YamlText): string {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  let result = "";
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < at)
      throw new UneditableError("Två ändringar gäller samma rad. Skriv varje fält på en egen rad först.");
    result += text.slice(at, splice.start) + splice.text.replaceAll("\n", lineEnd);
    at = splice.end;
  }
  return result + text.slice(at);
}

/** A value in block form, without a line end. Texts that look like numbers to other programs get quotation marks. */
export function block(value: Written): string {
  return stringify(value, { lineWidth: 0, schema: "core" }).trimEnd();
}

/** Indents the lines. */
export function indented(lines: string, columns: number): string {
  return lines.replaceAll(/^(?=.)/gm, " ".repeat(columns));
}
