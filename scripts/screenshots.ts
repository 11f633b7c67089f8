import { mkdirSync } from "node:fs";
import { openBrowser } from "../src/acceptance/browser.ts";
import { bodyUrl } from "../src/urls.ts";
import { build } from "./build-site.ts";
import { load } from "./load.ts";
import { readOptions } from "./options.ts";
import { run } from "./run.ts";
import { serve } from "./serve.ts";

/** Which pages the README shows, and how; "body" is the first body of the data. */
const SHOTS = [
  { name: "front", path: "/", width: 1440, height: 900, colorScheme: "light" },
  { name: "board", path: "body", width: 1440, height: 900, colorScheme: "dark" },
  { name: "front-phone", path: "/", width: 390, height: 844, colorScheme: "light" },
] as const;

await run(async () => {
  const options = readOptions(["--out", "node_modules/.cache/screenshots/site", ...process.argv.slice(2)], process.env);
  await build(options);
  const [body] = load(options, "").model.bodies;
  if (!body) throw new Error("The data has no body to show.");
  mkdirSync(".github", { recursive: true });
  const site = await serve(options.out, 0);
  const browser = await openBrowser();
  for (const { name, path, width, height, colorScheme } of SHOTS) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    await page.goto(site.address + (path === "body" ? bodyUrl(body) : path), { waitUntil: "networkidle" });
    await page.screenshot({ path: `.github/${name}.png` });
    await context.close();
  }
  await browser.close();
  await site.close();
  console.log(`${String(SHOTS.length)} bilder tagna i .github/.`);
  return 0;
});
