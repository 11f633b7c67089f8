import { editDistance } from "../../edit-distance.ts";
import { expect, it } from "vitest";
import { corrected } from "./correct.ts";

const words = [
  "Norrköping",
  "Nyköping",
  "styrelsen",
  "Tamsons",
  "Personer",
  "mål",
  "möte",
  "valberedning",
  "Kristoffer",
  "Therez",
  "Åsa",
];

it.each([
  ["Norköping", "Norrköping"],
  ["styrlesen", "styrelsen"],
  ["valbredning", "valberedning"],
  ["Tamsson", "Tamsons"],
  ["Christofer", "Kristoffer"],
  ["Terese", "Therez"],
])("%s is %s", (word, meant) => {
  expect(corrected(word, words, 2)).toBe(meant);
});

it.each(["Köpenhamn", "personal", "mol", "giraff", "xyzzyqwert", "Vasa"])("%s is nothing near", (word) => {
  expect(corrected(word, words, 2)).toBeNull();
});

it("counts letters left out, put in, changed and swapped as one slip each", () => {
  expect([
    editDistance("abcd", "abd", 2),
    editDistance("abd", "abcd", 2),
    editDistance("abcd", "abxd", 2),
    editDistance("abcd", "acbd", 2),
  ]).toEqual([1, 1, 1, 1]);
  expect(editDistance("abcdef", "fedcba", 2)).toBeGreaterThan(2);
});
