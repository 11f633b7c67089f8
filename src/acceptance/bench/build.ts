import { filesIn } from "../../disk/files-in.ts";
import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FIXTURE } from "../edited-data.ts";
import { writeLargeData } from "./large-data.ts";

const RUNS = 5;
const LARGE = "node_modules/.cache/bench/large";

/** Prints how long checks and builds take as processes, and the memory they take; for the built site also its size. */
export async function buildTimes(site: string): Promise<void> {
  await repeated("check, real data", ["scripts/bundled.js", "check"]);
  writeLargeData(LARGE, { people: 10_000, documents: 1000 });
  const large = ["--data", LARGE, "--documents", FIXTURE.documents];
  await repeated("check, 10,000 people", ["scripts/bundled.js", "check", ...large]);
  await repeated("build, real data", ["--import", "tsx", "scripts/build.ts", "--out", site]);
  console.log(`${"the built site".padEnd(28)} ${size(site)}`);
}

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

function size(folder: string): string {
  const files = filesIn(folder);
  const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const pages = files.filter((path) => path.endsWith(".html")).length;
  return `${String(pages)} pages, ${String(files.length)} files, ${(bytes / 1e6).toFixed(2)} MB`;
}
