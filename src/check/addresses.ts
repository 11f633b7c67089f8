import { withoutCase } from "../local-address.ts";
import { parentUrl } from "../urls.ts";
import { adviceFor } from "./moved-advice.ts";
import { hint, nearest } from "../data/nearest.ts";
import { error, type Problem } from "../data/problem.ts";
import type { Data } from "../data/read.ts";

/** Addresses once published must work for ever: each is still a page or a file, redirects, or is marked as gone. */
export function addressProblems(data: Data, known: ReadonlySet<string>): Problem[] {
  if (data.unreadable.size > 0 || data.broken.size > 0) return [];
  const moved = new Map(data.redirects.map((redirect) => [redirect.from, redirect]));
  const alike = data.redirects.length === 0 ? new Map<string, string[]>() : byWhatIsAlike([...known, ...moved.keys()]);
  const published = new Set(data.addresses.map(({ address }) => address));
  const fresh = data.addresses.every(({ address }) => known.has(address))
    ? []
    : [...known].filter((address) => !published.has(address));
  const lost = data.addresses
    .filter(({ address }) => !known.has(address) && !moved.has(address))
    .map(({ address, place }) => {
      const advice = adviceFor(address, likelyNew(address, fresh));
      return error(place, "lost-address", `Adressen ${address} har publicerats men finns inte längre. ${advice}`);
    });
  const repeated = data.redirects
    .filter((redirect) => moved.get(redirect.from) !== redirect)
    .map((redirect) => {
      const message = `Från: ${redirect.from} står på flera rader. Behåll en av dem.`;
      return error(data.placeOf(redirect, "from"), "redirect", message);
    });
  return [
    ...lost,
    ...repeated,
    ...data.redirects.flatMap((redirect) => redirectProblems(data, redirect, known, { moved, alike })),
  ];
}

/** The address that is new and most like a lost one, under the same heading; null: none is like it. */
function likelyNew(lost: string, fresh: readonly string[]): string | null {
  const parent = parentUrl(lost) ?? "";
  const beside = fresh.filter((address) => parentUrl(address) === parent);
  const step = nearest(
    lost.slice(parent.length),
    beside.map((address) => address.slice(parent.length)),
  );
  return step === null ? null : `${parent}${step}`;
}

/** Why something else answers at an address, and what to do; null: nothing does. */
function takenBy(from: string, known: ReadonlySet<string>, alike: ReadonlyMap<string, string[]>): string | null {
  if (known.has(from)) return "finns som sida och kan inte leda vidare. Ta bort raden, eller ge posten ett annat id.";
  if (known.has(`${from}/`)) return `leder redan till ${from}/ utan någon rad här. Ta bort raden.`;
  const page = from.replace(/index\.html$/, "");
  if (page !== from && known.has(page)) return `är filen för sidan ${page} och kan inte leda vidare. Ta bort raden.`;
  const above = ancestors(from).find((address) => known.has(address));
  if (above !== undefined) return `ligger under filen ${above}, som inte kan vara en mapp också. Ta bort raden.`;
  const bare = (address: string) => address.replace(/\/$/, "");
  const twin = alike.get(withoutCase(from))?.find((other) => bare(other) !== bare(from));
  return twin === undefined
    ? null
    : `skiljer sig från ${twin} bara i stora och små bokstäver, och alla servrar skiljer inte på dem. Behåll en av adresserna.`;
}

/** The files that an address would lie below: "/a" and "/a/b.pdf" for "/a/b.pdf/c/". */
function ancestors(address: string): string[] {
  const steps = address.split("/").slice(1, -1);
  return steps.map((_, index) => `/${steps.slice(0, index + 1).join("/")}`);
}

/** The addresses that some disks and servers take for one, by what these see of them. */
function byWhatIsAlike(addresses: Iterable<string>): Map<string, string[]> {
  const alike = new Map<string, string[]>();
  for (const address of addresses) {
    const key = withoutCase(address);
    alike.set(key, [...(alike.get(key) ?? []), address]);
  }
  return alike;
}

function redirectProblems(
  data: Data,
  redirect: Data["redirects"][number],
  known: ReadonlySet<string>,
  { moved, alike }: { moved: ReadonlyMap<string, unknown>; alike: ReadonlyMap<string, string[]> },
): Problem[] {
  const problem = (field: string, message: string) => [error(data.placeOf(redirect, field), "redirect", message)];
  const taken = takenBy(redirect.from, known, alike);
  if (taken !== null) return problem("from", `Från: ${redirect.from} ${taken}`);
  if ((redirect.to === undefined) === !redirect.gone)
    return problem("from", "Skriv antingen to: med den nya adressen, eller gone: ja, men inte båda.");
  if (redirect.to === undefined || known.has(redirect.to)) return [];
  if (moved.has(redirect.to))
    return problem("to", `Till: ${redirect.to} leder i sin tur vidare. Skriv den sista adressen direkt.`);
  return problem("to", `Till: sidan ${redirect.to} finns inte.${hint(redirect.to, [...known])}`);
}
