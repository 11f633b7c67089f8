import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reportOn, rewriteReports, situations } from "../acceptance/corpus.ts";
import { PROBLEM_CODES } from "../data/problem.ts";

if (process.env["UPDATE_CORPUS"] === "1") {
  if (process.env["CI"]) throw new Error("Expected reports are rewritten by hand, never where they are tested.");
  rewriteReports();
}

const corpus = situations();

describe("the whole report on", () => {
  it.each(corpus.map((situation) => [situation.code, situation.title, situation] as const))(
    "%s: %s",
    (code, _title, situation) => {
      expect(reportOn(situation)).toBe(situation.report);
      expect(codesIn(situation.report)).toContain(code);
    },
  );
});

describe("every code", () => {
  it("stands in two situations at least, with different reports", () => {
    const reports = (code: string) => new Set(corpus.filter((one) => one.code === code).map((one) => one.report));
    expect(PROBLEM_CODES.filter((code) => reports(code).size < 2)).toEqual([]);
  });

  it("is explained once in the editor's guide, and nothing else is", () => {
    const guide = readFileSync("data/README.md", "utf8").replace(/[^]*^## Felkoder$/m, "");
    const explained = [...guide.matchAll(/^\| `([\w-]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, code = ""]) => code);
    expect(explained).toEqual([...PROBLEM_CODES]);
  });
});

function codesIn(report: string): string[] {
  return [...report.matchAll(/^(?:FEL|VARNING) {2}.+? {2}([\w-]+)$/gm)].map(([, code = ""]) => code);
}
