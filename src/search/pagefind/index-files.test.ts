import { decode, encode } from "cborg";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { z } from "zod";
import { wordsOfChunk } from "./cbor-words.ts";
import { servedFiles, type IndexFile } from "./index-files.ts";

const packed = (bytes: Uint8Array) => gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), bytes]));
const script = 'const pagefind_version="1.5.2";let wasm_bindgen=(function(exports){})({__proto__:null});var more=1;';

/** Three beginnings, of which one has words of more bytes than a chunk should have. */
const WORDS = ["alv", "orda", "ordb", "ordc", "orn"].map((word) => [
  word,
  [[1, Array.from({ length: 4000 }, () => 1)]],
  [],
]);

/** What Pagefind gives for a page of each language, in the order given. */
function index(languages: string[], glue = script): IndexFile[] {
  const entry = languages.map((name) => [name, { hash: `${name}_1`, wasm: name }] as const);
  return [
    {
      path: "pagefind-entry.json",
      content: Buffer.from(JSON.stringify({ version: "1.5.2", languages: Object.fromEntries(entry) })),
    },
    { path: "pagefind.js", content: Buffer.from(glue) },
    { path: "pagefind-ui.js", content: Buffer.from("unused") },
    ...languages.flatMap((name) => [
      {
        path: `pagefind.${name}_1.pf_meta`,
        content: packed(encode(["1.5.2", [[`${name}_a`, 3]], [["alv", "orn", `${name}_b`]], [], [], ["title"]])),
      },
      {
        path: `fragment/${name}_a.pf_fragment`,
        content: packed(Buffer.from(JSON.stringify({ url: "/a/", content: "Råds~mötet i maj", meta: { kind: "x" } }))),
      },
      { path: `wasm.${name}.pagefind`, content: Buffer.from(name) },
      { path: `index/${name}_b.pf_index`, content: packed(encode([WORDS])) },
    ]),
  ];
}

const served = (files: IndexFile[]) =>
  servedFiles(
    files,
    (_, hash) => `s1_${hash}`,
    () => ({ title: "A" }),
  );

it("names texts anew and leaves no mark in them, and keeps of Pagefind's script the glue alone", () => {
  const { files, languages } = served(index(["sv"]));
  const text = files.find(({ path }) => /^fragment\/s1_[0-9a-f]{10}\.pf_fragment$/.test(path));
  expect(gunzipSync(text?.content ?? Buffer.of()).toString()).toBe(
    'pagefind_dcd{"url":"/a/","content":"Råds\u00admötet i maj","title":"A"}',
  );
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["engine.js", "wasm.sv.pagefind", languages[0]?.meta]),
  );
  expect(Buffer.from(files.find(({ path }) => path === "engine.js")?.content ?? []).toString()).toMatch(
    /null}\);export default wasm_bindgen;$/,
  );
  expect(files.some(({ path }) => path.includes("-ui"))).toBe(false);
});

it("cuts chunks of the index between words that begin otherwise", () => {
  const { files, languages } = served(index(["sv"]));
  const content = (path: string) =>
    gunzipSync(files.find((file) => file.path === path)?.content ?? Buffer.of()).subarray(12);
  const meta: unknown = decode(content(languages[0]?.meta ?? ""));
  const [, , ranges] = z
    .tuple([z.string(), z.unknown(), z.array(z.array(z.string()))])
    .rest(z.unknown())
    .parse(meta);
  expect(ranges.map(([first, last]) => [first, last])).toEqual([
    ["alv", "alv"],
    ["orda", "ordc"],
    ["orn", "orn"],
  ]);
  expect(ranges.flatMap(([, , name]) => wordsOfChunk(content(`index/${name ?? ""}.pf_index`)))).toEqual(
    WORDS.map(([word]) => word),
  );
});

it("gives the same files whatever the order of Pagefind's languages", () => {
  const plain = (files: IndexFile[]) =>
    served(files)
      .files.map(({ path, content }) => `${path} ${Buffer.from(content).toString("base64")}`)
      .sort();
  expect(plain(index(["sv", "en"]))).toEqual(plain(index(["en", "sv"])));
});

it("stops where a format is another", () => {
  expect(() => served(index(["sv"], "const other=1;"))).toThrow("script has changed");
  const broken = index(["sv"]).map((file) =>
    file.path.startsWith("fragment/") ? { ...file, content: gzipSync("x") } : file,
  );
  expect(() => served(broken)).toThrow("format has changed");
  expect(() => served(index(["sv"]).filter(({ path }) => !path.startsWith("wasm")))).toThrow(
    "gave no wasm.sv.pagefind",
  );
});
