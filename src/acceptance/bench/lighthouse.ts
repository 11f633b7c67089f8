import { once } from "node:events";
import { createServer } from "node:net";
import lighthouse, { desktopConfig, type Flags } from "lighthouse";
import { openBrowser } from "../browser.ts";
import { serve } from "../../serve/serve.ts";
import { samplePages } from "./sample-pages.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** Prints Lighthouse's four scores of the pages that visitors see most, on a phone and on a desktop, and which audits take points. */
export async function lighthouseScores(folder: string): Promise<void> {
  const site = await serve(folder, 0);
  const port = await freePort();
  const browser = await openBrowser([`--remote-debugging-port=${String(port)}`]);
  const flags: Flags = { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES };
  console.log(`${"".padEnd(48)} ${CATEGORIES.join("  ")}`);
  for (const path of samplePages())
    for (const [device, config] of [["phone", undefined] as const, ["desktop", desktopConfig] as const]) {
      const result = await lighthouse(site.address + path, flags, config);
      if (!result) throw new Error(`Lighthouse gave nothing for ${path}.`);
      const { categories, audits } = result.lhr;
      const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
      console.log(`${`${path} (${device})`.padEnd(48)} ${scores.map((score) => String(score).padStart(4)).join("  ")}`);
      for (const name of CATEGORIES)
        for (const { id, weight } of categories[name]?.auditRefs ?? []) {
          const audit = audits[id];
          if (weight > 0 && typeof audit?.score === "number" && audit.score < 1)
            console.log(`    ${name}: ${id} ${audit.score.toFixed(2)} ${audit.displayValue ?? audit.title}`);
        }
    }
  await browser.close();
  await site.close();
}

/** A port that nothing listens on, for the browser to be spoken to. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  if (bound === null || typeof bound === "string") throw new Error("No port is free.");
  return bound.port;
}
