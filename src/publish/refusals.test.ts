import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contentHash, fileFacts, type Files } from "./files.ts";
import { refusals } from "./refusals.ts";

const filesOf = (contents: Record<string, string | Buffer>): Files =>
  new Map(Object.entries(contents).map(([path, text]) => [path, fileFacts(path, Buffer.from(text), "none")]));
const pages = (count: number) =>
  filesOf(Object.fromEntries(Array.from({ length: count }, (_, number) => [`${number}/index.html`, "x"])));
const release = (files: Files) => ({ number: 1, files });

describe("pages that vanish", () => {
  it("may be a tenth, and no more", () => {
    expect(refusals(pages(18), release(pages(20)), [], false)).toEqual([]);
    expect(refusals(pages(17), release(pages(20)), [], false)).toEqual([
      "3 sidor av 20 publicerade skulle försvinna (/17/, /18/ och /19/). Kontrollera att hela data/ är med. Är det meningen, kör igen med --allow-removals.",
    ]);
    expect(refusals(pages(1), release(pages(20)), [], true)).toEqual([]);
  });

  it("are counted against what is published now, and other files are not counted", () => {
    expect(refusals(pages(1), null, [release(pages(20))], false)).toEqual([]);
    const documents = filesOf({ "0/index.html": "x", "a.pdf": "a", "b.pdf": "b" });
    expect(refusals(pages(1), release(documents), [], false)).toEqual([]);
  });
});

describe("a file that is named by its content", () => {
  const name = "assets/styles-ABC.css";

  it("must not change its bytes, nor come back with others", () => {
    const live = release(filesOf({ [name]: "red" }));
    const changed = filesOf({ [name]: "green" });
    expect(refusals(changed, live, [], true)).toEqual([expect.stringContaining(`/${name} har annat innehåll`)]);
    expect(refusals(changed, release(pages(1)), [live], true)).toHaveLength(1);
    expect(refusals(filesOf({ [name]: "red" }), live, [live], false)).toEqual([]);
  });

  it("is known by what it says, not by how it is packed", () => {
    const fragment = "pagefind/fragment/sv_1.pf_fragment";
    const [quick, small] = [gzipSync("a".repeat(999), { level: 1 }), gzipSync("a".repeat(999), { level: 9 })];
    expect(quick.equals(small)).toBe(false);
    expect(contentHash(quick)).toBe(contentHash(small));
    const live = release(filesOf({ [fragment]: quick }));
    expect(refusals(filesOf({ [fragment]: small }), live, [], false)).toEqual([]);
    expect(refusals(filesOf({ [fragment]: gzipSync("b") }), live, [], false)).toHaveLength(1);
  });
});
