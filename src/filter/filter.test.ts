import { describe, expect, it } from "vitest";
import { factsFit, writeFacts } from "./facts.ts";
import { fits, words } from "./match.ts";

const finds = (query: string, text: string): boolean => fits(words(text), words(query));

describe("a name", () => {
  it.each([
    ["malar", "Mälaren"],
    ["MÄLAR", "mälaren"],
    ["aker", "Åkerö"],
    ["o", "Österåker"],
    ["åh", "Anders Åhrlin"],
    ["åh", "Anders A\u030Ahrlin"],
    ["a\u030Ah", "Anders Åhrlin"],
    ["ande åhr", "Anders Åhrlin"],
    ["åhr ande", "Anders Åhrlin"],
    ["upplands-bro", "Upplands-Bro kommun"],
    ["bro", "Upplands-Bro kommun"],
    ["  bro,  upp ", "Upplands-Bro kommun"],
    ["iren", "Irén"],
    ["irén", "Iren"],
    ["lukasz", "Łukasz"],
    ["soren", "Søren"],
    ["obr", "O’Brien"],
    ["", "Vem som helst"],
    ["<>", "Vem som helst"],
    ["Ωμ", "ωμέγα"],
  ])("%s finds %s", (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ["å", "Anna"],
    ["mälaren", "Malaren"],
    ["ä", "Åsa"],
    ["ö", "Oskar"],
    ["ö", "Søren"],
    ["laren", "Mälaren"],
    ["anders andersson", "Anders Åhrlin"],
    ["anderss", "Anders"],
    ["e", "Anna"],
  ])("%s does not find %s", (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe("facts of a row", () => {
  const written = writeFacts([
    [["S"], ["uppsala"], ["styrelsen"]],
    [["M", "KD"], [], ["radet"]],
    [["S"], ["uppsala"], ["styrelsen"]],
  ]);

  it("are written once each", () => {
    expect(written).toBe("S,uppsala,styrelsen;M+KD,,radet");
  });

  it.each([
    [["", "", ""], true],
    [["S", "", "styrelsen"], true],
    [["KD", "", "radet"], true],
    [["S", "", "radet"], false],
    [["M", "uppsala", ""], false],
    [["K", "", ""], false],
    [["", "", "", "nu"], false],
  ])("%j must be true of one fact: %s", (wanted, fit) => {
    expect(factsFit(written, wanted)).toBe(fit);
  });

  it("of a row without any fit only where nothing is asked for", () => {
    expect([factsFit("", ["", ""]), factsFit("", ["S", ""])]).toEqual([true, false]);
  });
});
