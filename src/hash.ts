import { createHash } from "node:crypto";

/** SHA-256 in hex. Several parts are hashed with their lengths, so that moving text between them gives another hash. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  const [only, ...others] = parts;
  if (others.length === 0) return hash.update(only ?? "").digest("hex");
  for (const part of parts) {
    const bytes = Buffer.from(part);
    hash.update(`${String(bytes.length)}:`).update(bytes);
  }
  return hash.digest("hex");
}
