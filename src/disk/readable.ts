import { chmodSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Lets everybody read a file, or open a folder: a web server is another user, and the umask may hide files from it. */
export function makeReadable(path: string): void {
  const stats = statSync(path);
  const mode = stats.mode | (stats.isDirectory() ? 0o755 : 0o644);
  if (mode !== stats.mode) chmodSync(path, mode);
}

/** Lets everybody read all that is in a folder. */
export function makeAllReadable(folder: string): void {
  makeReadable(folder);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    makeReadable(join(entry.parentPath, entry.name));
}
