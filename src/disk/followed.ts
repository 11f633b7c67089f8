import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * The place that a path leads to through all links, even if nothing is there yet. Throws ELOOP if links lead in a circle.
 */
export function followed(path: string): string {
  const whole = resolve(path);
  const stats = lstatSync(whole, { throwIfNoEntry: false });
  if (stats === undefined) return dirname(whole) === whole ? whole : join(followed(dirname(whole)), basename(whole));
  try {
    return realpathSync(whole);
  } catch (cause) {
    // A link to what does not exist yet.
    if (!(cause instanceof Error) || !("code" in cause) || cause.code !== "ENOENT") throw cause;
    return followed(resolve(followed(dirname(whole)), readlinkSync(whole)));
  }
}
