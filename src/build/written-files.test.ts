import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { foreignFiles, inFewWords, listWritten } from "./written-files.ts";

/** Below the folder where `dev` and `changes` of an earlier version left their sites. */
let own = "";
let elsewhere = "";
beforeAll(() => {
  mkdirSync("node_modules/.cache", { recursive: true });
  own = mkdtempSync("node_modules/.cache/written-");
  elsewhere = mkdtempSync(join(tmpdir(), "written-"));
});
afterAll(() => {
  for (const folder of [own, elsewhere]) rmSync(folder, { recursive: true });
});

/** What an earlier build left, or Eleventy's own command: it makes no index for search. */
const SITE = [
  "404.html",
  "_headers",
  "index.html",
  "robots.txt",
  "sitemap.xml",
  "a-o/index.html",
  "assets/styles-BLMLIEQ6.css",
  "assets/share/0f1e2d.png",
  "dokument/protokoll.pdf",
];

let made = 0;
function folderWith(paths: readonly string[], parent = own): string {
  const folder = join(parent, `site-${made++}`);
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "x");
  }
  return folder;
}

it("a site without a list is known where such a site was put by itself, and only there", () => {
  expect(foreignFiles(folderWith(SITE))).toEqual([]);
  expect(foreignFiles(folderWith(SITE, elsewhere))).toHaveLength(SITE.length);
});

it.each(["CNAME", ".git/HEAD", "thesis.doc", "dokument/thesis.doc", "egen.html"])(
  "in a site without a list, %s is somebody's",
  (path) => {
    expect(foreignFiles(folderWith([...SITE, path]))).toEqual([path]);
  },
);

it("a folder with a page for missing addresses alone is no site", () => {
  expect(foreignFiles(folderWith(["404.html", "index.html"]))).toEqual(["404.html", "index.html"]);
});

it("what somebody else put there is not listed as written", () => {
  const folder = folderWith([...SITE, "CNAME"], elsewhere);
  listWritten(folder, ["CNAME"]);
  expect(foreignFiles(folder)).toEqual(["CNAME"]);
});

it("a list that we did not write is a file as any other", () => {
  expect(foreignFiles(folderWith([".built-files", "a.txt"], elsewhere))).toEqual([".built-files", "a.txt"]);
});

it("a folder without any of our files is named as one", () => {
  const folder = folderWith([...SITE, ".git/HEAD", ".git/refs/x", "a-o/egen/b.txt", "a-o/c.txt"], elsewhere);
  const foreign = [".git/HEAD", ".git/refs/x", "a-o/c.txt", "a-o/egen/b.txt"];
  expect(inFewWords(folder, foreign)).toEqual([".git/", "a-o/c.txt", "a-o/egen/"]);
});
