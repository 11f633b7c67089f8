import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a build went, and all that it wrote. */
export interface BuildRun {
  succeeded: boolean;
  report: string;
}

/**
 * Builds the site in a process of its own, as a module that has been imported once stays as it was: only a new process sees
 * changed code. It is started as this one was, by the same Node with the same loader of TypeScript.
 *
 * @param argv the options of `scripts/build.ts`
 * @param signal ends the build; its outcome is then a failure
 */
export function buildInProcess(argv: readonly string[], signal: AbortSignal): Promise<BuildRun> {
  const script = join(import.meta.dirname, "../../scripts/build.ts");
  const child = spawn(process.execPath, [...process.execArgv, script, ...argv], {
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => written.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error) => {
      if (!signal.aborted) reject(error);
    });
    child.once("close", (code) => {
      resolve({ succeeded: code === 0, report: written.join("") });
    });
  });
}
