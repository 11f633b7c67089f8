import { decode } from "./compression.ts";
import { contentHash, type FileFacts } from "./files.ts";
import { inParallel } from "./in-parallel.ts";
import { readManifest, readPending, readRelease, releaseNumbers, type Manifest, type Release } from "./manifest.ts";
import { PublishError } from "./publish-error.ts";
import { named } from "./refusals.ts";
import type { StoredFile, Destination } from "./stores/store.ts";

/** The present state of a target. */
export interface PublishedState {
  /** Null: nothing has been published. */
  live: Manifest | null;
  /** Paths that an interrupted publication may have written or deleted. */
  touched: ReadonlySet<string>;
  /** The files that are really served. */
  actual: ReadonlyMap<string, FileFacts>;
}

/**
 * Reads the state of a target. Only files that an interrupted publication may have touched are read; for the rest the
 * manifest is trusted. `takeOver` reads every file, for a place that something else has published to.
 *
 * @throws PublishError if the place does not match the manifest, for example the wrong bucket
 */
export async function readState(destination: Destination, takeOver: boolean): Promise<PublishedState> {
  const { served, archive } = destination;
  const live = await readManifest(archive);
  const touched = new Set(await readPending(archive, live));
  const present = await served.list("", takeOver ? Infinity : 5);
  if (!takeOver) await refuseWrongPlace(destination, live, touched, present);

  const actual = new Map(live?.files ?? []);
  for (const [path, { entry }] of live?.retired ?? []) actual.set(path, entry);
  await inParallel(takeOver ? [...new Set([...actual.keys(), ...touched, ...present])] : touched, async (path) => {
    const file = await served.get(path);
    if (file === null) actual.delete(path);
    else actual.set(path, await described(file));
  });
  if (live !== null || !takeOver || actual.size === 0) return { live, touched, actual };
  const files = new Map(actual);
  const adopted: Manifest = { number: 0, newest: 0, files, retired: new Map(), address: "", unpurged: [], by: "" };
  return { live: adopted, touched, actual };
}

async function refuseWrongPlace(
  { served }: Destination,
  live: Manifest | null,
  touched: ReadonlySet<string>,
  present: readonly string[],
): Promise<void> {
  if (live === null && touched.size === 0 && present.length > 0)
    throw new PublishError(
      `I ${served.name} finns redan filer som inte har publicerats härifrån (${named(present)}). Är det rätt plats, kör igen med --take-over: då ersätts de av webbplatsen.`,
    );
  if (live === null || touched.has("index.html")) return;
  const front = await served.get("index.html");
  if (front !== null && (await described(front)).hash === live.files.get("index.html")?.hash) return;
  throw new PublishError(
    `Utgåva ${String(live.number)} är publicerad, men i ${served.name} ${front === null ? "finns ingen startsida" : "står en annan startsida"}. Är det fel plats? Är den rätt, kör igen med --take-over: då ersätts det som står där.`,
  );
}

/**
 * The stored releases without the live one, newest first.
 *
 * @param known releases read before, by number; new ones are added, as a release never changes
 */
export async function keptReleases(
  destination: Destination,
  live: Manifest | null,
  known: Map<number, Release>,
): Promise<Release[]> {
  if (live === null) return [];
  const numbers = (await releaseNumbers(destination.archive, live.newest)).filter((number) => number !== live.number);
  const releases: Release[] = [];
  for (const number of numbers) {
    const release = known.get(number) ?? (await readRelease(destination.archive, number));
    if (release === null) continue;
    known.set(number, release);
    releases.push(release);
  }
  return releases;
}

/** The entry of a stored file. If its bytes are not in the stated encoding, the raw bytes are described. */
export async function described({ body, type, cacheControl, encoding }: StoredFile): Promise<FileFacts> {
  const bytes = await decode(body, encoding).catch(() => body);
  return { hash: contentHash(bytes), bytes: bytes.length, type, cacheControl, encoding };
}
