import { isCollection, parseDocument, stringify } from "yaml";

/** A YAML file that is changed in place: what is not told stays as it is, letter by letter. */
export interface YamlText {
  text: string;
  /** The whole content, as nodes that know where they stand. */
  root: unknown;
  splices: Splice[];
  /** Comments right above an item that is taken away. They stay, and may be about nobody any more. */
  orphans: string[];
}

interface Splice {
  start: number;
  end: number;
  text: string;
}

/** What is written: texts, and lists and records of them. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** Thrown where a file is written in a way that cannot be changed in place; the message is for the editor. */
export class UneditableError extends Error {
  override name = "UneditableError";
}

/** Opens a text of which the checks have said that it is sound. Every scalar is text: numbers and dates are never guessed. */
export function openYaml(text: string): YamlText {
  return {
    text,
    root: parseDocument(text, { schema: "failsafe", keepSourceTokens: false }).contents,
    splices: [],
    orphans: [],
  };
}

/** The node under a path of names and numbers, or null. */
export function nodeAt(node: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (current, step) => (isCollection(current) ? (current.get(step, true) ?? null) : null),
    node,
  );
}

/** The text with all changes, with line ends as the file has them. */
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

/** A value in block form, without a line end after it. Texts that other programs would take for numbers get quotation marks. */
export function block(value: Written): string {
  return stringify(value, { lineWidth: 0, schema: "core" }).trimEnd();
}

/** Lines moved to the right. */
export function indented(lines: string, columns: number): string {
  return lines.replaceAll(/^(?=.)/gm, " ".repeat(columns));
}
