import { inParallel } from "../in-parallel.ts";
import { BYTES, removeRelease, UNFINISHED, type Release } from "./manifest.ts";
import type { Store } from "./stores/store.ts";

/** How many earlier releases are kept to bring back. */
const KEPT = 5;

/**
 * Removes releases older than the newest five beside the live one, and then bytes that no remaining release needs.
 *
 * @param unreadable the numbers of releases that cannot be read; they go once they are older than all that are kept
 * @param forget whether all earlier releases go
 */
export async function prune(
  archive: Store,
  live: Release,
  others: readonly Release[],
  unreadable: readonly number[],
  forget: boolean,
): Promise<void> {
  const count = forget ? 0 : KEPT;
  const earlier = others.filter(({ number }) => number !== live.number).sort((a, b) => b.number - a.number);
  const needed = new Set(
    [live, ...earlier.slice(0, count)].flatMap(({ files }) => [...files.values()].map(({ hash }) => `${BYTES}${hash}`)),
  );
  const oldest = Math.min(live.number, ...earlier.slice(0, count).map(({ number }) => number));
  const tooOld = unreadable.filter((number) => number !== live.number && (forget || number < oldest));
  for (const number of [...earlier.slice(count).map((release) => release.number), ...tooOld])
    await removeRelease(archive, number);
  const bytes = await archive.list(BYTES);
  await inParallel([...bytes.filter((key) => !needed.has(key)), ...(await archive.list(UNFINISHED))], (key) =>
    archive.remove(key),
  );
}
