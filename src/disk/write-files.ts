import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes several files, all or none. Each is first written beside its place; only when all are, they are moved there.
 * If a move fails, the files already moved get their old content back.
 *
 * @param texts by path inside the folder, with "/" between
 */
export function writeFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  const files = [...texts].map(([path, text]) => {
    const target = join(folder, path);
    const beside = join(dirname(target), `.${basename(target)}.${String(process.pid)}`);
    return { target, beside, text, before: existsSync(target) ? readFileSync(target) : null };
  });
  const made: string[] = [];
  const placed: typeof files = [];
  try {
    for (const { target, beside, text } of files) {
      const first = mkdirSync(dirname(target), { recursive: true });
      if (first !== undefined) made.push(first);
      writeFileSync(beside, text);
    }
    for (const file of files) {
      renameSync(file.beside, file.target);
      placed.push(file);
    }
  } catch (cause) {
    for (const { target, before } of placed) {
      if (before === null) rmSync(target, { force: true });
      else writeFileSync(target, before);
    }
    for (const { beside } of files) rmSync(beside, { force: true });
    for (const path of made.reverse()) rmSync(path, { recursive: true, force: true });
    throw cause;
  }
}
