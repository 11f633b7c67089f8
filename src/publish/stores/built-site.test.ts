import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { smallSite, writeSite } from "../../acceptance/publish/small-site.ts";
import { builtSite } from "./built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "built-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const whole = smallSite();
const nameOf = (pattern: RegExp) => [...whole.keys()].find((path) => pattern.test(path)) ?? "";
const without = (...paths: string[]) => new Map([...whole].filter(([path]) => !paths.includes(path)));

it("a whole site is known file by file, and read when it is asked for", async () => {
  const { files, read } = await builtSite(writeSite(join(folder, "dist"), whole), "none");
  expect([...files.keys()]).toEqual([...whole.keys()].sort());
  expect(await read("index.html")).toEqual(whole.get("index.html"));
});

it.each([
  ["nothing", new Map<string, Buffer>(), "är tom. Bygg webbplatsen först"],
  ["no front page", without("index.html"), "saknas index.html."],
  [
    "no robots.txt and no program of the search",
    without("robots.txt", "pagefind/engine.js"),
    "saknas robots.txt och pagefind/engine.js.",
  ],
  ["no stylesheet", without(nameOf(/css$/)), `saknas ${nameOf(/css$/)} (som 404.html behöver)`],
  [
    "no font, which the styles name",
    without(nameOf(/woff2$/)),
    `saknas ${nameOf(/woff2$/)} (som ${nameOf(/css$/)} behöver)`,
  ],
  ["no picture for conversations", without(nameOf(/png$/)), `saknas ${nameOf(/png$/)} (som 404.html behöver)`],
  [
    "no page that the sitemap names",
    without("kontakt/index.html"),
    "saknas kontakt/index.html (som sitemap.xml behöver)",
  ],
  [
    "no metadata of the search",
    without(nameOf(/pf_meta$/)),
    `saknas ${nameOf(/pf_meta$/)} (som pagefind/entry.json behöver)`,
  ],
  ["too few fragments", without(nameOf(/pf_fragment$/)), "pagefind/fragment/ finns 6 av sökningens 7 texter."],
])("a site with %s is refused", async (_, files, message) => {
  const dist = writeSite(join(folder, "dist"), files);
  await expect(builtSite(dist, "none")).rejects.toThrow(message);
});

it("a folder that is not there is as an empty one", async () => {
  await expect(builtSite(join(folder, "nowhere"), "none")).rejects.toThrow("är tom");
});

it("a file that changes while the site is published stops it", async () => {
  const dist = writeSite(join(folder, "dist"), whole);
  const { read } = await builtSite(dist, "none");
  writeFileSync(join(dist, "index.html"), "another build");
  await expect(read("index.html")).rejects.toThrow("ändrades medan den publicerades");
});
