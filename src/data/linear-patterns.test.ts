import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { outgrowsItsText } from "../acceptance/linear-time.ts";

/** The rooms whose patterns meet what an editor wrote. */
const ROOMS = ["src/data", "src/data/schema", "src/model", "src/model/rules", "src/changes"];

interface Pattern {
  file: string;
  pattern: RegExp;
}

/** Every pattern written in the code of the rooms. */
function patterns(): Pattern[] {
  return ROOMS.flatMap((room) =>
    readdirSync(room)
      .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
      .flatMap((name) => patternsIn(`${room}/${name}`)),
  );
}

function patternsIn(file: string): Pattern[] {
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      // Searched through the text as a whole, whatever the flags for several matches say.
      const flags = node.text.slice(end + 1).replace(/[gy]/g, "");
      patterns.push({ file, pattern: new RegExp(node.text.slice(1, end), flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return patterns;
}

/** What is repeated: signs that patterns speak of, and short rows of them. */
const REPEATED = [
  ...Array.from("aA0 \t-_.,:;/\\@#<>[]{}()'\"|=~*&!\n\u00a0\u00c3é%"),
  ...[
    "a ",
    " a",
    "a.",
    ".a",
    "- ",
    ": ",
    "a: ",
    " :",
    " [",
    "] ",
    "[]",
    "()",
    "<a",
    "a>",
    "](",
    "-a",
    "a-",
    "\\\\",
    "00 ",
  ],
  ...["a@", "@a.", "\n\n", " \n", "a\n", "<<<<<<<\n", ">>>>>>>\n", "gatan ", "gatan", "'a", '"a', "key: ", "/a", "//"],
];
const BEGUN = ["", "key:", "- ", "http://", "M", "<", '"', "a@"];
const ENDED = ["", "!", "\u2028"];

function isSlow(pattern: RegExp, [begun, repeated, ended]: readonly [string, string, string]): boolean {
  return outgrowsItsText(
    (text) => pattern.test(text),
    (letters) => begun + repeated.repeat(letters / repeated.length) + ended,
  );
}

const HOSTILE = BEGUN.flatMap((begun) =>
  REPEATED.flatMap((repeated) => ENDED.map((ended) => [begun, repeated, ended] as const)),
);

it("the search for slow patterns finds those that were there", () => {
  const street = /\p{L}{2,}(?:gatan|vägen)\s+\d+/u;
  const address = /^https?:\/\/[^\s/]+\.[^\s]+$/;
  for (const pattern of [street, address]) expect(HOSTILE.some((parts) => isSlow(pattern, parts))).toBe(true);
});

it("no pattern takes more than its share of time for a long text", () => {
  const slow = patterns().flatMap(({ file, pattern }) => {
    const parts = HOSTILE.find((hostile) => isSlow(pattern, hostile));
    return parts ? [`${file}: ${String(pattern)} on ${JSON.stringify(parts)}`] : [];
  });
  expect(slow).toEqual([]);
});
