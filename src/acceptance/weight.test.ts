import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { SITES } from "./built-sites.ts";
import { descendants, printedPages, type PrintedPage } from "./printed-pages.ts";
import { MOST_BYTES, weightFaults } from "./weight.ts";

/** A page with something in its head and in its body. */
function pageOf(head: string, body = ""): PrintedPage {
  const html = `<!DOCTYPE html><html lang="sv"><head><title>Prov</title><link rel="stylesheet" href="/a.css">${head}</head><body>${body}</body></html>`;
  return { url: "/prov/", html, elements: [...descendants(parse(html))] };
}

describe.each(["real", "large"] as const)("every page (%s)", (site) => {
  it("arrives with the first packets, waits for one request at most and for no script, and fetches nothing from elsewhere", () => {
    const pages = printedPages(SITES[site]);
    expect(pages.length).toBeGreaterThan(100);
    const read = (address: string) => readFileSync(join(SITES[site], address));
    expect(pages.flatMap((page) => weightFaults(page, read))).toEqual([]);
  });
});

describe("a page is found too heavy or too slow", () => {
  const faults = (head: string, body = "", styles = "p{}") =>
    weightFaults(pageOf(head, body), () => Buffer.from(styles));
  // Random letters cannot be compressed below three quarters of their length.
  const heavy = randomBytes(MOST_BYTES).toString("base64");

  it("for its text or its styles, but not without them", () => {
    expect(faults("")).toEqual([]);
    expect(faults("", heavy)[0]).toMatch(/^\/prov\/: \d{5} bytes/);
    expect(faults("", "", heavy)[0]).toMatch(/^\/prov\/: \d{5} bytes/);
  });

  it("for a second stylesheet, unless it is for paper", () => {
    expect(faults(`<link rel="stylesheet" href="/b.css">`)).toEqual(["/prov/: waits for /a.css and /b.css"]);
    expect(faults(`<link rel="stylesheet" href="/b.css" media="print">`)).toEqual([]);
  });

  it("for a script that is waited for, unless it is put off or data", () => {
    expect(faults(`<script src="/a.js"></script>`).join()).toContain("waits for the script /a.js");
    expect(faults("", `<script>1</script>`).join()).toContain("waits for the script in it");
    expect(faults(`<script type="module" src="/a.js"></script><script defer src="/b.js"></script>`)).toEqual([]);
    expect(faults(`<script type="application/ld+json">{}</script>`)).toEqual([]);
  });

  it("for anything of another site's", () => {
    expect(faults(`<link rel="preconnect" href="https://annan.example">`)).toEqual([
      "/prov/: fetches https://annan.example",
    ]);
    expect(faults("", `<img src="//annan.example/a.png" alt="">`)).toEqual(["/prov/: fetches //annan.example/a.png"]);
    expect(faults(`<link rel="canonical" href="https://egen.example/prov/">`)).toEqual([]);
  });
});
