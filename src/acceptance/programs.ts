import { spawn } from "node:child_process";

/** Vitest with the project's settings, as words for `runProgram`. */
export const VITEST = ["node_modules/vitest/vitest.mjs", "run", "--config", ".config/vitest.config.ts", "--root", "."];

/** How a program ended, and what it wrote where that was not shown at once. */
export interface Ended {
  passed: boolean;
  output: string;
  seconds: number;
}

/**
 * Runs a program of Node. What it writes is shown at once or kept for the caller: two that write to one terminal cannot be read.
 * Without a shell, as Windows has another.
 */
export async function runProgram(words: readonly string[], isShown: boolean): Promise<Ended> {
  const begun = performance.now();
  const child = spawn(process.execPath, words, { stdio: ["ignore", ...piped(isShown)] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  return { passed: code === 0, output, seconds: (performance.now() - begun) / 1000 };
}

function piped(isShown: boolean): ("inherit" | "pipe")[] {
  return isShown ? ["inherit", "inherit"] : ["pipe", "pipe"];
}
