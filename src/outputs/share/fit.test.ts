import { describe, expect, it } from "vitest";
import { fitted, inSentences, isCut } from "./fit.ts";
import type { Typeface } from "./typeface.ts";

/** Every letter is half as wide as it is high. */
const FACE: Typeface = { unit: 1, set: (text) => ({ width: [...text].length / 2, glyphs: [] }), canSet: () => true };
const STYLE = { weight: 400, tracking: 0, sizes: [20, 10], width: 100, most: 2 } as const;

describe("a text to be fitted", () => {
  it("is set in the largest size in which it fits", () => {
    expect(fitted(FACE, "Tio tecken", STYLE)).toEqual({ size: 20, lines: ["Tio tecken"] });
    expect(fitted(FACE, "Ett ord till och ett par", STYLE)).toEqual({
      size: 10,
      lines: ["Ett ord till", "och ett par"],
    });
  });

  it("has lines of about equal length", () => {
    expect(fitted(FACE, "en två tre fyra", STYLE).lines).toEqual(["en två", "tre fyra"]);
  });

  it("has words that are wider than a line divided, and is cut where nothing else helps", () => {
    const { lines } = fitted(FACE, "abcdefghijklmnopqrstuvwxyz", STYLE);
    expect(lines).toEqual(["abcdefghijklmnopqrs-", "tuvwxyz"]);
    const long = fitted(FACE, "ord ".repeat(30), STYLE);
    expect([long.lines.length, isCut(long), long.lines.every((line) => line.length <= 20)]).toEqual([2, true, true]);
  });

  it("loses its last sentences before it is cut", () => {
    expect(inSentences(FACE, "Det här är kort. Det här är en längre mening som inte får plats.", STYLE)).toBe(
      "Det här är kort.",
    );
  });
});
