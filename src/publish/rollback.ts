import { decode } from "./compression.ts";
import { contentHash, type BuiltSite } from "./files.ts";
import { BYTES, type Release } from "./manifest.ts";
import type { Choice } from "./prepared.ts";
import { PublishError } from "./publish-error.ts";
import { named } from "./refusals.ts";
import type { PublishedState } from "./published-state.ts";
import type { Destination, StoredFile } from "./stores/store.ts";

/** Where an earlier release is looked for, and where its bytes can be. */
interface Sources {
  state: PublishedState;
  releases: readonly Release[];
  /** The numbers of releases that cannot be read. */
  unreadable: readonly number[];
  destination: Destination;
  /** A site that was built here and may have what the target has lost. */
  built: BuiltSite | null;
}

/** What to do where the bytes of a release are gone for good. */
const ADVICE =
  "Publicera i stället uppgifterna som de var: hämta den versionen av data/ ur git och kör npm run publish, eller ta tillbaka en annan utgåva med --rollback=n.";

/**
 * An earlier release as a site to publish.
 *
 * @param number null: the release before the live one, or the live one itself after an interrupted publication
 * @throws PublishError if there is no such release, or its bytes are gone
 */
export async function releaseSite(number: number | null, sources: Sources): Promise<Choice> {
  const { state, destination, built } = sources;
  const { live, actual } = state;
  const { served, archive: store } = destination;
  if (live === null)
    throw new PublishError(`I ${served.name} är ingenting publicerat, så det finns inget att gå tillbaka till.`);
  const release = chosen(number, live, sources);
  const { files } = release;
  const stored = new Set(await store.list(BYTES));
  const builtPaths = new Map([...(built?.files ?? [])].map(([path, { hash }]) => [hash, path]));
  const lost = [...files].filter(
    ([path, { hash }]) => !stored.has(`${BYTES}${hash}`) && actual.get(path)?.hash !== hash && !builtPaths.has(hash),
  );
  if (lost.length > 0)
    throw new PublishError(
      `Utgåva ${String(release.number)} kan inte tas tillbaka: ${named(lost.map(([path]) => path))} finns inte kvar. ${ADVICE}`,
    );
  const read = async (path: string) => {
    const hash = files.get(path)?.hash ?? "";
    const builtPath = builtPaths.get(hash);
    const places = [
      async () => bytesOf(await store.get(`${BYTES}${hash}`)),
      async () => bytesOf(await served.get(path)),
      async () => (built === null || builtPath === undefined ? null : built.read(builtPath)),
    ];
    for (const place of places) {
      const bytes = await place();
      if (bytes !== null && contentHash(bytes) === hash) return bytes;
    }
    throw new PublishError(`Det som är sparat av ${path} i utgåva ${String(release.number)} är skadat. ${ADVICE}`);
  };
  return { files, read, number: release.number, address: live.address };
}

function chosen(number: number | null, live: Release, { state, releases, unreadable }: Sources): Release {
  const wanted =
    number ??
    (state.touched.size > 0 ? live.number : releases.find((candidate) => candidate.number < live.number)?.number);
  const release = [live, ...releases].find((candidate) => candidate.number === wanted);
  if (release !== undefined) return release;
  const what =
    wanted === undefined
      ? "Det finns ingen tidigare utgåva"
      : unreadable.includes(wanted)
        ? `Utgåva ${String(wanted)} går inte att läsa: filen är skadad, eller skriven av en annan version av det här programmet`
        : `Utgåva ${String(wanted)} finns inte`;
  const known = named(releases.map((candidate) => String(candidate.number)));
  throw new PublishError(`${what}. ${releases.length === 0 ? "Ingen är sparad." : `Sparade är ${known}.`}`);
}

async function bytesOf(file: StoredFile | null): Promise<Buffer | null> {
  return file && decode(file.body, file.encoding).catch(() => file.body);
}
