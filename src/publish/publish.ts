import type { Day } from "../day.ts";
import type { Files, BuiltSite } from "./files.ts";
import { takeLock, type Lock } from "./lock.ts";
import { removePending, writeManifest, writePending, writeRelease, type Manifest, type Release } from "./manifest.ts";
import { plan, type Plan } from "./plan.ts";
import { hasWork, nextManifest, type Choice, type Prepared } from "./prepared.ts";
import { prune } from "./prune.ts";
import { PublishError } from "./publish-error.ts";
import { refusals } from "./refusals.ts";
import { replaceFiles } from "./replace-files.ts";
import { releaseSite } from "./rollback.ts";
import { keptReleases, readState, type PublishedState } from "./published-state.ts";
import type { Destination } from "./stores/store.ts";
import { planInWords } from "./plan-words.ts";

/** How a publication is made. */
export interface Settings {
  /** The day from which hashed files that no page names any more are kept for a week. */
  today: Day;
  /** Milliseconds since 1970, for the lock. */
  clock: () => number;
  /** Tells publishers apart. */
  owner: string;
  /** False: nothing hinders two publications at once. */
  lock: boolean;
  /** Only show the plan. */
  dryRun: boolean;
  /** Whether more than a tenth of the pages may vanish. */
  allowRemovals: boolean;
  /** Whether files at the target that something else has published may be replaced. */
  takeOver: boolean;
  /** Whether nothing is kept of what is published no longer: neither earlier releases nor hashed files that older pages name. */
  forget: boolean;
  /** Tells caches of changed addresses, `https://host/x/`; null: there are none. */
  purge: ((addresses: readonly string[]) => Promise<void>) | null;
  tell: (text: string) => void;
  progress: (done: number, total: number) => void;
  /** Ends the publication before the next write, and gives the lock back. */
  signal: AbortSignal;
}

/** What came of it. */
export interface Outcome {
  /** The number of the release that is published now; 0: none. */
  release: number;
  written: number;
  deleted: number;
  /** Uncompressed. */
  bytes: number;
}

/**
 * Publishes a site: shows the plan, takes the lock, writes what is new or changed in the order of `inOrder`, deletes what is gone, and
 * makes the release the live one. Nothing is written where the site is refused. Killed at any point, it is made whole by another run.
 *
 * @param address where the site is served, `https://host`
 * @throws PublishError with what is wrong and what to do
 */
export function publish(
  site: BuiltSite,
  address: string,
  destination: Destination,
  settings: Settings,
): Promise<Outcome> {
  const choose = (state: PublishedState, releases: readonly Release[]): Choice => {
    const released = releases.concat({ number: 0, files: retiredFiles(state.live) });
    const reasons = refusals(site.files, state.live, released, settings.allowRemovals);
    if (reasons.length > 0) throw new PublishError(reasons.join("\n"));
    return { ...site, address, number: null };
  };
  return carryOut(choose, destination, settings);
}

/**
 * Brings back an earlier release, from the bytes that were kept when it was replaced.
 *
 * @param number null: the one before the live one, or the live one itself where a publication did not end
 */
export function rollBack(number: number | null, destination: Destination, settings: Settings): Promise<Outcome> {
  return carryOut((state, releases) => releaseSite(number, state, releases, destination), destination, settings);
}

async function carryOut(
  choose: (state: PublishedState, releases: readonly Release[]) => Choice | Promise<Choice>,
  destination: Destination,
  settings: Settings,
): Promise<Outcome> {
  const known = new Map<number, Release>();
  const prepare = async (): Promise<Prepared> => {
    const state = await readState(destination, settings.takeOver);
    const releases = await keptReleases(destination, state.live, known);
    const choice = await choose(state, releases);
    return { state, choice, releases, plan: plan({ ...state, ...settings, files: choice.files }) };
  };
  let lock: Lock | null = null;
  let end = "Inget har ändrats.";
  try {
    const first = await prepare();
    settings.tell(planInWords(first.plan, destination.served.name, first.choice.number));
    if (settings.dryRun || !hasWork(first, settings.forget)) return outcome(first.state.live?.number ?? 0, null);
    if (settings.lock) lock = await takeLock(destination.archive, settings.owner, settings.clock);
    // Another may have published between the plan and the lock.
    const prepared = await prepare();
    end = "Publiceringen är inte klar. Kör igen: det som återstår görs då.";
    const manifest = await execute(prepared, destination, settings, () => {
      if (settings.signal.aborted) throw new PublishError("Avbruten.");
      lock?.assertHeld();
    });
    end = "Webbplatsen är publicerad. Kör igen, så meddelas mellanlagren på nytt.";
    await tellCaches(manifest, destination, settings.purge);
    return outcome(manifest.number, prepared.plan);
  } catch (cause) {
    if (!(cause instanceof PublishError)) throw cause;
    throw new PublishError(`${cause.message}\n${end}`);
  } finally {
    // One that cannot be given back runs out.
    await lock?.release().catch(() => undefined);
  }
}

async function execute(
  prepared: Prepared,
  destination: Destination,
  { owner, purge, progress, forget }: Settings,
  assertMayWrite: () => void,
): Promise<Manifest> {
  const { plan, state } = prepared;
  assertMayWrite();
  await writePending(destination.archive, owner, [
    ...new Set([...state.touched, ...plan.writes.flat(), ...plan.deletions]),
  ]);
  await replaceFiles(prepared, destination, progress, assertMayWrite);
  assertMayWrite();
  const manifest = nextManifest(prepared, owner, purge !== null);
  const { number, files } = manifest;
  // What was taken over has been published by something else, and can be brought back all the same.
  if (state.live?.number === 0) await writeRelease(destination.archive, state.live);
  await writeRelease(destination.archive, { number, files });
  await writeManifest(destination.archive, manifest);
  await removePending(destination.archive);
  const others = [...prepared.releases, ...(state.live === null ? [] : [state.live])];
  await prune(destination.archive, { number, files }, others, forget);
  return manifest;
}

async function tellCaches(manifest: Manifest, { archive }: Destination, purge: Settings["purge"]): Promise<void> {
  if (purge === null || manifest.unpurged.length === 0) return;
  await purge(manifest.unpurged.map((address) => encodeURI(`${manifest.address}${address}`)));
  await writeManifest(archive, { ...manifest, unpurged: [] });
}

function retiredFiles(live: Manifest | null): Files {
  return new Map([...(live?.retired ?? [])].map(([path, { entry }]) => [path, entry]));
}

function outcome(release: number, plan: Plan | null): Outcome {
  return {
    release,
    written: plan?.writes.flat().length ?? 0,
    deleted: plan?.deletions.length ?? 0,
    bytes: plan?.bytes ?? 0,
  };
}
