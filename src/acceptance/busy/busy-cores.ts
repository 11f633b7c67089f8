import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** Computes in pieces, between which it sees whether the one that began it is still there. */
const COMPUTE = `process.stdin.on("end", () => process.exit()).resume();
const compute = () => { const end = performance.now() + 50; while (performance.now() < end); setImmediate(compute); };
compute();`;

/** Keeps every core of the machine busy until it is told to stop, or until this process ends. Gives what stops it. */
export function keepCoresBusy(): () => void {
  const computing = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["--eval", COMPUTE], { stdio: ["pipe", "ignore", "inherit"] }),
  );
  return () => {
    for (const child of computing) child.kill();
  };
}
