import { setTimeout as wait } from "node:timers/promises";

/** How long what a press brings about is waited for, in milliseconds: a busy machine takes its time. */
export const PATIENCE = 30_000;

/** Waits until something is so; gives false where it is not within so many milliseconds. */
export async function comesTrue(isSo: () => Promise<boolean>, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) return false;
    await wait(20);
  }
  return true;
}
