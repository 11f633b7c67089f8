import { decode, encode } from "./compression.ts";
import { contentHash, sameFile } from "./files.ts";
import { inParallel } from "../in-parallel.ts";
import { BYTES, privateFile } from "./manifest.ts";
import type { Choice, Prepared } from "./prepared.ts";
import { PublishError } from "./publish-error.ts";
import { described } from "./published-state.ts";
import type { Destination } from "./stores/store.ts";

/**
 * Carries out a plan: writes group after group, then deletes. Before a file is replaced or deleted, its bytes are
 * stored if an earlier release needs them. Each written file is read back.
 *
 * @param progress called after each file
 * @param assertMayWrite called before every write; throws if the lock is lost
 * @throws PublishError if a file read back is not the one written
 */
export async function replaceFiles(
  prepared: Prepared,
  destination: Destination,
  progress: (done: number, total: number) => void,
  assertMayWrite: () => void,
): Promise<void> {
  const { choice, plan } = prepared;
  const keepBytes = await bytesKeeper(prepared, destination);
  const total = plan.writes.flat().length + plan.deletions.length;
  let done = 0;
  const each = (paths: readonly string[], task: (path: string) => Promise<void>) =>
    inParallel(paths, async (path) => {
      assertMayWrite();
      await keepBytes(path);
      assertMayWrite();
      await task(path);
      progress(++done, total);
    });
  for (const group of plan.writes) await each(group, (path) => write(path, choice, destination));
  await each(plan.deletions, (path) => destination.served.remove(path));
}

/** Returns a function to call before a served file is replaced or deleted: it stores the bytes if a kept release needs them. */
async function bytesKeeper(
  { state: { live, actual }, choice: { files: next }, releases: releases }: Prepared,
  { served, archive }: Destination,
): Promise<(path: string) => Promise<void>> {
  const stored = new Set(await archive.list(BYTES));
  const needed = new Set(
    [...releases, ...(live === null ? [] : [live])].flatMap(({ files }) => [...files.values()].map(({ hash }) => hash)),
  );
  return async (path) => {
    const hash = actual.get(path)?.hash;
    if (hash === undefined || hash === next.get(path)?.hash || !needed.has(hash) || stored.has(`${BYTES}${hash}`))
      return;
    const file = await served.get(path);
    if (file === null) return;
    const bytes = await decode(file.body, file.encoding).catch(() => file.body);
    if (contentHash(bytes) !== hash) return;
    await archive.put(`${BYTES}${hash}`, privateFile(bytes));
    stored.add(`${BYTES}${hash}`);
  };
}

/** Writes a file and reads it back. */
async function write(path: string, { files, read }: Choice, { served }: Destination): Promise<void> {
  const entry = files.get(path);
  if (entry === undefined) throw new Error(`Not in the plan: ${path}.`);
  const { type, cacheControl, encoding } = entry;
  await served.put(path, { body: await encode(await read(path), encoding), type, cacheControl, encoding });
  const back = await served.get(path);
  if (back === null || !sameFile(await described(back), entry))
    throw new PublishError(`${served.name}: det som lästes tillbaka av ${path} är inte det som skrevs.`);
}
