import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FIXTURE } from "../acceptance/edited-data.ts";
import { readData } from "../data/read.ts";
import { buildModel } from "../model/build.ts";
import { filesIn } from "../disk/files-in.ts";
import { movedPages } from "../pages/moved.ts";
import { colourStyles } from "./colours.ts";
import { PALETTE } from "./palette.ts";
import { peopleList } from "./people-list.ts";
import { headersFile } from "./headers.ts";
import { caddyConfiguration } from "./caddy.ts";
import { nginxConfiguration } from "./nginx.ts";
import { redirectsFile } from "./redirects.ts";

const model = buildModel(readData(FIXTURE.data, FIXTURE.documents), "2026-11-23");

it("colours come from the data, for light and dark pages; what has none keeps the stylesheet's own", () => {
  const styles = colourStyles(model);
  expect(styles).toContain(".party-tr { --party: #5a2d82; --party-text: #ffffff }");
  expect(styles).toMatch(/prefers-color-scheme: dark[^]*\.party-tr \{ --party: #cfa3e6/);
  expect(styles).not.toContain(".party-al");
});

it("the site's own colours are written in the palette alone", () => {
  const colours = Object.values(PALETTE).flatMap((scheme) =>
    Object.values(scheme).filter((colour) => colour !== "#ffffff"),
  );
  const files = ["src", "templates", "assets/css"].flatMap((folder) =>
    filesIn(folder).map((path) => `${folder}/${path}`),
  );
  const holding = files.filter((path) => {
    const text = /\.test\.ts$|\/fixture\//.test(path) ? "" : readFileSync(path, "utf8").toLowerCase();
    return colours.some((colour) => text.includes(colour));
  });
  expect(holding).toEqual(["src/outputs/palette.ts"]);
});

const redirects = [
  { from: "/personer/gammal/", to: "/personer/ny/" },
  { from: "/personer/borta/", to: null },
  { from: "/dokument/gammal.pdf", to: "/dokument/å.pdf" },
];

it("moved addresses are told to the host, gone ones are pages", () => {
  expect(redirectsFile(redirects)).toBe(
    "/personer/gammal/ /personer/ny/ 301\n/dokument/gammal.pdf /dokument/%C3%A5.pdf 301\n",
  );
  expect(redirectsFile([])).toBeNull();
});

it.each([nginxConfiguration, caddyConfiguration])("old addresses with signs are one word to a server: %o", (made) => {
  const signs = [
    { from: "/nyheter/våren (1)/", to: "/dokument/å.pdf" },
    { from: "/gammal sida/", to: null },
  ];
  const text = made({ host: "fiktiva.example", root: "/srv/www", redirects: signs });
  expect(text).toContain(' "/nyheter/våren (1)/" ');
  expect(text).toContain(' "/gammal sida/" ');
  expect(text).toContain(" /dokument/%C3%A5.pdf");
  expect(redirectsFile(signs)).toBe("/nyheter/v%C3%A5ren%20(1)/ /dokument/%C3%A5.pdf 301\n");
});

it("headers are told to the host: the same for all, and what is kept for ever by where it lies", () => {
  const [everywhere = "", assets = ""] = headersFile().split(/^(?=\/assets\/)/m);
  expect(everywhere).toMatch(/^\/\*\n(  [A-Z][A-Za-z-]+: .+\n){8}$/);
  expect(everywhere).toContain("  Strict-Transport-Security: max-age=63072000\n");
  // Both hosts send the short value by themselves, and would join it with the long one.
  expect(everywhere).not.toContain("Cache-Control");
  expect(assets).toBe("/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
});

it("a moved page leads on, and one that is gone names nobody", () => {
  const pages = movedPages(redirects, "https://fiktiva.example");
  expect(pages.map(({ url, title, view }) => [url, title, view().target])).toEqual([
    ["/personer/gammal/", "Sidan har flyttat", "/personer/ny/"],
    ["/personer/borta/", "Sidan är borttagen", null],
  ]);
});

it("people are listed for their filter only where they do not fit on one page", () => {
  expect(peopleList(model)).toBeNull();
  const many = Array.from({ length: 201 }, () => model.people[0]).filter((person) => person !== undefined);
  const rows: unknown = JSON.parse(peopleList({ ...model, people: many }) ?? "null");
  expect(rows).toHaveLength(201);
});
