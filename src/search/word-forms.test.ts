import { describe, expect, it } from "vitest";
import { folded, formsApart, nameKey, stem, withoutArticle, wordsOf } from "./word-forms.ts";

describe("words", () => {
  it.each([
    ["ledamöter", "ledamot"],
    ["ledamoten", "ledamot"],
    ["styrelsens", "styrelse"],
    ["kommunernas", "kommun"],
    ["rådet", "råd"],
    ["protokollen", "protokoll"],
  ])("%s has the stem of %s", (word, other) => {
    expect(stem(folded(word))).toBe(stem(folded(other)));
  });

  it("an ending that belongs to the word stays", () => {
    expect(stem("universitet")).toBe("universitet");
    expect(stem("ort")).toBe("ort");
  });

  it("neuters lose their article", () => {
    expect(["mötena", "protokollets", "rådet", "bana"].map(withoutArticle)).toEqual([
      "möte",
      "protokoll",
      "råd",
      "bana",
    ]);
  });

  it.each([
    ["skolskjutsar", "skolskjuts", 2],
    ["silvertraden", "silvertrad", 2],
    ["plogade", "plogas", 5],
    ["plogning", "plogas", 6],
    ["kakorna", "kakan", null],
    ["moderat", "moderna", null],
    ["partier", "parterna", null],
    ["giraff", "giraff", 0],
  ])("%s and %s: so far apart are forms of one word", (one, other, apart) => {
    expect(formsApart(one, other)).toBe(apart);
  });

  it("keep numbers and names in one piece", () => {
    expect(wordsOf("Lagen (2018:1937), af Sillén: Malung-Sälen 12 §!")).toEqual([
      "Lagen",
      "2018:1937",
      "af",
      "Sillén",
      "Malung-Sälen",
      "12",
    ]);
  });

  it("a name is the same in any order and case, a page by its singular too", () => {
    expect(nameKey("Kråkvinge Tyra")).toBe(nameKey("tyra krakvinge"));
    expect(nameKey("medlem")).toBe(nameKey("Medlemmar"));
    expect(nameKey("möte")).toBe(nameKey("Möten"));
    expect(nameKey("råd")).toBe(nameKey("Rådet"));
    expect(nameKey("kallelse")).not.toBe(nameKey("Källor"));
  });
});
