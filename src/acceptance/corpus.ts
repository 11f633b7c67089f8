import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { FIXTURE, bytesIn, reportOnEdited, type Edit } from "./edited-data.ts";

/** Bad inputs with the reports they give, a file for each code. Its README says how they are written. */
const FOLDER = "src/acceptance/corpus";

/** One bad input on top of the fixture. */
export interface Situation {
  code: string;
  title: string;
  /** What is changed, in words and fences, as it stands in the file. */
  input: string;
  /** The whole report that is expected, its unusual characters escaped. */
  report: string;
}

/** Every situation of the corpus, by code and in the order written. */
export function situations(): Situation[] {
  return codeFiles().flatMap(({ code, text }) => sections(text).map((section) => ({ code, ...section })));
}

/** The whole report on a situation's input, its unusual characters escaped. */
export function reportOn({ input }: Situation): string {
  const before = bytesIn(FIXTURE.data);
  const edits: Record<string, Edit> = {};
  const textOf = (name: string): string => {
    const edit = edits[name];
    return typeof edit === "string" ? edit : new TextDecoder().decode(before.get(name));
  };
  for (const [, verb = "", name = "", as, , fence = ""] of input.matchAll(STEP)) {
    if (verb === "Remove") edits[name] = null;
    if (verb === "Write") edits[name] = unescaped(fence);
    if (verb === "Change") edits[name] = patched(textOf(name), unescaped(fence));
    if (as !== undefined) edits[name] = saved(textOf(name), as);
  }
  const documents = new Map(
    [...input.matchAll(/^(Document|Scan|Volume): `([^`]+)`\.$/gm)].map(([, kind, name = ""]) => [
      name,
      kind === "Scan" ? SCAN : kind === "Volume" ? VOLUME : new Uint8Array(),
    ]),
  );
  const today = /^Today: (\S+)\.$/m.exec(input)?.[1];
  return escaped(reportOnEdited(edits, today, documents));
}

/** Writes the reports anew, after a change of messages that was meant. Read the difference before it is committed. */
export function rewriteReports(): void {
  for (const { code, text } of codeFiles()) {
    const parts = sections(text).map((section) => {
      const report = reportOn({ code, ...section });
      return `## ${section.title}\n\n${section.input.trim()}\n\nReport:\n\n\`\`\`\n${report}\n\`\`\`\n`;
    });
    writeFileSync(`${FOLDER}/${code}.md`, [`# ${code}\n`, ...parts].join("\n"));
  }
}

/** A page without text, as a scanner makes it. */
const SCAN = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

/** A file of 10,000 pages. */
const VOLUME = Buffer.from(`%PDF-1.4\n/Type /Font\n${"<< /Type /Page >>\n".repeat(10_000)}`);

const STEP = /^(Change|Write|Remove|Save) `([^`]+)`(?: as ([\w-]+))?(?:\.|:\n\n```(\w*)\n([\s\S]*?)^```$)/gm;
const REPORT = /^Report:\n\n```\n([\s\S]*?)\n```\s*$/m;

function codeFiles(): { code: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name) => ({ code: name.replace(/\.md$/, ""), text: readFileSync(`${FOLDER}/${name}`, "utf8") }));
}

function sections(text: string): { title: string; input: string; report: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = ""] = section.split("\n");
      const body = section.slice(title.length);
      return { title, input: body.replace(REPORT, ""), report: REPORT.exec(body)?.[1] ?? "" };
    });
}

/** A text with the lines marked - replaced by those marked +; unmarked ones stand around them, @@ parts two changes. */
function patched(text: string, diff: string): string {
  let result = text;
  for (const hunk of diff.split(/^@@\n/m)) {
    const lines = hunk.replace(/\n$/, "").split("\n");
    const side = (mark: string) =>
      lines.flatMap((line) => (line.startsWith(mark) || line.startsWith(" ") ? `${line.slice(1)}\n` : [])).join("");
    const [old, fresh] = [side("-"), side("+")];
    const at = `\n${result}`.indexOf(`\n${old}`);
    if (at < 0) throw new Error(`The fixture does not hold:\n${old}`);
    result = result.slice(0, at) + fresh + result.slice(at + old.length);
  }
  return result;
}

/** The text as another program might save it. */
function saved(text: string, as: string): Edit {
  switch (as) {
    case "windows-1252":
      return Buffer.from(text, "latin1");
    case "utf-16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "nfd":
      return text.normalize("NFD");
    default:
      throw new Error(`Unknown way to save: ${as}.`);
  }
}

/** Characters that cannot be seen, or that an editor or git might change: written as \uXXXX, a tab as \t. */
const UNUSUAL = /[^\P{C}\n]|[^\P{Z} ]|\p{M}|\ufffd/gu;

function escaped(text: string): string {
  return text.replaceAll(UNUSUAL, (character) =>
    character === "\t" ? "\\t" : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll("\\t", "\t");
}
