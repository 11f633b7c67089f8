import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";
import { decoratedYaml } from "../acceptance/decorated-yaml.ts";
import { mend } from "./mend.ts";
import { parseYaml, plainValue } from "./yaml.ts";

const MODELINE = "# yaml-language-server: $schema=.schema/people.schema.json";

/** What the reader of data files makes of a text. */
function read(text: string): unknown {
  const { node } = parseYaml(decode("x.yaml", Buffer.from(text)).source);
  return node && plainValue(node);
}

function trimmed(value: unknown): unknown {
  if (typeof value === "string") return value.includes("\n") ? value : value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimmed(inner)]));
}

async function mendedLines(text: string): Promise<string[]> {
  const { changes = [] } = (await mend(text, null)) ?? {};
  return changes.map(({ line, message }) => `${line}: ${message}`);
}

describe("mending a file", () => {
  it.each([
    [
      "a number that other programs change",
      "a:\n  b: 070 # c\n",
      'a:\n  b: "070" # c\n',
      ['2: Satte citattecken: "070".'],
    ],
    ["spaces inside quotes", "a: ' Åsa '\n", 'a: "Åsa"\n', ['1: Tog bort mellanslag runt texten: "Åsa".']],
    [
      "spaces written as escapes",
      'a: "\\t\\"Åsa\\"\\_"\n',
      `a: '"Åsa"'\n`,
      [`1: Tog bort mellanslag runt texten: ""Åsa"".`],
    ],
    [
      "spaces at the end of a block",
      "a: |-\n  Åsa  \n",
      "a: |-\n  Åsa\n",
      ['2: Tog bort mellanslag runt texten: "Åsa".'],
    ],
    [
      "letters of two characters",
      "# å\na: A\u030asa\n",
      "# å\na: Åsa\n",
      ["2: Skrev å, ä, ö och liknande som ett tecken i stället för två."],
    ],
    ["line ends of Windows", "a: b\r\n", "a: b\n", ["1: Gjorde om radsluten till det slag som de andra filerna har."]],
    ["a byte-order mark", "\ufeffa: b\n", "a: b\n", ["1: Tog bort ett osynligt tecken först i filen."]],
    [
      "layout",
      "a: b\nc:   d   \n\n\n\ne: f",
      "a: b\nc: d\n\ne: f\n",
      ["2: Rättade indragning, mellanslag och tomma rader."],
    ],
  ])("mends %s", async (_name, text, expected, changes) => {
    expect((await mend(text, null))?.text).toBe(expected);
    expect((await mendedLines(text)).slice(0, 1)).toEqual(changes);
  });

  it.each([
    ["numbers that are alike to all", "a: 2024\nb: 12\n"],
    ["numbers in a block", "a: |\n  070\n"],
    ["spaces in a text of several lines", "a: |\n  ett  \n  två\n"],
    ["texts with escapes", 'a: "\\u00e5"\n'],
  ])("leaves %s", async (_name, text) => {
    expect(await mend(text, null)).toEqual({ text, changes: [] });
  });

  it.each([
    ["does not parse", "a: b: c\n"],
    ["has a field twice", "a: b\na: c\n"],
    ["has two parts", "a: b\n---\nc: d\n"],
    ["has an alias", "a: &x b\nc: *x\n"],
    ["has two versions in it", "a: b\n<<<<<<< HEAD\n=======\n>>>>>>> x\n"],
    ["is empty", "\n"],
  ])("refuses one that %s", async (_name, text) => {
    expect(await mend(text, MODELINE)).toBeNull();
  });

  it("puts the line for editors' programs first, once", async () => {
    const other = "# yaml-language-server: $schema=old.json";
    for (const text of [`# Mall\n${other}\na: b\n`, `${other}\n# Mall\na: b\n`, "# Mall\na: b\n"]) {
      const mended = await mend(text, MODELINE);
      expect(mended?.text).toBe(`${MODELINE}\n# Mall\na: b\n`);
      expect(mended?.changes.map(({ line }) => line)).toEqual([1]);
    }
    expect(await mend(`${MODELINE}\n# Mall\na: b\n`, MODELINE)).toMatchObject({ changes: [] });
  });

  it("brings every data file back that a Mac and Windows have been at", async () => {
    const files = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(join("data", file), "utf8");
      expect((await mend(text, null))?.changes).toEqual([]);
      const spoilt = `\ufeff${text.normalize("NFD").replaceAll("\n", "\r\n")}`;
      expect((await mend(spoilt, null))?.text).toBe(text);
    }
  });

  it("keeps meaning and comments, and mends all at once", async () => {
    await fc.assert(
      fc.asyncProperty(decoratedYaml, async ({ text, comments }) => {
        const before = read(text);
        expect(before).not.toBeNull();
        const mended = await mend(text, MODELINE);
        expect(mended).not.toBeNull();
        const after = mended?.text ?? "";
        expect(read(after)).toEqual(trimmed(before));
        expect(after.match(/# kommentar \d+ å/g)?.sort() ?? []).toEqual([...comments].sort());
        expect(after).toBe(after.normalize("NFC"));
        expect(after).not.toMatch(/\r|\ufeff|[^\n]$/);
        expect(await mend(after, MODELINE)).toEqual({ text: after, changes: [] });
      }),
      { seed: 20301, numRuns: 2000 },
    );
  });
});
