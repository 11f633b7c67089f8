import { nuChecker } from "../src/acceptance/long/nu-checker.ts";
import { allTests } from "../src/acceptance/long/all-tests.ts";
import { run } from "../src/command/run.ts";

/** Tests that take long or need programs that npm does not install. Each prints its errors and returns whether there were none. */
const STEPS: Record<string, (words: readonly string[]) => Promise<boolean>> = {
  "every test, with many more random cases": allTests,
  "the Nu HTML checker over every page that the tests built": nuChecker,
};

await run(async () => {
  let failed = false;
  for (const [name, step] of Object.entries(STEPS)) {
    console.log(`\n${name}`);
    if (!(await step(process.argv.slice(2)))) failed = true;
  }
  return failed ? 1 : 0;
});
