import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a build ended, and everything that it wrote. */
export interface BuildRun {
  succeeded: boolean;
  report: string;
}

/**
 * Builds the site in a new process, as only that sees changed code: Node never loads an imported module again. It uses
 * the same Node and the same loader of TypeScript.
 *
 * @param argv the options of `scripts/build.ts`
 * @param signal stops the build, which then counts as failed
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
