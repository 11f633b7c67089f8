import { startVitest } from "vitest/node";

// Every test, those with random cases with many more of them. The environment is set here, not in a shell: Windows has another.
process.env["LONG_TESTS"] = "1";
const vitest = await startVitest("test", process.argv.slice(2), {
  config: ".config/vitest.config.ts",
  root: ".",
  watch: false,
});
await vitest.close();
