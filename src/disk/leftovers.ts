import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Paths in a folder that a process which is no longer alive has left.
 *
 * @param start how their names begin; the number of the process follows, and ends the name
 */
export function leftovers(folder: string, start: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && /^[1-9]\d{0,9}$/.test(name.slice(start.length)))
    .filter((name) => !isOtherAlive(Number(name.slice(start.length))))
    .sort()
    .map((name) => join(folder, name));
}

/** In a container the next process often has the same number: what has our own was there before us. */
function isOtherAlive(number: number): boolean {
  if (number === process.pid) return false;
  try {
    return process.kill(number, 0);
  } catch (cause) {
    // A process of another user may not be asked, but is there.
    return !(cause instanceof Error) || !("code" in cause) || cause.code !== "ESRCH";
  }
}
