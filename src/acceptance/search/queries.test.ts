import { expect, it } from "vitest";
import { drawHeld, judgedQueries, NO_ANSWER } from "./queries.ts";

const queries = judgedQueries();
const categories = [...new Set(queries.map(({ category }) => category))].map(
  (name) => [name, queries.filter(({ category }) => category === name)] as const,
);

it("there are enough judged queries of each kind, each with an answer unless there is none", () => {
  const asked = queries.filter(({ removed }) => removed === null);
  expect(asked.length).toBeGreaterThanOrEqual(120);
  expect(categories).toHaveLength(14);
  for (const [category, all] of categories) {
    const count = all.filter(({ removed }) => removed === null).length;
    expect(count, category).toBeGreaterThanOrEqual(category === NO_ANSWER ? 15 : 8);
    for (const { query, expect: answers } of all) expect(answers.length > 0, query).toBe(category !== NO_ANSWER);
  }
});

it("the held half of each category is the one that the draw gives", () => {
  const drawn = drawHeld(categories.map(([, all]) => all.length));
  const marked = categories.map(([, all]) => new Set(all.flatMap(({ held }, index) => (held ? index : []))));
  expect(marked).toEqual(drawn);
});
