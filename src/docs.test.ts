import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, it } from "vitest";
import { filesIn } from "./disk/files-in.ts";

/** What is written for people: all Markdown files but the corpus, whose paths are of data that a situation changes. */
const documents = [
  "README.md",
  ...["src", "data", ".github"].flatMap((folder) => filesIn(folder).map((path) => `${folder}/${path}`)),
].filter((path) => path.endsWith(".md") && !/\/corpus\/(?!README)/.test(path));

/** Paths of the project as prose names them; what follows a placeholder ("<page>") or a star is not looked at. */
const PATHS = /(?<![\w./-]|\]\()((?:src|scripts|templates|assets|\.github|\.config)\/[\w./-]*)(?<!\.)/g;
const LINKS = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;

/** The links and paths of a document that lead to no file or folder. */
function dead(document: string, text: string): string[] {
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
  const links = matches(LINKS).filter((link) => !/^[a-z]+:|^\//.test(link));
  return [
    ...links.filter((link) => !existsSync(join(dirname(document), decodeURI(link)))),
    ...matches(PATHS).filter((path) => !existsSync(path)),
  ].map((path) => `${document}: ${path}`);
}

it("every link and every path of the project in what is written for people leads to something", () => {
  expect(documents.length).toBeGreaterThan(30);
  expect(documents.flatMap((document) => dead(document, readFileSync(document, "utf8")))).toEqual([]);
  const wrong =
    "[a](README.md) [b](src/no.ts) [c](https://example.org/no) `src/site.ts` `src/pages/<page>.ts` `scripts/no.ts`";
  expect(dead("README.md", wrong)).toEqual(["README.md: src/no.ts", "README.md: scripts/no.ts"]);
});

it("the README is read in five minutes: at most 900 words before its tables", () => {
  const [text = "", table] = readFileSync("README.md", "utf8").split("\n## Commands\n");
  expect(table).toMatch(/^\n\| command \|/);
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(900);
});

it("every decision stands in the list of decisions, and says why, what and what then", () => {
  const folder = ".github/decisions";
  const names = filesIn(folder).filter((name) => name !== "README.md");
  const listed = [...readFileSync(`${folder}/README.md`, "utf8").matchAll(LINKS)].map((match) => match[1]);
  expect(listed).toEqual(names);
  for (const name of names) {
    const parts = [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/^\*\*(\w+)\.\*\*/gm)].map(
      (match) => match[1],
    );
    expect(parts, name).toEqual(["Context", "Decision", "Consequence"]);
  }
});
