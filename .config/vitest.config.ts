import { defineConfig } from "vitest/config";
import { counts } from "./counts.ts";

const BROWSER_TESTS = "src/acceptance/**/*.test.ts";
const PUBLISHING_TESTS = "src/acceptance/publish/**/*.test.ts";

/** What needs programs that npm does not bring; there, their absence is a failure. */
const LONG_TESTS = process.env["LONG_TESTS"] === undefined ? ["**/*.long.test.ts"] : [];

/** A test waits for what it expects, and only for what never comes this long: a busy machine takes its time. */
const WAITING = {
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000 } },
};

/** As many files at a time as there are cores. Modules are read once for all files, as no test changes what others read. */
const RUNNING = { maxWorkers: "100%", isolate: false };

export default defineConfig({
  test: {
    reporters: ["default", counts("node_modules/.cache/test-counts.txt")],
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [BROWSER_TESTS],
          ...RUNNING,
          ...WAITING,
        },
      },
      {
        test: {
          name: "publishing",
          include: [PUBLISHING_TESTS],
          ...RUNNING,
          ...WAITING,
        },
      },
      {
        test: {
          name: "acceptance",
          include: [BROWSER_TESTS],
          exclude: [PUBLISHING_TESTS, ...LONG_TESTS],
          globalSetup: "src/acceptance/built-sites.ts",
          ...RUNNING,
          ...WAITING,
        },
      },
    ],
  },
});
