import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter } from "vitest/node";

/** A reporter that leaves one line, `12 passed, 0 failed`, in a file for `.ci/run`. What breaks outside a test counts as a failed one. */
export function counts(file: string): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
      const broken = modules.flatMap((module) => module.errors()).length + errors.length;
      const passed = states.filter((state) => state === "passed").length;
      const failed = states.filter((state) => state === "failed").length + broken;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${String(passed)} passed, ${String(failed)} failed\n`);
    },
  };
}
