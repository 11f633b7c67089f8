import { encode } from "cborg";
import { expect, it } from "vitest";
import { wordsOfChunk } from "./cbor-words.ts";

it("reads the words of a chunk and steps over the rest", () => {
  const long = "x".repeat(300);
  const chunk = encode([
    [
      ["alv", [[1, [-25, 483, 70_000], []]], []],
      [long, [[1, []]], [["älv", [2]]]],
      ["ö", [], []],
    ],
  ]);
  expect(wordsOfChunk(chunk)).toEqual(["alv", long, "ö"]);
});

it("stops at other bytes", () => {
  expect(() => wordsOfChunk(encode({ words: [] }))).toThrow("form of index");
});
