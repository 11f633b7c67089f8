import { startVitest } from "vitest/node";

/** Runs every test, those with random cases with many more of them; `words` choose test files. Gives whether all passed. */
export async function allTests(words: readonly string[]): Promise<boolean> {
  // Set here, not in a shell: Windows has another.
  process.env["LONG_TESTS"] = "1";
  const vitest = await startVitest("test", [...words], { config: ".config/vitest.config.ts", root: ".", watch: false });
  await vitest.close();
  return process.exitCode === undefined || process.exitCode === 0;
}
