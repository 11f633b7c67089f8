import { sha256 } from "../hash.ts";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Hash of the list of installed packages, computed once. */
let packages: string | null = null;

const CACHE = "node_modules/.cache";

/**
 * Returns what `make` gives, from node_modules/.cache/<name>/ if possible. It is made again if any of `causes`
 * (everything that it depends on) or any package of the project has changed.
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
  // Written whole or not at all, as two builds may run at once.
  const fresh = `${path}.${String(process.pid)}`;
  writeFileSync(fresh, made);
  renameSync(fresh, path);
  return made;
}
