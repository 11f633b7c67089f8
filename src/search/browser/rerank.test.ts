import { expect, it } from "vitest";
import type { HitText } from "../pagefind/engine.ts";
import type { RankedHit } from "./ranked-hit.ts";
import { reranked, type Wanted } from "./rerank.ts";

/** The titles of some texts, equal before, in the order in which they are shown for some words. */
function inOrder(query: string, ...texts: readonly [title: string, content: string][]): string[] {
  const written = query.split(" ");
  const wanted: Wanted = { written, readings: written.map((word) => [[word]]) };
  const info = { kind: "Person", tier: "plain", date: "", group: "", isRecord: true } as const;
  const hits = texts.map(([title, content]): [RankedHit, HitText] => [
    { id: title, score: 1, byText: 1, places: [], info, pages: [] },
    { url: "", title, label: "", date: "", row: "", content: `${title}. ${content}` },
  ]);
  return reranked(hits, wanted).map(({ id }) => id);
}

const filler = "Något helt annat står här och fyller ut. ".repeat(4);

it("words stand together within a sentence only", () => {
  expect(inOrder("gröna berget", ["Ett", "Träden är gröna. Berget är grått."], ["Två", "Det gröna berget."])).toEqual([
    "Två",
    "Ett",
  ]);
});

it("a person of whom all words are facts comes before one who has them somewhere", () => {
  expect(
    inOrder("draken bergby", ["Ett", `${filler} Draken. Bergby.`], ["Två", `Draken i orten Bergby. ${filler}`]),
  ).toEqual(["Två", "Ett"]);
});

it("a title with all words comes first of all", () => {
  expect(inOrder("draken bergby", ["Två", `Draken i orten Bergby. ${filler}`], ["Bergby draken", filler])[0]).toBe(
    "Bergby draken",
  );
});

it("an accent that was written is meant", () => {
  expect(inOrder("sälen", ["Sala", filler], ["Malm-Sälen", filler])).toEqual(["Malm-Sälen", "Sala"]);
  expect(inOrder("salen", ["Sala", filler], ["Malm-Sälen", filler])).toHaveLength(2);
});
