import { counted, fileSize } from "../text.ts";
import { addressOf, isPage } from "./files.ts";
import type { Plan } from "./plan.ts";
import { named } from "./refusals.ts";

/** So many addresses of a kind are listed; few people read more. */
const SHOWN = 20;

/**
 * The plan in Swedish, for the person who publishes.
 *
 * @param release the number of the earlier release to bring back; null: a new release
 */
export function planInWords(
  { added, changed, removed, unchanged, damaged, writes, bytes, deletions, retired }: Plan,
  place: string,
  release: number | null,
): string {
  const writing = new Set(writes.flat());
  const written = writing.size;
  const ready = [...added, ...changed].filter((path) => !writing.has(path)).length;
  const mended = damaged.filter((path) => writing.has(path));
  const gone = damaged.filter((path) => !writing.has(path));
  return [
    release === null ? `Plan för ${place}:` : `Plan för att ta tillbaka utgåva ${String(release)} till ${place}:`,
    `  nya          ${amount(added)}`,
    `  ändrade      ${amount(changed)}`,
    `  borttagna    ${amount(removed)}`,
    `  oförändrade  ${counted(unchanged, "fil", "filer")}`,
    `  att skriva   ${counted(written, "fil", "filer")}, ${fileSize(bytes)} före komprimering`,
    ...(ready > 0 ? [`  på plats     ${counted(ready, "fil", "filer")} av dem finns där redan`] : []),
    ...(mended.length > 0
      ? [
          `  lagas        ${counted(mended.length, "fil", "filer")} som var borta eller ändrade sedan de publicerades: ${named(mended)}`,
        ]
      : []),
    ...(gone.length > 0
      ? [
          `  skadade      ${counted(gone.length, "fil", "filer")} som inte längre behövs var borta eller ändrade: ${named(gone)}`,
        ]
      : []),
    ...(deletions.length > 0 ? [`  att ta bort  ${counted(deletions.length, "fil", "filer")}, sist av allt`] : []),
    ...(retired.size > 0
      ? [`  sparas       ${counted(retired.size, "fil", "filer")} i sju dagar, för den som har en äldre sida framme`]
      : []),
    ...listed("ny", added),
    ...listed("ändrad", changed),
    ...listed("borttagen", removed),
  ].join("\n");
}

function amount(paths: readonly string[]): string {
  const pages = paths.filter(isPage).length;
  const files = counted(paths.length, "fil", "filer");
  return pages === 0 ? files : `${files}, varav ${counted(pages, "sida", "sidor")}`;
}

/** Only pages, as people do not know other files by their addresses. */
function listed(word: string, paths: readonly string[]): string[] {
  const addresses = paths.filter(isPage).map(addressOf);
  const lines = addresses.slice(0, SHOWN).map((address) => `    ${word} ${address}`);
  return addresses.length > SHOWN
    ? [...lines, `    … och ${counted(addresses.length - SHOWN, "sida", "sidor")} till`]
    : lines;
}
