import { defineConfig } from "vitest/config";
import { counts } from "./counts.ts";

const BROWSER_TESTS = "src/acceptance/**/*.test.ts";
const PUBLISHING_TESTS = "src/acceptance/publish/**/*.test.ts";

/** What needs programs that npm does not bring; there, their absence is a failure. */
const LONG_TESTS = process.env["LONG_TESTS"] === undefined ? ["**/*.long.test.ts"] : [];

export default defineConfig({
  test: {
    reporters: ["default", counts("node_modules/.cache/test-counts.txt")],
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [BROWSER_TESTS],
          // They change nothing that others read, so modules are read once for all of them.
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "publishing",
          // Waiting for servers and clocks more than computing: beside the unit tests, not after them.
          include: [PUBLISHING_TESTS],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "acceptance",
          include: [BROWSER_TESTS],
          exclude: [PUBLISHING_TESTS, ...LONG_TESTS],
          globalSetup: "src/acceptance/built-sites.ts",
          // After all else: what the tests look at is built first, and a browser is more than one process. Two files at a time, as one
          // alone waits for its browser as often as it computes.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // A busy machine takes its time; a second is what Vitest would wait.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
