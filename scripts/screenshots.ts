import { mkdirSync, rmSync } from "node:fs";
import { openBrowser } from "../src/acceptance/browser.ts";
import { bodyUrl, HOME, personUrl, SEARCH } from "../src/urls.ts";
import { build } from "../src/build/build-site.ts";
import { load } from "../src/command/load.ts";
import { readOptions } from "../src/command/options.ts";
import { run } from "../src/command/run.ts";
import { serve } from "../src/serve/serve.ts";

const FOLDER = ".github/screenshots";

/** A fraction of a real screen's pixels: enough to see the page, and small files. */
const SCREENS = [
  { name: "desktop", width: 1440, height: 900, deviceScaleFactor: 0.5 },
  { name: "phone", width: 390, height: 844, deviceScaleFactor: 0.75 },
] as const;
const SCHEMES = ["light", "dark"] as const;

await run(async () => {
  const options = readOptions(["--out", "node_modules/.cache/screenshots/site", ...process.argv.slice(2)], process.env);
  await build(options);
  const { bodies, people } = load(options, "").model;
  const body = bodies.find(({ current }) => current?.seats.some((seat) => seat.holder !== null));
  const person = people.find(({ offices }) =>
    offices.some(({ standing, kind }) => standing === "current" && kind === "chair"),
  );
  if (!body || !person) throw new Error("The data has no body with people, or nobody who chairs one.");
  const pages = [
    { name: "front", path: HOME },
    { name: "board", path: bodyUrl(body) },
    { name: "person", path: personUrl(person) },
    { name: "search", path: `${SEARCH}?q=${encodeURIComponent("protokoll")}` },
  ];
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const site = await serve(options.out, 0);
  const browser = await openBrowser();
  let taken = 0;
  for (const { name: screen, width, height, deviceScaleFactor } of SCREENS)
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor, colorScheme });
      const page = await context.newPage();
      for (const { name, path } of pages) {
        await page.goto(site.address + path, { waitUntil: "networkidle" });
        await page.screenshot({ path: `${FOLDER}/${name}-${screen}-${colorScheme}.jpg`, quality: 80 });
        taken += 1;
      }
      await context.close();
    }
  await browser.close();
  await site.close();
  console.log(`${String(taken)} bilder tagna i ${FOLDER}/.`);
  return 0;
});
