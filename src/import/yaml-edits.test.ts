import { expect, test } from "vitest";
import { changeItems, setFields } from "./yaml-edits.ts";
import { block, changedText, nodeAt, openYaml, UneditableError, type Written } from "./yaml-text.ts";

const ORDER = ["a", "b", "c", "d", "e"];

function set(text: string, values: Record<string, Written | null>, ...path: (string | number)[]): string {
  const yaml = openYaml(text);
  setFields(yaml, nodeAt(yaml.root, ...path), new Map(Object.entries(values)), ORDER);
  return changedText(yaml);
}

function items(text: string, removed: number[], added: [number, Written[]][]): string {
  const yaml = openYaml(text);
  changeItems(yaml, yaml.root, "list", new Set(removed), new Map(added));
  return changedText(yaml);
}

test("a value is changed where it stands, whatever is around it", () => {
  expect(set("# one\na:   'x'   # two\n\nb: [1,2]\n", { a: "y" })).toBe("# one\na:   y   # two\n\nb: [1,2]\n");
  expect(set("a: 070\nb: 1e3", { b: "5" })).toBe('a: 070\nb: "5"');
});

test("a field comes after the nearest before it, with its line's comment and the block under it left alone", () => {
  expect(set("a: x # one\n# two\nd: z\n", { b: "y", c: "y: z" })).toBe('a: x # one\nb: y\nc: "y: z"\n# two\nd: z\n');
  expect(set("a: |\n  x\n  y\nd: z", { b: "y" })).toBe("a: |\n  x\n  y\nb: y\nd: z");
  expect(set("a: x\nd: z", { e: "y" })).toBe("a: x\nd: z\ne: y");
  expect(set("a:\nd: z", { a: "y" })).toBe("a: y\nd: z");
});

test("fields go, the first of an item too", () => {
  expect(set("a: x\nb: # one\n  c: y\nd: z\n", { b: null })).toBe("a: x\nd: z\n");
  expect(set("- a: x\n  b: y\n  c: z\n", { a: null, b: null, c: "q" }, 0)).toBe("- c: q\n");
  expect(set("- a: x\n  d: y\n", { d: null, e: "z" }, 0)).toBe("- a: x\n  e: z\n");
});

test("records in braces", () => {
  expect(set("x: {a: 070, d: 'y'}\n", { d: "z" }, "x")).toBe("x: {a: 070, d: z}\n");
  expect(set("x: {a: 070, d: 'y'}\n", { b: "1", d: null }, "x")).toBe('x: { a: 070, b: "1" }\n');
});

test("items come and go, comments before and between stay", () => {
  const list = "list:\n  # one\n  - a: x # two\n    b: y\n  # three\n  - a: z\n# four\nend: x\n";
  expect(items(list, [], [[0, [{ a: "q" }]]])).toBe(
    "list:\n  # one\n  - a: x # two\n    b: y\n  - a: q\n  # three\n  - a: z\n# four\nend: x\n",
  );
  expect(items(list, [1], [[1, [{ a: "q" }, { a: "r" }]]])).toBe(
    "list:\n  # one\n  - a: x # two\n    b: y\n  # three\n  - a: q\n  - a: r\n# four\nend: x\n",
  );
  expect(items(list, [0], [[-1, [{ a: "q" }]]])).toBe(
    "list:\n  # one\n  - a: q\n  # three\n  - a: z\n# four\nend: x\n",
  );
  expect(items(list, [0, 1], [])).toBe("list: []\n# four\nend: x\n");
  expect(items(list, [], [])).toBe(list);
});

test("empty and missing lists", () => {
  expect(items("list: []\nend: x\n", [], [[-1, [{ a: "q" }]]])).toBe("list:\n  - a: q\nend: x\n");
  expect(items("end: x\n", [], [[-1, [{ a: "q" }]]])).toBe("end: x\nlist:\n  - a: q\n");
});

test("what cannot be changed in place is refused", () => {
  expect(() => items("list: [{ a: x }]\n", [0], [])).toThrow(UneditableError);
  expect(() => set("a: { b: x }\n", { a: "y" })).toThrow(UneditableError);
});

test.each([
  "a: b",
  "- x",
  "2027",
  "0180",
  "1e3",
  "null",
  "true",
  "*x",
  "a #b",
  "",
  "“x”",
  "O'Brien",
  '"x"',
  "[x]",
  "@x",
  "x:",
])("%j is read as it was written", (text) => {
  const yaml = openYaml(block({ text }));
  expect(nodeAt(yaml.root, "text")).toMatchObject({ value: text });
});
