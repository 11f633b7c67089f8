import { realpathSync, statSync, type Stats } from "node:fs";
import { join, relative, isAbsolute } from "node:path";

/** The largest data file and the largest document that is read, in bytes: far more than any needs. */
const MOST = { yaml: 10_000_000, document: 100_000_000 };

/**
 * Why a file is not read, as a sentence for editors, or null where it can be: a device or a pipe never ends, a link may lead
 * round in a ring or publish what stands elsewhere on the machine, and what is too large would take all memory. Folders pass.
 */
export function fileFault(folder: string, name: string): string | null {
  const path = join(folder, name);
  let stats: Stats;
  let inside: string;
  try {
    stats = statSync(path);
    inside = relative(realpathSync(folder), realpathSync(path));
  } catch {
    return `${name} är en länk som inte leder till någon fil. Ta bort den och lägg filen själv där.`;
  }
  if (!stats.isFile() && !stats.isDirectory())
    return `${name} är ingen vanlig fil, utan ett rör eller en enhet. Ta bort den och lägg en vanlig fil där.`;
  if (inside.startsWith("..") || isAbsolute(inside))
    return `${name} är en länk ut ur mappen. Ta bort den och lägg filen själv där.`;
  return stats.isFile() ? sizeFault(name, stats.size) : null;
}

/** Why a file of this size is not read, or null where it can be. */
export function sizeFault(name: string, bytes: number): string | null {
  const most = /\.pdf$/i.test(name) ? MOST.document : MOST.yaml;
  if (bytes <= most) return null;
  const megabytes = (size: number) => String(Math.ceil(size / 1_000_000));
  return `${name} är på ${megabytes(bytes)} MB, och högst ${megabytes(most)} MB läses. Gör filen mindre, eller dela upp den.`;
}
