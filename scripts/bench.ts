import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { benchSearch } from "./bench-search.ts";
import { openBrowser } from "../src/acceptance/browser.ts";
import { FIXTURE } from "../src/acceptance/edited-data.ts";
import { writeLargeData } from "./large-data.ts";
import { load } from "./load.ts";
import { readOptions } from "./options.ts";
import { run } from "./run.ts";
import { bodyUrl, DOCUMENTS, HOME, MEMBERS, PEOPLE, SEARCH } from "../src/urls.ts";
import { serve } from "./serve.ts";

const RUNS = 5;
const SITE = "node_modules/.cache/bench/site";
const LARGE = "node_modules/.cache/bench/large";
const PAGES = [HOME, MEMBERS, PEOPLE, DOCUMENTS, `${SEARCH}?q=protokoll`];

/** Time and peak memory of a command as a process, of its own and without its children; memory only where the system tells it. */
async function timed(words: readonly string[]): Promise<{ seconds: number; megabytes: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, words, { stdio: "ignore" });
  let kilobytes = 0;
  const watch = setInterval(() => {
    try {
      kilobytes = Math.max(
        kilobytes,
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, "utf8"))?.[1] ?? 0),
      );
    } catch {
      clearInterval(watch);
    }
  }, 5);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${words.join(" ")} ended with exit code ${String(code)}.`);
  return { seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 };
}

async function repeated(name: string, words: readonly string[]): Promise<void> {
  await timed(words);
  const runs = [];
  for (let index = 0; index < RUNS; index++) runs.push(await timed(words));
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  console.log(
    `${name.padEnd(28)} ${middle(runs.map((each) => each.seconds)).toFixed(2)} s   ${middle(runs.map((each) => each.megabytes)).toFixed(0)} MiB   (median of ${String(RUNS)})`,
  );
}

/** What a first visit to each page costs on the wire: compressed bodies and headers, counted at the server. */
async function weigh(paths: readonly string[]): Promise<void> {
  const site = await serve(SITE, 0);
  const browser = await openBrowser();
  for (const path of paths) {
    const context = await browser.newContext();
    const page = await context.newPage();
    site.requests.length = 0;
    await page.goto(site.address + path, { waitUntil: "networkidle" });
    const bytes = site.requests.reduce((sum, request) => sum + request.bytes, 0);
    const [html] = site.requests;
    console.log(
      `${path.padEnd(28)} ${(bytes / 1000).toFixed(1).padStart(6)} kB in ${String(site.requests.length)} requests, the page itself ${((html?.bytes ?? 0) / 1000).toFixed(1)} kB`,
    );
    await context.close();
  }
  await browser.close();
  await site.close();
}

function size(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  const pages = files.filter((file) => file.name.endsWith(".html")).length;
  return `${String(pages)} pages, ${String(files.length)} files, ${(bytes / 1e6).toFixed(2)} MB`;
}

await run(async () => {
  if (process.argv[2] === "search") {
    await benchSearch();
    return 0;
  }
  await repeated("check, real data", ["scripts/bundled.js", "check"]);
  writeLargeData(LARGE, { people: 10_000, documents: 1000 });
  await repeated("check, 10,000 people", [
    "scripts/bundled.js",
    "check",
    "--data",
    LARGE,
    "--documents",
    FIXTURE.documents,
  ]);
  await repeated("build, real data", ["--import", "tsx", "scripts/build.ts", "--out", SITE]);
  console.log(`${"the built site".padEnd(28)} ${size(SITE)}`);
  const [body] = load(readOptions([], process.env), "").model.bodies;
  await weigh([...PAGES, ...(body ? [bodyUrl(body)] : [])]);
  return 0;
});
