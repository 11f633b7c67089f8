import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { writeFiles } from "./write-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-"));
  mkdirSync(join(folder, "b"));
  writeFileSync(join(folder, "a.yaml"), "old a");
  writeFileSync(join(folder, "b/c.yaml"), "old c");
});

const TEXTS = new Map([
  ["a.yaml", "new å"],
  ["b/c.yaml", "new c"],
  ["d/e/f.yaml", "new f"],
]);

function state(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), "utf8")]));
}

test("all files, new folders too, and nothing else", () => {
  writeFiles(folder, TEXTS);
  expect(state()).toEqual({ "a.yaml": "new å", "c.yaml": "new c", "f.yaml": "new f" });
});

test.each([0, 1, 2, 3])("where one cannot be put in its place when %i have been, all is as before", (before) => {
  // A file cannot take the place of the folder that another one needs.
  const texts = new Map([...TEXTS].toSpliced(before, 0, ["d/e", "a file"]));
  expect(() => {
    writeFiles(folder, texts);
  }).toThrow(/rename/);
  expect(state()).toEqual({ "a.yaml": "old a", "c.yaml": "old c" });
  expect(readdirSync(folder).sort()).toEqual(["a.yaml", "b"]);
});

test("where a folder cannot be made nothing is touched", () => {
  expect(() => {
    writeFiles(folder, new Map([...TEXTS, ["a.yaml/x.yaml", "x"]]));
  }).toThrow();
  expect(state()).toEqual({ "a.yaml": "old a", "c.yaml": "old c" });
});
