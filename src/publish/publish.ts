import type { Day } from "../day.ts";
import type { Files, BuiltSite } from "./files.ts";
import { inParallel } from "../in-parallel.ts";
import { removeUnreadableLock, takeLock, type Lock } from "./lock.ts";
import { removePending, writeManifest, writePending, writeRelease, type Manifest, type Release } from "./manifest.ts";
import { plan, type Plan } from "./plan.ts";
import { hasWork, nextManifest, type Choice, type Prepared } from "./prepared.ts";
import { prune } from "./prune.ts";
import { PublishError } from "./publish-error.ts";
import { named, refusals } from "./refusals.ts";
import { replaceFiles } from "./replace-files.ts";
import { releaseSite } from "./rollback.ts";
import { keptReleases, readState, type PublishedState } from "./published-state.ts";
import type { Destination } from "./stores/store.ts";
import { planInWords } from "./plan-words.ts";

/** The settings of a publication. */
export interface Settings {
  /** Hashed files that no page names any more are kept for a week from this day. */
  today: Day;
  /** Milliseconds since 1970, for the lock. */
  clock: () => number;
  /** Tells publishers apart. */
  owner: string;
  /** Without it, two publications may run at once. */
  lock: boolean;
  /** Only show the plan. */
  dryRun: boolean;
  /** Whether more than a tenth of the pages may be removed. */
  allowRemovals: boolean;
  /** Whether files at the target that did not come from here may be replaced. */
  takeOver: boolean;
  /** Whether everything no longer published is deleted: earlier releases, and hashed files that older pages name. */
  forget: boolean;
  /** Whether every published file is read and compared, not only listed. */
  verify: boolean;
  /** Tells caches about changed addresses, `https://host/x/`; null: there are no caches. */
  purge: ((addresses: readonly string[]) => Promise<void>) | null;
  tell: (text: string) => void;
  progress: (done: number, total: number) => void;
  /** Stops the publication before its next write; the lock is returned. */
  signal: AbortSignal;
}

/** The result of a publication. */
export interface Outcome {
  /** The number of the release that is now published; 0: none. */
  release: number;
  written: number;
  deleted: number;
  /** Uncompressed. */
  bytes: number;
}

/**
 * Publishes a site: shows the plan, takes the lock, writes new and changed files in the order of `inOrder`, deletes old
 * ones, and makes the release live. Nothing is written if the site is refused. If killed at any point, another run
 * completes it.
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
 * Brings back an earlier release, from the bytes stored when it was replaced.
 *
 * @param number null: the release before the live one, or the live one itself after an interrupted publication
 * @param built a site that was built here, from which files that the target has lost can be mended
 */
export function rollBack(
  number: number | null,
  destination: Destination,
  settings: Settings,
  built: BuiltSite | null = null,
): Promise<Outcome> {
  const choose = (state: PublishedState, releases: readonly Release[], unreadable: readonly number[]) =>
    releaseSite(number, { state, releases, unreadable, destination, built });
  return carryOut(choose, destination, settings);
}

async function carryOut(
  choose: (
    state: PublishedState,
    releases: readonly Release[],
    unreadable: readonly number[],
  ) => Choice | Promise<Choice>,
  destination: Destination,
  settings: Settings,
): Promise<Outcome> {
  const known = new Map<number, Release>();
  const prepare = async (): Promise<Prepared> => {
    const state = await readState(destination, settings);
    const { releases, unreadable } = await keptReleases(destination, state, known);
    const choice = await choose(state, releases, unreadable);
    return { state, choice, releases, unreadable, plan: plan({ ...state, ...settings, files: choice.files }) };
  };
  let lock: Lock | null = null;
  let end = "Inget har ändrats.";
  try {
    const first = await prepare();
    settings.tell(planInWords(first.plan, destination.served.name, first.choice.number));
    if (first.unreadable.length > 0)
      settings.tell(
        `Kan inte tas tillbaka, eftersom filen inte går att läsa: utgåva ${named(first.unreadable.map(String))}. De andra berörs inte.`,
      );
    if (!settings.lock && !settings.dryRun) await removeUnreadableLock(destination.archive);
    if (settings.dryRun || !hasWork(first, settings.forget)) return outcome(first.state.live?.number ?? 0, null);
    if (settings.lock) lock = await takeLock(destination.archive, settings.owner, settings.clock, settings.takeOver);
    // Someone else may have published between the plan and the lock.
    const prepared = await prepare();
    // What is stored of an earlier release may be damaged: nothing is written unless all of it can be read.
    const { choice, plan: toDo } = prepared;
    if (choice.number !== null)
      await inParallel(toDo.writes.flat(), async (path) => {
        await choice.read(path);
      });
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
    // A lock that cannot be returned will expire.
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
  // The site that was taken over came from elsewhere, but can be brought back too.
  if (state.live?.number === 0 && state.live.files.size > 0) await writeRelease(destination.archive, state.live);
  await writeRelease(destination.archive, { number, files });
  await writeManifest(destination.archive, manifest);
  await removePending(destination.archive);
  const others = [...prepared.releases, ...(state.live === null ? [] : [state.live])];
  await prune(destination.archive, { number, files }, others, prepared.unreadable, forget);
  return manifest;
}

async function tellCaches(manifest: Manifest, { archive }: Destination, purge: Settings["purge"]): Promise<void> {
  // After a rollback without a readable manifest the address is known again when the site is published.
  if (purge === null || manifest.unpurged.length === 0 || manifest.address === "") return;
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
