import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../browser.ts";
import { printedPages } from "../printed-pages.ts";
import { blockingRequests, brotliBytes, MOST_BYTES } from "../weight.ts";
import { samplePages } from "./sample-pages.ts";
import { serve } from "../../serve/serve.ts";

/** How many of the heaviest pages are told. */
const HEAVIEST = 5;

/** Prints the heaviest pages of the site as files, and what a first visit to some costs on the wire. */
export async function pageWeights(site: string): Promise<void> {
  const weighed = printedPages(site).map((page) => {
    const files = blockingRequests(page.elements).map((address) => readFileSync(join(site, address)));
    const bytes = (quality: 5 | 11) =>
      [page.html, ...files].reduce<number>((sum, text) => sum + brotliBytes(text, quality), 0);
    return { url: page.url, best: bytes(11), quick: bytes(5) };
  });
  console.log(
    `HTML and blocking styles, brotli 11 (5); at most ${String(MOST_BYTES)} bytes. Heaviest of ${String(weighed.length)}:`,
  );
  for (const { url, best, quick } of weighed.sort((a, b) => b.best - a.best).slice(0, HEAVIEST))
    console.log(`${url.padEnd(40)} ${String(best).padStart(6)} (${String(quick)})`);
  console.log("First visit, compressed bodies and headers, counted at the server:");
  await firstVisits(site);
}

async function firstVisits(folder: string): Promise<void> {
  const site = await serve(folder, 0);
  const browser = await openBrowser();
  for (const path of samplePages()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    site.requests.length = 0;
    await page.goto(site.address + path, { waitUntil: "networkidle" });
    const bytes = site.requests.reduce((sum, request) => sum + request.bytes, 0);
    const itself = (site.requests[0]?.bytes ?? 0) / 1000;
    console.log(
      `${path.padEnd(40)} ${(bytes / 1000).toFixed(1).padStart(6)} kB in ${String(site.requests.length)} requests, the page itself ${itself.toFixed(1)} kB`,
    );
    await context.close();
  }
  await browser.close();
  await site.close();
}
