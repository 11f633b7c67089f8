import { describe, expect, it } from "vitest";
import { parsed } from "./query.ts";

describe("a query", () => {
  it.each([
    ["24/9 2021", ["24", "september", "2021"]],
    ["24.9.2021", ["24", "september", "2021"]],
    ["information om styrelsen", ["styrelsen"]],
    ["11 dec 2020", ["11", "december", "2020"]],
    ["2021-04", ["april", "2021"]],
    ["2024-02-16", ["16", "februari", "2024"]],
    ["vem är ordförande i styrelsen", ["ordförande", "styrelsen"]],
    ["+46 70 548 13 02", ["070", "548", "13", "02"]],
    ["+46(0)8-410 459 10", ["08-410", "459", "10"]],
    ["0046705481302", ["0705481302"]],
    ["och att det", ["och", "att", "det"]],
    ["Tamsons (M)", ["Tamsons", "M"]],
    ['"inte stängt', ["stängt"]],
  ])("%s is taken apart", (text, words) => {
    expect(parsed(text).words).toEqual(words);
  });

  it.each([
    ["protokoll 24/9 2021", ["24", "september", "2021"]],
    ["den 1 april 1999", ["1", "april", "1999"]],
    ["april 2021", null],
    ["24 september", null],
  ])("%s has the whole date %j", (text, date) => {
    expect(parsed(text).date).toEqual(date);
  });

  it("keeps what stands in quotes together, and is cut where no question is that long", () => {
    expect(parsed('protokoll "extra stormöte"')).toMatchObject({
      phrases: [["extra", "stormöte"]],
      words: ["protokoll"],
    });
    expect(parsed("ord ".repeat(3000)).words).toHaveLength(12);
    expect(parsed("x".repeat(10_000)).words.join("").length).toBeLessThan(300);
  });
});
