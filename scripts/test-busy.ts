import { keepCoresBusy } from "../src/acceptance/busy/busy-cores.ts";
import { runProgram, VITEST } from "../src/acceptance/programs.ts";
import { run } from "../src/command/run.ts";

/** All tests again and again, ten times unless a number is given, while other processes keep the cores busy: none may fail. */
await run(async () => {
  const times = Number(process.argv[2] ?? 10);
  if (!Number.isInteger(times) || times < 1) throw new Error(`"${String(process.argv[2])}" är inget antal gånger.`);
  const rest = keepCoresBusy();
  try {
    for (let time = 1; time <= times; time++) {
      const { passed, output, seconds } = await runProgram(VITEST, false);
      console.log(`${time} of ${times}: ${passed ? "passed" : "FAILED"} in ${seconds.toFixed(0)} s`);
      if (passed) continue;
      console.error(output);
      return 1;
    }
  } finally {
    rest();
  }
  return 0;
});
