import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

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

/** The shortest of a few, in milliseconds: what else the machine does only ever adds to it. */
function timeOf(pattern: RegExp, text: string, rounds: number): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    pattern.test(text);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Letters enough for a quadratic search to take some milliseconds; any other is far below. */
const SOME = 4_000;

/** Whether four times the text takes far more than four times as long; a quadratic search takes sixteen times. */
function isSlow(pattern: RegExp, [begun, repeated, ended]: readonly [string, string, string]): boolean {
  const text = (letters: number) => begun + repeated.repeat(letters / repeated.length) + ended;
  if (timeOf(pattern, text(SOME), 1) < 2 || timeOf(pattern, text(SOME), 3) < 2) return false;
  return timeOf(pattern, text(4 * SOME), 3) > 9 * timeOf(pattern, text(SOME), 3);
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
