import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishVersion, settings } from "../acceptance/publish/publishing.ts";
import type { Plan } from "./plan.ts";
import { planInWords } from "./plan-words.ts";
import { rollBack } from "./publish.ts";
import { folderDestination } from "./stores/folder.ts";

const IDLE: Plan = {
  added: [],
  changed: [],
  removed: [],
  unchanged: 0,
  damaged: [],
  writes: [],
  bytes: 0,
  deletions: [],
  retired: new Map(),
  addresses: [],
};

const linesOf = (given: Partial<Plan>, release: number | null = null) =>
  planInWords({ ...IDLE, ...given }, "hinken", release).split("\n");

describe("a plan in words", () => {
  it.each([
    ["a new site", null, "Plan för hinken:"],
    ["an earlier release", 7, "Plan för att ta tillbaka utgåva 7 till hinken:"],
    ["what was there before anything was published from here", 0, "Plan för att ta tillbaka utgåva 0 till hinken:"],
  ])("of %s has the heading that says so", (_, release, heading) => {
    expect(linesOf({}, release)[0]).toBe(heading);
  });

  it("counts files, and pages among them, under the word for what is done to them", () => {
    const given = {
      added: ["a/index.html", "a.pdf"],
      changed: ["index.html"],
      removed: ["b.pdf", "c.pdf", "d.pdf"],
      unchanged: 1200,
      writes: [["a.pdf"], ["a/index.html", "index.html"]],
      bytes: 2400,
    };
    expect(linesOf(given)).toEqual([
      "Plan för hinken:",
      "  nya          2 filer, varav 1 sida",
      "  ändrade      1 fil, varav 1 sida",
      "  borttagna    3 filer",
      "  oförändrade  1\u00a0200 filer",
      "  att skriva   3 filer, 2\u00a0kB före komprimering",
      "    ny /a/",
      "    ändrad /",
    ]);
  });

  it.each<[string, Partial<Plan>, string]>([
    [
      "is there already",
      { added: ["a.pdf", "b.pdf"], writes: [["a.pdf"]] },
      "  på plats     1 fil av dem finns där redan",
    ],
    ["is deleted", { deletions: ["a.pdf"] }, "  att ta bort  1 fil, sist av allt"],
    [
      "older pages still name",
      {
        retired: new Map([
          [
            "a.css",
            {
              since: "2026-11-25",
              entry: { hash: "", bytes: 1, type: "text/css", cacheControl: "", encoding: null },
            },
          ],
        ]),
      },
      "  sparas       1 fil i sju dagar, för den som har en äldre sida framme",
    ],
    ["is removed", { removed: ["a/index.html"] }, "    borttagen /a/"],
  ])("says what %s, and only where there is some", (_, given, line) => {
    expect(linesOf(given)).toContain(line);
    expect(linesOf({})).not.toContainEqual(expect.stringContaining(line.slice(0, 13)));
  });

  it.each([
    [20, "    ny /19/"],
    [21, "    … och 1 sida till"],
    [22, "    … och 2 sidor till"],
  ])("names twenty of %i pages", (count, last) => {
    const added = Array.from({ length: count }, (_, index) => `${String(index)}/index.html`);
    expect(linesOf({ added, writes: [added] }).at(-1)).toBe(last);
  });
});

describe("a publication", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "plan-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** What is told where first two versions are published and then one more thing is done. */
  async function toldOf(name: string, last: (told: (text: string) => void) => Promise<{ release: number }>) {
    const texts: string[] = [];
    await publishVersion({}, target(name));
    await publishVersion({ word: "hej" }, target(name));
    const { release } = await last((text) => texts.push(text));
    return { headings: texts.map((text) => text.split("\n")[0]), release };
  }
  const target = (name: string) => folderDestination(join(folder, name));

  it.each<[string, number | null, number, string]>([
    ["before", null, 1, "Plan för att ta tillbaka utgåva 1 till"],
    ["by-number", 1, 1, "Plan för att ta tillbaka utgåva 1 till"],
    ["live", 2, 2, "Plan för att ta tillbaka utgåva 2 till"],
  ])("that rolls back to the release %s tells which one, once, and does it", async (name, number, release, heading) => {
    const told = await toldOf(name, (tell) => rollBack(number, target(name), settings({ tell })));
    expect(told).toEqual({ headings: [`${heading} ${join(folder, name)}:`], release });
  });

  it.each([
    ["shown", true, 2],
    ["published", false, 3],
  ])("of a new version, %s, does not say that one is brought back", async (name, dryRun, release) => {
    const told = await toldOf(name, (tell) => publishVersion({ word: "nytt" }, target(name), { tell, dryRun }));
    expect(told).toEqual({ headings: [`Plan för ${join(folder, name)}:`], release });
  });
});
