import { describe, expect, it } from "vitest";
import { decode, encode, encodingOf } from "./compression.ts";

describe("what is stored compressed", () => {
  it.each([
    ["index.html", "gzip"],
    ["sitemap.xml", "gzip"],
    ["assets/styles-A.css", "br"],
    ["assets/icon-A.svg", "br"],
    ["pagefind/engine.js", "br"],
    ["assets/font-A.woff2", null],
    ["dokument/a.pdf", null],
    ["medlemmar.csv", null],
    ["medlemmar.json", null],
    ["robots.txt", null],
    ["pagefind/fragment/sv_1.pf_fragment", null],
  ])("%s: %s", (path, encoding) => {
    expect(encodingOf(path, 5000, "stored")).toBe(encoding);
    expect(encodingOf(path, 5000, "none")).toBeNull();
    expect(encodingOf(path, 200, "stored")).toBeNull();
  });

  it.each([null, "br", "gzip"] as const)("comes back as it was: %s", async (encoding) => {
    const bytes = Buffer.from("Mälardalsrådet ".repeat(500));
    const stored = await encode(bytes, encoding);
    expect(stored.length).toBeLessThan(encoding === null ? bytes.length + 1 : bytes.length / 10);
    expect(await decode(stored, encoding)).toEqual(bytes);
    expect(await encode(bytes, encoding)).toEqual(stored);
  });

  it("is refused where it is not what it says", async () => {
    await expect(decode(Buffer.from("plain"), "gzip")).rejects.toThrow();
    await expect(decode(Buffer.from("plain"), "br")).rejects.toThrow();
  });
});
