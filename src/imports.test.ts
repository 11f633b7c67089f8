import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** What each part may import, beside its own files. Imports run one way: data, model, pages, site, scripts. */
const MAY: Record<string, readonly string[]> = {
  leaf: ["leaf"],
  data: ["leaf"],
  model: ["data", "leaf"],
  pages: ["model", "data", "leaf", "filter"],
  filter: [],
  outputs: ["model", "data", "leaf", "pages", "site"],
  menu: [],
  search: ["model", "data", "leaf", "pages", "menu"],
  site: ["pages", "model", "data", "leaf"],
  import: ["model", "data", "leaf"],
  changes: ["data", "leaf"],
  publish: ["outputs", "leaf"],
};
const LEAVES = new Set(["day", "text", "urls", "strict", "phone", "markdown"]);
const FOREIGN = { eleventy: /^@11ty\//, nunjucks: /^nunjucks/, pagefind: /^pagefind/, disk: /^node:fs/ };

interface Import {
  from: string;
  to: string;
}

const files = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
  .map((entry) => normalize(join(entry.parentPath, entry.name)).split(sep).join("/"))
  .filter((path) => !path.startsWith("src/acceptance/"));

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(from, "utf8").matchAll(/(?:from|import) "([^"]+)"/g)].map((match) => ({ from, to: match[1] ?? "" })),
);

function part(path: string): string {
  const [, first = ""] = path.split("/");
  const name = first.replace(/\.ts$/, "");
  return LEAVES.has(name) ? "leaf" : name;
}

describe("imports", () => {
  it("run one way", () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith("."))
      .map(({ from, to }) => ({
        from,
        to: normalize(join(dirname(from), to))
          .split(sep)
          .join("/"),
      }))
      .filter(({ from, to }) => part(from) !== part(to) && !(MAY[part(from)] ?? []).includes(part(to)));
    expect(imports.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  it("of data, model, pages and outputs know neither Eleventy, Nunjucks nor Pagefind, and only folder.ts knows the disk", () => {
    const parts = ["data", "model", "pages", "outputs", "import", "changes"];
    const wrong = imports.filter(
      ({ from, to }) =>
        parts.includes(part(from)) &&
        (FOREIGN.eleventy.test(to) ||
          FOREIGN.nunjucks.test(to) ||
          FOREIGN.pagefind.test(to) ||
          (FOREIGN.disk.test(to) && from !== "src/data/folder.ts")),
    );
    expect(wrong).toEqual([]);
  });

  it("of publishing know the disk and the network only in the stores", () => {
    const outside = /^node:(?:fs|child_process|http|net)|^@aws-sdk/;
    const publishing = imports.filter(({ from, to }) => part(from) === "publish" && outside.test(to));
    expect(publishing.length).toBeGreaterThan(3);
    expect(publishing.filter(({ from }) => !from.startsWith("src/publish/stores/"))).toEqual([]);
  });
});
