import { expect, it } from "vitest";
import { readPage } from "./page-text.ts";

const page = (main: string) =>
  `<!doctype html><head><link rel="canonical" href="https://x.example/"><meta name="description" content="Om"></head>` +
  `<body><header><a href="/">Hem</a></header><main>${main}</main><footer><p>Kontakt</p></footer></body>`;

const read = (html: string) => readPage(html, (url) => url.startsWith("/p/"));

it("lines are what a visitor reads as one: headings, rows, facts; pictures are left out, what stands around has its own", () => {
  const main = `<h1>Styrelsen\n  2024</h1><svg><text>12</text></svg><table><caption>Styrelsen 2024</caption><tr><th>Namn</th><th>Parti</th></tr><tr><td><a href="/p/a">Anna</a></td><td>S</td></tr></table>
    <dl><div><dt>Säte</dt><dd>Uppsala</dd></div></dl><p>Rad ett<br>rad <em>två</em> med 750\u00a0000</p><span aria-hidden="true">x</span>`;
  expect(read(page(main))).toEqual({
    heading: "Styrelsen 2024",
    description: "Om",
    content: ["Styrelsen 2024", "Namn Parti", "Anna S", "Säte Uppsala", "Rad ett", "rad två med 750\u00a0000"],
    frame: ["Hem", "Kontakt"],
    people: [{ url: "/p/a", name: "Anna", words: "S" }],
    links: ["/p/a"],
  });
});

it("the address of a link out of the site belongs to its words, that of one inside does not", () => {
  expect(read(page(`<p>Se <a href="https://a.example/b">planen</a> och <a href="/c/">mer</a></p>`))).toMatchObject({
    content: ["Se planen <https://a.example/b> och mer"],
  });
});

it("a page that has moved, and one that is gone", () => {
  expect(
    read(`<head><meta http-equiv="refresh" content="0; url=/ny/"><link rel="canonical" href="/ny/"></head>`),
  ).toEqual({ to: "/ny/" });
  expect(read(`<head><meta name="robots" content="noindex"></head><main>Sidan är borttagen.</main>`)).toEqual({
    to: null,
  });
});
