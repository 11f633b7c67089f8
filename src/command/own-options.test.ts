import { expect, test } from "vitest";
import { OptionError } from "./options.ts";
import { takeOwnOptions } from "./own-options.ts";

const OWN = { texts: ["to", "against"], flags: ["tls"] };

test("a command's own options are taken out, in both ways of writing; the rest is left in order", () => {
  const { given, rest } = takeOwnOptions(
    ["--data", "to", "--to", "x", "--tls", "--against=HEAD^1", "--port", "1"],
    OWN,
  );
  expect([...given]).toEqual([
    ["to", "x"],
    ["tls", ""],
    ["against", "HEAD^1"],
  ]);
  expect(rest).toEqual(["--data", "to", "--port", "1"]);
});

test.each([
  [["--to"], "--to saknar värde."],
  [["--to", "--tls"], "--to saknar värde."],
  [["--to="], "--to saknar värde."],
  [["--tls=ja"], "--tls har inget värde. Skriv bara --tls."],
])("refused in words: %j", (argv, message) => {
  expect(() => takeOwnOptions(argv, OWN)).toThrow(new OptionError(message));
});
