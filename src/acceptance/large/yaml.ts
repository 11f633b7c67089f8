/** What the generator writes as YAML: texts, lists and records; undefined fields are left out. */
export type Yaml = string | readonly Yaml[] | { readonly [field: string]: Yaml | undefined };

const PLAIN = /^\p{L}[\p{L}\d ,.()–-]*$/u;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** A file in the style of the project's data: block lists and records, quotes where a value is no plain word or date. */
export function yaml(value: Yaml): string {
  return `${lines(value, "").join("\n")}\n`;
}

function lines(value: Yaml, indent: string): string[] {
  if (typeof value === "string") return [`${indent}${scalar(value)}`];
  if (isList(value))
    return value.flatMap((item) => {
      const [first = "", ...rest] = lines(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  return Object.entries(value).flatMap(([field, content]) => {
    if (content === undefined) return [];
    if (typeof content === "string") return [`${indent}${field}: ${scalar(content)}`];
    return [
      `${indent}${field}:${isList(content) && content.length === 0 ? " []" : ""}`,
      ...lines(content, `${indent}  `),
    ];
  });
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function scalar(text: string): string {
  return (PLAIN.test(text) && text === text.trim()) || DATE.test(text) ? text : JSON.stringify(text);
}
