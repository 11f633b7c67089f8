import { decode } from "./compression.ts";
import { contentHash } from "./files.ts";
import { BYTES, type Release } from "./manifest.ts";
import type { Choice } from "./prepared.ts";
import { PublishError } from "./publish-error.ts";
import { named } from "./refusals.ts";
import type { PublishedState } from "./published-state.ts";
import type { Destination } from "./stores/store.ts";

/**
 * An earlier release as a site to publish.
 *
 * @param number null: the release before the live one, or the live one itself after an interrupted publication
 * @throws PublishError if there is no such release, or its bytes are gone
 */
export async function releaseSite(
  number: number | null,
  { live, touched, actual }: PublishedState,
  releases: readonly Release[],
  { served, archive: store }: Destination,
): Promise<Choice> {
  if (live === null)
    throw new PublishError(`I ${served.name} är ingenting publicerat, så det finns inget att gå tillbaka till.`);
  const wanted =
    number ?? (touched.size > 0 ? live.number : releases.find((release) => release.number < live.number)?.number);
  const release = [live, ...releases].find((candidate) => candidate.number === wanted);
  if (release === undefined) {
    const known = named(releases.map((candidate) => String(candidate.number)));
    throw new PublishError(
      `${wanted === undefined ? "Det finns ingen tidigare utgåva" : `Utgåva ${String(wanted)} finns inte`}. ${releases.length === 0 ? "Ingen är sparad." : `Sparade är ${known}.`}`,
    );
  }
  const { files } = release;
  const stored = new Set(await store.list(BYTES));
  const lost = [...files].filter(
    ([path, { hash }]) => !stored.has(`${BYTES}${hash}`) && actual.get(path)?.hash !== hash,
  );
  if (lost.length > 0)
    throw new PublishError(
      `Utgåva ${String(release.number)} kan inte tas tillbaka: ${named(lost.map(([path]) => path))} finns inte kvar.`,
    );
  const read = async (path: string) => {
    const hash = files.get(path)?.hash ?? "";
    const file = (await store.get(`${BYTES}${hash}`)) ?? (await served.get(path));
    const bytes = file && (await decode(file.body, file.encoding));
    if (bytes === null || contentHash(bytes) !== hash)
      throw new PublishError(`Det som är sparat av ${path} i utgåva ${String(release.number)} är skadat.`);
    return bytes;
  };
  return { files, read, number: release.number, address: live.address };
}
