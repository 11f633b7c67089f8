import { expect, test } from "vitest";
import { spanningTree, treePath } from "./spanning-tree.ts";

test("no place has no tree, one place a line of no length", () => {
  expect(treePath(spanningTree([]))).toBe("");
  expect(treePath(spanningTree([{ x: 3, y: 4 }]))).toBe("M3 4 3 4");
});

test("places in a row are joined one by one, in a single line", () => {
  const row = [0, 30, 10, 20].map((x) => ({ x, y: 0 }));
  expect(treePath(spanningTree(row))).toBe("M0 0 10 0 20 0 30 0");
});

test("a star is joined at its middle", () => {
  const star = [
    { x: 0, y: 10 },
    { x: 10, y: 10 },
    { x: 10, y: 0 },
    { x: 20, y: 10 },
  ];
  expect(treePath(spanningTree(star))).toBe("M0 10 10 10 10 0M10 10 20 10");
});

test("the lines are one fewer than the places, and the whole is the shortest there is", () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 8 },
    { x: 0, y: 8 },
  ];
  const tree = spanningTree(square);
  expect(tree).toHaveLength(3);
  expect(tree.reduce((sum, [a, b]) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0)).toBe(26);
});
