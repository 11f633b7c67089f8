import { counted, listed } from "../text.ts";
import { addressOf, isHashed, isPage, type Files } from "./files.ts";
import type { Release } from "./manifest.ts";

/** A normal change never removes a larger share of the pages. */
const MOST_VANISHING = 0.1;

/** So many names are listed; few people read more. */
const NAMED = 5;

/** Reasons in Swedish why these files must not replace the published ones; empty: they may. */
export function refusals(
  files: Files,
  live: Release | null,
  releases: readonly Release[],
  allowRemovals: boolean,
): string[] {
  return [
    ...(allowRemovals ? [] : vanishing(files, live)),
    ...changedHashed(files, live === null ? releases : [live, ...releases]),
  ];
}

function vanishing(files: Files, live: Release | null): string[] {
  const before = [...(live?.files.keys() ?? [])].filter(isPage);
  const gone = before.filter((path) => !files.has(path)).sort();
  if (gone.length <= before.length * MOST_VANISHING) return [];
  return [
    `${counted(gone.length, "sida", "sidor")} av ${counted(before.length, "publicerad", "publicerade")} skulle försvinna (${named(gone.map(addressOf))}). Kontrollera att hela data/ är med. Är det meningen, kör igen med --allow-removals.`,
  ];
}

/** Caches keep such a file for a year, so readers would get the old bytes with the new pages. */
function changedHashed(files: Files, releases: readonly Release[]): string[] {
  const changed = [...files]
    .filter(([path, { hash }]) => isHashed(path) && releases.some((release) => differs(release.files.get(path), hash)))
    .map(([path]) => addressOf(path));
  if (changed.length === 0) return [];
  return [
    `${named(changed)} har annat innehåll än när ${changed.length === 1 ? "den" : "de"} publicerades, men namnet lovar att innehållet aldrig ändras. Bygg om från början med npm run build; en fil som har ändrats för hand ska ha ett nytt namn.`,
  ];
}

function differs(before: { hash: string } | undefined, hash: string): boolean {
  return before !== undefined && before.hash !== hash;
}

/** The first few names in a sentence, and how many more there are. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, NAMED);
  return listed(names.length > NAMED ? [...shown, `${String(names.length - NAMED)} till`] : shown);
}
