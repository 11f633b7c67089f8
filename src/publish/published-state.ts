import { decode } from "./compression.ts";
import { contentHash, type FileFacts, type Files } from "./files.ts";
import { inParallel } from "../in-parallel.ts";
import {
  MANIFEST,
  PENDING,
  readManifest,
  readPending,
  readRelease,
  releaseNumbers,
  UNREADABLE,
  type Manifest,
  type Release,
} from "./manifest.ts";
import { PublishError } from "./publish-error.ts";
import { named } from "./refusals.ts";
import type { StoredFile, Destination, Store } from "./stores/store.ts";

/** The present state of a target. */
export interface PublishedState {
  /** Null: nothing has been published. */
  live: Manifest | null;
  /** Paths that an interrupted publication may have written or deleted. */
  touched: ReadonlySet<string>;
  /** The files that are really served. */
  actual: ReadonlyMap<string, FileFacts>;
  /** The highest number of any release, also where the manifest is lost: numbers are never used again. */
  newest: number;
  /** Whether the place says nothing readable of itself, so that `live` was made from what is served. */
  isRebuilt: boolean;
}

/**
 * Reads the state of a target. A list shows whether what the manifest names is there, and as large as it was; what is
 * not, and what an interrupted publication may have touched, is read.
 *
 * @param how `takeOver` reads every file, for a place that something else has published to or whose manifest cannot be
 *   read; `verify` reads every file that the manifest names
 * @throws PublishError if the place does not match the manifest, for example the wrong bucket, or it cannot be read
 */
export async function readState(
  destination: Destination,
  { takeOver, verify }: { takeOver: boolean; verify: boolean },
): Promise<PublishedState> {
  const { served, archive } = destination;
  const stored = await readManifest(archive);
  if (stored === UNREADABLE && !takeOver) throw unreadable(MANIFEST, archive.name, served.name);
  const live = stored === UNREADABLE ? null : stored;
  const pending = await readPending(archive, live);
  if (pending === UNREADABLE && !takeOver) throw unreadable(PENDING, archive.name, served.name);
  const touched = new Set(pending === UNREADABLE ? [] : pending);
  const newest = live?.newest ?? Math.max(0, ...(await releaseNumbers(archive, Infinity)));
  const sizes = await served.sizes();
  if (!takeOver) await refuseWrongPlace(destination, live, touched, [...sizes.keys()], newest);

  const actual = new Map(live?.files ?? []);
  for (const [path, { entry }] of live?.retired ?? []) actual.set(path, entry);
  const doubtful =
    takeOver || verify ? [...actual.keys()] : [...actual].filter(isDoubtful(sizes)).map(([path]) => path);
  await inParallel([...new Set([...doubtful, ...touched, ...(takeOver ? sizes.keys() : [])])], async (path) => {
    const file = await served.get(path);
    if (file === null) actual.delete(path);
    else actual.set(path, await described(file));
  });
  const state = { touched, actual, newest };
  if (live !== null || !takeOver || (actual.size === 0 && newest === 0))
    return { ...state, live, isRebuilt: stored === UNREADABLE || pending === UNREADABLE };
  return { ...state, live: await rebuilt(archive, actual, newest), isRebuilt: true };
}

/** Only a file that is stored as it is has a size that the manifest knows. */
function isDoubtful(sizes: ReadonlyMap<string, number>) {
  return ([path, { bytes, encoding }]: [string, FileFacts]): boolean => {
    const size = sizes.get(path);
    return size === undefined || (encoding === null ? size !== bytes : size === 0);
  };
}

/** A manifest of what is served: that of a stored release if all its files are there, else of something from elsewhere. */
async function rebuilt(archive: Store, actual: Files, newest: number): Promise<Manifest> {
  const rest = { newest, retired: new Map(), address: "", unpurged: [], by: "" };
  for (const number of await releaseNumbers(archive, newest)) {
    const release = await readRelease(archive, number);
    if (release === null || release === UNREADABLE) continue;
    const isServed = [...release.files].every(([path, { hash }]) => actual.get(path)?.hash === hash);
    if (isServed) return { ...rest, ...release };
  }
  return { ...rest, number: 0, files: new Map(actual) };
}

function unreadable(key: string, archive: string, served: string): PublishError {
  return new PublishError(
    `${key} i ${archive} går inte att läsa: den är skadad, eller skriven av en annan version av det här programmet. Har en nyare version publicerat hit, använd den. Är filen skadad, kör igen med --take-over: då läses ${served} fil för fil, det som inte hör till webbplatsen tas bort, och ${key} skrivs på nytt. Sparade utgåvor behålls. Se först vad som görs med --take-over --dry-run.`,
  );
}

async function refuseWrongPlace(
  { served, archive }: Destination,
  live: Manifest | null,
  touched: ReadonlySet<string>,
  present: readonly string[],
  newest: number,
): Promise<void> {
  if (live === null && touched.size === 0 && present.length > 0)
    throw new PublishError(
      newest > 0
        ? `I ${archive.name} finns utgåva ${String(newest)} men ingen ${MANIFEST}, som säger vad som är publicerat. Är det rätt plats, kör igen med --take-over: då läses det som står i ${served.name} och ersätts av webbplatsen.`
        : `I ${served.name} finns redan filer som inte har publicerats härifrån (${named(present)}). Är det rätt plats, kör igen med --take-over: då ersätts de av webbplatsen.`,
    );
  if (live === null || touched.has("index.html")) return;
  const front = await served.get("index.html");
  if (front !== null && (await described(front)).hash === live.files.get("index.html")?.hash) return;
  throw new PublishError(
    `Utgåva ${String(live.number)} är publicerad, men i ${served.name} ${front === null ? "finns ingen startsida" : "står en annan startsida"}. Är det fel plats? Är den rätt, kör igen med --take-over: då ersätts det som står där.`,
  );
}

/**
 * The stored releases without the live one, newest first, and the numbers of those that cannot be read.
 *
 * @param known releases read before, by number; new ones are added, as a release never changes
 */
export async function keptReleases(
  { archive }: Destination,
  { live, newest }: PublishedState,
  known: Map<number, Release>,
): Promise<{ releases: Release[]; unreadable: number[] }> {
  const releases: Release[] = [];
  const unreadable: number[] = [];
  if (live === null) return { releases, unreadable };
  for (const number of await releaseNumbers(archive, newest)) {
    if (number === live.number) continue;
    const release = known.get(number) ?? (await readRelease(archive, number));
    if (release === UNREADABLE) unreadable.push(number);
    else if (release !== null) {
      known.set(number, release);
      releases.push(release);
    }
  }
  return { releases, unreadable };
}

/** The entry of a stored file. If its bytes are not in the stated encoding, the raw bytes are described. */
export async function described({ body, type, cacheControl, encoding }: StoredFile): Promise<FileFacts> {
  const bytes = await decode(body, encoding).catch(() => body);
  return { hash: contentHash(bytes), bytes: bytes.length, type, cacheControl, encoding };
}
