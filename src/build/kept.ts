import { sha256 } from "../hash.ts";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What tells the packages of the project, read once. */
let packages: string | null = null;

const CACHE = "node_modules/.cache";

/**
 * What `make` gives, kept between builds under node_modules/.cache/<name>/: made anew where any of `causes`, all that it
 * depends on, or any package of the project has changed.
 */
export async function cached(
  name: string,
  causes: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const folder = join(CACHE, name);
  packages ??= sha256(readFileSync("package-lock.json"));
  const path = join(folder, sha256(...causes, packages).slice(0, 32));
  if (existsSync(path)) return readFileSync(path);
  const made = Buffer.from(await make());
  mkdirSync(folder, { recursive: true });
  // Whole or not at all, as two builds may run at once.
  const fresh = `${path}.${String(process.pid)}`;
  writeFileSync(fresh, made);
  renameSync(fresh, path);
  return made;
}
