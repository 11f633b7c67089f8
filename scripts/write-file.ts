import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file whole or not at all, and only where it would change. Says whether it was written. */
export function writeChanged(path: string, text: string): boolean {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(text))) return false;
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
  return true;
}
