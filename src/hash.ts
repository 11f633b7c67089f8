import { createHash } from "node:crypto";

/** SHA-256 in hex. Of several parts each is set apart from the next by its length. */
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
