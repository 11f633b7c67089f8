import { expect, it } from "vitest";
import { changeReport, MARKDOWN, TERMINAL } from "./change-report.ts";
import { siteChanges } from "./site-changes.ts";

const page = (main: string, footer = "Kontakt", head = "") =>
  `<head><link rel="canonical" href="/">${head}</head><body><main>${main}</main><footer>${footer}</footer></body>`;

const site = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

const report = (
  before: Record<string, string>,
  after: Record<string, string>,
  bodies = [{ name: "Rådet", url: "/radet/" }],
) => changeReport(siteChanges(site(before), site(after), bodies), [], TERMINAL);

it("two equal sites: nothing changes", () => {
  const same = { "index.html": page("<h1>Start</h1>"), "dokument/a.pdf": "a", "assets/styles-A.css": "" };
  expect(report(same, same)).toBe("Det här ändras för besökarna\n\nIngenting ändras på webbplatsen.");
});

it("the same words in another dress are counted apart from changed words", () => {
  const before = { "index.html": page("<h1>Start</h1>"), "om/index.html": page("<h1>Om</h1>") };
  const after = { "index.html": page(`<h1 class="stor">Start</h1>`), "om/index.html": page("<h1>Om</h1>") };
  expect(report(before, after)).toBe(
    "Det här ändras för besökarna\n\nInga ord ändras.\n\nANNAT ÄN ORD\n\n" +
      "- Samma ord, men utseende, bilder, länkar eller skript ändras på 1 sida: (/)",
  );
});

it("whoever is named on the pages of a body's present delegations belongs to it; other rows and earlier terms do not count", () => {
  const person = (id: string) => `<li><a href="/personer/${id}/">${id.toUpperCase()}</a></li>`;
  const radet = page(`<h1>Rådet</h1><p><a href="/radet/2024/ek/">Ek</a></p>`);
  const before = { "radet/index.html": radet, "radet/2024/ek/index.html": page(person("a") + person("b")) };
  const after = {
    "radet/index.html": radet,
    "radet/2024/ek/index.html": page(person("b") + person("c")),
    "radet/2020/ek/index.html": page(person("d")),
    "personer/index.html": page(person("e") + `<li><a href="/personer/bokstav-a/">A</a></li>`),
  };
  expect(siteChanges(site(before), site(after), [{ name: "Rådet", url: "/radet/" }]).bodies).toEqual([
    {
      name: "Rådet",
      came: [{ url: "/personer/c/", name: "C", words: "" }],
      left: [{ url: "/personer/a/", name: "A", words: "" }],
    },
  ]);
});

it("a document that is no more: gone without a word, or led on by the file for hosts", () => {
  const before = { "dokument/a.pdf": "a", "dokument/b.pdf": "b" };
  const changes = siteChanges(site(before), site({ _redirects: "/dokument/b.pdf /dokument/%C3%A5.pdf 301\n" }), []);
  expect(changes.documents.removed).toEqual([
    { url: "/dokument/a.pdf", to: undefined },
    { url: "/dokument/b.pdf", to: "/dokument/å.pdf" },
  ]);
});

it("a report of very much counts what it does not list, and stays within what a comment on GitHub holds", () => {
  const paragraphs = (words: string, page: number) =>
    Array.from({ length: 30 }, (_, line) => `<p>${words} ${String(page)} ${String(line)}</p>`).join("");
  const pages = (from: number, words: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 100 }, (_, index): [string, string] => [
        `sida-${String(from + index)}/index.html`,
        page(paragraphs(words, index)),
      ]),
    );
  const changes = siteChanges(site(pages(0, "gammal ".repeat(40))), site(pages(50, "ny <b> ".repeat(40))), []);
  expect(changeReport(changes, [], TERMINAL)).toContain("- och 20 sidor till");
  const text = changeReport(changes, [], MARKDOWN);
  expect(text.length).toBeGreaterThan(59_000);
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text).toMatch(/\n\nResten får inte plats här\. npm run changes visar allt\.$/);
});
