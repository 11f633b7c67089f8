import { expect, it } from "vitest";
import { sourceText } from "./place.ts";
import { printable } from "./unseen-signs.ts";
import { textProblems } from "./text-problems.ts";
import { parseYaml } from "./yaml.ts";

/** Signs that nobody sees, or that turn, hide or steer: by their code points in hexadecimal digits. */
const REFUSED = [
  ...["0", "7", "8", "b", "c", "1b", "7f", "85", "9f", "ad", "34f", "61c", "115f", "1160", "17b4", "17b5", "180b"],
  ...["180e", "200b", "200c", "200d", "200e", "200f", "2028", "2029", "202a", "202e", "2060", "2064", "2066", "2067"],
  ...["2068", "2069", "206a", "206f", "3164", "fe00", "fe0f", "feff", "ffa0", "fff9", "fffb", "fdd0", "fffe", "ffff"],
  ...["d800", "dfff", "1d173", "1fffe", "e0001", "e0041", "e007f", "e0100", "10ffff"],
];
const WELCOME = ["9", "a0", "e5", "301", "2009", "2013", "2019", "202f", "1f332", "4e2d", "10000"];

const yaml = (value: string) => sourceText("data/sources.yaml", `- title: ${value}\n`);
const escape = (hexadecimal: string) => `\\U${hexadecimal.toUpperCase().padStart(8, "0")}`;
const sign = (hexadecimal: string) => String.fromCodePoint(Number.parseInt(hexadecimal, 16));
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

it.each(REFUSED)("U+%s is refused, typed or written as an escape, and no report prints it", (hexadecimal) => {
  const refusal = [expect.stringMatching(/^(?:invisible|control)-character$/)];
  expect(codes(textProblems(yaml(`"En ${sign(hexadecimal)} källa"`)))).toEqual(refusal);
  for (const value of [`"En ${escape(hexadecimal)} källa"`, `"${escape(hexadecimal)}"`])
    expect(codes(parseYaml(yaml(value)).problems)).toEqual(refusal);
  expect(printable(`a${sign(hexadecimal)}b`)).toBe("a·b");
});

it.each(WELCOME)("U+%s is text", (hexadecimal) => {
  expect(textProblems(yaml(`"En ${sign(hexadecimal)} källa"`))).toEqual([]);
  expect(parseYaml(yaml(`"En ${escape(hexadecimal)} källa"`)).problems).toEqual([]);
});

it.each([
  '"En\\nkälla"',
  '"En\\r\\nkälla"',
  '"En\\\\\\x0akälla"',
  '"\\u000d"',
  '"En \\ud800 källa"',
  '"K\\u00c3\\u00a4lla"',
])("%s is refused", (value) => {
  expect(parseYaml(yaml(value)).problems).toHaveLength(1);
});

it.each(['"C:\\\\nord"', '"\\ud83c\\udf32"', '"K\\u00e4lla"', "'C:\\nord'"])("%s is text", (value) => {
  expect(parseYaml(yaml(value)).problems).toEqual([]);
});

it("an escape gives the composed form, as the text around it has", () => {
  const { node } = parseYaml(sourceText("data/x.yaml", '"A\\u030arsmöte"'));
  expect(node).toMatchObject({ value: "Årsmöte" });
});
