import { encode } from "cborg";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { inStableOrder, type IndexFile } from "./stable-order.ts";

const packed = (value: unknown) => gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), encode(value)]));
const entry = (languages: [string, string][]) =>
  Buffer.from(
    JSON.stringify({
      version: "1.5.2",
      languages: Object.fromEntries(languages.map(([name, hash]) => [name, { hash, wasm: name, page_count: 1 }])),
    }),
  );

/** What Pagefind gives for one page in each of two languages, with its hash maps in a given order. */
function index(values: [string, number[]][], filter: string, meta: string, languages: [string, string][]): IndexFile[] {
  return [
    { path: `filter/${filter}.pf_filter`, content: packed(["kind", values]) },
    { path: `pagefind.${meta}.pf_meta`, content: packed(["1.5.2", [], [], [["kind", filter]], [], ["title"]]) },
    { path: "pagefind-entry.json", content: entry(languages) },
    { path: "pagefind.js", content: Buffer.from("script") },
  ];
}

const one = index(
  [
    ["Sida", [0]],
    ["Person", [1]],
  ],
  "sv_aaaaaaa",
  "sv_1111111111",
  [
    ["sv", "sv_1111111111"],
    ["en", "en_2222222222"],
  ],
);
const other = index(
  [
    ["Person", [1]],
    ["Sida", [0]],
  ],
  "sv_bbbbbbb",
  "sv_3333333333",
  [
    ["en", "en_2222222222"],
    ["sv", "sv_3333333333"],
  ],
);

it("gives the same files with the same names, whatever the order of Pagefind's hash maps", () => {
  const plain = (files: IndexFile[]) =>
    inStableOrder(files).map(({ path, content }) => [path, Buffer.from(content).toString("base64")]);
  expect(plain(one)).toEqual(plain(other));
  expect(one[0]?.content).not.toEqual(other[0]?.content);
});

it("mends the names that lead from file to file", () => {
  const files = inStableOrder(one);
  const meta = /^pagefind\.(\w+)\.pf_meta$/.exec(files[1]?.path ?? "")?.[1];
  expect(Buffer.from(files[2]?.content ?? []).toString()).toContain(`"hash":"${meta ?? "none"}"`);
});

it("stops where the format is another", () => {
  expect(() => inStableOrder([{ path: "filter/sv_aaaaaaa.pf_filter", content: gzipSync("something else") }])).toThrow(
    "format has changed",
  );
});
