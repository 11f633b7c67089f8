import { expect, test } from "vitest";
import { OptionError } from "./options.ts";
import { readTableOptions } from "./table-options.ts";

const TERM = ["--body", "council", "--term=2023-2027"];

test("the options of an import", () => {
  const argv = [
    "lista.csv",
    ...TERM,
    "--write",
    "--data",
    "d",
    "--source",
    "s",
    "--today=2026-01-02",
    "--allow-removals",
  ];
  expect(readTableOptions("import", argv, {})).toMatchObject({
    file: "lista.csv",
    body: "council",
    term: "2023-2027",
    source: "s",
    write: true,
    allowRemovals: true,
    data: "d",
    today: "2026-01-02",
    to: null,
  });
  expect(readTableOptions("export", [...TERM, "--to", "x.csv"], {})).toMatchObject({
    file: null,
    to: "x.csv",
    write: false,
  });
});

test.each([
  ["import", [...TERM], "Ange filen: npm run import -- ledamoter.csv --body council --term 2023-2027"],
  ["import", ["a.csv", "b.csv", ...TERM], '"b.csv" är inget alternativ.'],
  ["export", ["a.csv", ...TERM], '"a.csv" är inget alternativ.'],
  ["import", ["a.csv", "--body", "council"], "Ange --term: mandatperiodens fil utan .yaml, som 2023-2027."],
  ["import", ["a.csv", "--body", "--term", "x"], "--body saknar värde."],
  ["import", ["a.csv", ...TERM, "--wriite"], 'Det finns inget alternativ --wriite. Menade du "--write"?'],
  ["import", ["a.csv", ...TERM, "--write=ja"], "--write har inget värde. Skriv bara --write."],
  ["export", [...TERM, "--writ"], "Det finns inget alternativ --writ."],
  [
    "import",
    ["a.csv", ...TERM, "--today", "idag"],
    '--today: "idag" är inget datum. Skriv år, månad och dag, som 2026-03-09.',
  ],
] as const)("%s %j", (command, argv, message) => {
  expect(() => readTableOptions(command, argv, {})).toThrow(new OptionError(message));
});
