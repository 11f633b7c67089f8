import { describe, expect, it } from "vitest";
import type { FileFacts, Files } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import { isIdle, plan } from "./plan.ts";

const entry = (hash: string, given: Partial<FileFacts> = {}): FileFacts => ({
  hash,
  bytes: 10,
  type: "text/html; charset=utf-8",
  cacheControl: "no-cache",
  encoding: null,
  ...given,
});
const filesOf = (entries: Record<string, FileFacts>): Files => new Map(Object.entries(entries));
const published = (files: Files, retired: Manifest["retired"] = new Map()): Manifest => ({
  number: 3,
  newest: 3,
  files,
  retired,
  address: "https://a.example",
  unpurged: [],
  by: "",
});

const BEFORE = filesOf({
  "index.html": entry("front"),
  "a/index.html": entry("a"),
  "b.pdf": entry("b"),
  "assets/old.css": entry("css"),
});

function planned(files: Files, given: Partial<Parameters<typeof plan>[0]> = {}) {
  return plan({
    live: published(BEFORE),
    touched: new Set(),
    actual: BEFORE,
    files,
    today: "2026-11-25",
    forget: false,
    ...given,
  });
}

describe("a plan", () => {
  it("does nothing where nothing has changed", () => {
    const idle = planned(BEFORE);
    expect(isIdle(idle)).toBe(true);
    expect(idle).toMatchObject({ unchanged: 4, writes: [], bytes: 0, addresses: [] });
  });

  it("tells new, changed, removed and unchanged apart, and hashed files that stay a while", () => {
    const { added, changed, removed, unchanged, writes, bytes, deletions, retired, addresses } = planned(
      filesOf({
        "index.html": entry("front 2"),
        "b.pdf": entry("b"),
        "assets/new.css": entry("css 2"),
        "c/index.html": entry("c"),
      }),
    );
    expect({ added, changed, removed, unchanged }).toEqual({
      added: ["assets/new.css", "c/index.html"],
      changed: ["index.html"],
      removed: ["a/index.html", "assets/old.css"],
      unchanged: 1,
    });
    expect(writes).toEqual([["assets/new.css"], ["c/index.html"], ["index.html"]]);
    expect(bytes).toBe(30);
    expect(deletions).toEqual(["a/index.html"]);
    expect([...retired]).toEqual([["assets/old.css", { entry: entry("css"), since: "2026-11-25" }]]);
    expect(addresses).toEqual(["/", "/a/", "/c/"]);
  });

  it.each([
    ["type", { type: "text/plain" }],
    ["cache rule", { cacheControl: "no-store" }],
    ["compression", { encoding: "gzip" as const }],
  ])("writes the same bytes anew where their %s is another", (_, given) => {
    expect(planned(new Map([...BEFORE, ["b.pdf", entry("b", given)]])).writes).toEqual([["b.pdf"]]);
  });

  it.each([
    ["2026-12-02", []],
    ["2026-12-03", ["assets/older.css"]],
  ])("on %s deletes of the files that left on 25 November, and tells caches: %j", (today, deletions) => {
    const older = { entry: entry("older"), since: "2026-11-25" };
    const live = published(BEFORE, new Map([["assets/older.css", older]]));
    const actual = new Map([...BEFORE, ["assets/older.css", older.entry]]);
    expect(planned(BEFORE, { live, actual, today })).toMatchObject({
      deletions,
      added: [],
      removed: [],
      addresses: deletions.map((path) => `/${path}`),
    });
  });

  it("deletes hashed files at once where they are to be forgotten, and tells caches, which else keep them for a year", () => {
    const { deletions, retired, addresses } = planned(filesOf({ "index.html": entry("front") }), { forget: true });
    expect(deletions).toEqual(["a/index.html", "assets/old.css", "b.pdf"]);
    expect(retired.size).toBe(0);
    expect(addresses).toEqual(["/a/", "/assets/old.css", "/b.pdf"]);
  });

  it("writes a hashed file that comes back only where it is no longer there", () => {
    const retired = new Map([["assets/older.css", { entry: entry("older"), since: "2026-11-25" }]]);
    const files = new Map([...BEFORE, ["assets/older.css", entry("older")]]);
    const back = planned(files, { live: published(BEFORE, retired), actual: files });
    expect(back).toMatchObject({ added: ["assets/older.css"], writes: [], deletions: [] });
    expect(back.retired.size).toBe(0);
  });

  it("goes by what is really there after a publication that did not end, and tells caches of all that it touched", () => {
    const files = new Map([...BEFORE, ["index.html", entry("front 2")], ["a/index.html", entry("a 2")]]);
    const actual = new Map([...BEFORE, ["a/index.html", entry("a 2")], ["half.html", entry("half")]]);
    const resumed = planned(files, { actual, touched: new Set(["a/index.html", "half.html"]) });
    expect(resumed).toMatchObject({ changed: ["a/index.html", "index.html"], writes: [["index.html"]] });
    expect(resumed.deletions).toEqual(["half.html"]);
    expect(resumed.addresses).toEqual(["/", "/a/", "/half.html"]);
  });
});
