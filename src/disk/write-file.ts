import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file completely or not at all, and only if the content differs. Returns whether it was written. */
export function writeChanged(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(text))) return false;
  mkdirSync(dirname(path), { recursive: true });
  // Hidden, so that nobody mistakes it for data.
  const beside = join(dirname(path), `.${basename(path)}-${String(process.pid)}`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
  return true;
}
