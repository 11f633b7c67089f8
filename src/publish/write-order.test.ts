import { expect, it } from "vitest";
import { inOrder } from "./write-order.ts";

it("each file comes after what it needs, and each page before those that lead to it", () => {
  const paths = [
    "index.html",
    "404.html",
    "medlemmar/index.html",
    "medlemmar/arboga/index.html",
    "radet/index.html",
    "radet/2023-2027/index.html",
    "radet/2023-2027/arboga/index.html",
    "sok/index.html",
    "robots.txt",
    "dokument/a.pdf",
    "assets/styles-ABC.css",
    "pagefind/entry.json",
    "pagefind/engine.js",
    "pagefind/wasm.sv.pagefind",
    "pagefind/sv_1.pf_meta",
    "pagefind/index/sv_2.pf_index",
    "pagefind/fragment/sv_3.pf_fragment",
    "pagefind/filter/sv_4.pf_filter",
  ];
  expect(inOrder(paths)).toEqual([
    [
      "assets/styles-ABC.css",
      "pagefind/filter/sv_4.pf_filter",
      "pagefind/fragment/sv_3.pf_fragment",
      "pagefind/index/sv_2.pf_index",
      "pagefind/sv_1.pf_meta",
    ],
    ["dokument/a.pdf", "robots.txt"],
    ["404.html", "medlemmar/arboga/index.html", "radet/2023-2027/arboga/index.html", "sok/index.html"],
    ["pagefind/engine.js", "pagefind/entry.json", "pagefind/wasm.sv.pagefind"],
    ["radet/2023-2027/index.html"],
    ["medlemmar/index.html", "radet/index.html"],
    ["index.html"],
  ]);
  expect(inOrder([])).toEqual([]);
});
