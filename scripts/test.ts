import { runProgram, VITEST, type Ended } from "../src/acceptance/programs.ts";
import { run } from "../src/command/run.ts";

/** The checks that are shown when they have ended, beside the tests, which are shown as they go. */
const CHECKS = ["types", "lint"];

/** Types, lint and tests beside each other, as the tests wait for browsers and servers. Words choose test files, as Vitest has them. */
await run(async () => {
  const npm = process.env["npm_execpath"];
  if (npm === undefined) throw new Error("Starta testerna med npm test.");
  const checks = (async () => {
    const all: [name: string, ended: Ended][] = [];
    for (const name of CHECKS) all.push([name, await runProgram([npm, "run", "--silent", name], false)]);
    return all;
  })();
  const tests = await runProgram([...VITEST, ...process.argv.slice(2)], true);
  for (const [name, { passed, output, seconds }] of await checks)
    console.log(`${passed ? "" : `\n${output}\n`}${name}: ${passed ? "passed" : "FAILED"} in ${seconds.toFixed(0)} s`);
  console.log(`tests: ${tests.passed ? "passed" : "FAILED"} in ${tests.seconds.toFixed(0)} s`);
  return tests.passed && (await checks).every(([, { passed }]) => passed) ? 0 : 1;
});
