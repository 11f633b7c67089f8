import { hint } from "../data/nearest.ts";
import { error, type Problem } from "../data/problem.ts";
import type { Data } from "../data/read.ts";

/** Addresses once published must work for ever: each is still a page or a file, redirects, or is marked as gone. */
export function addressProblems(data: Data, known: ReadonlySet<string>): Problem[] {
  if (data.unreadable.size > 0 || data.broken.size > 0) return [];
  const moved = new Map(data.redirects.map((redirect) => [redirect.from, redirect]));
  const lost = data.addresses
    .filter(({ address }) => !known.has(address) && !moved.has(address))
    .map(({ address, place }) => {
      const message = `Adressen ${address} har publicerats men finns inte längre. Lägg tillbaka posten med samma id, eller skriv i redirects.yaml vart adressen ska leda (from och to), eller att den är borta (from och gone: ja).`;
      return error(place, "lost-address", message);
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
    ...data.redirects.flatMap((redirect) => redirectProblems(data, redirect, known, moved)),
  ];
}

function redirectProblems(
  data: Data,
  redirect: Data["redirects"][number],
  known: ReadonlySet<string>,
  moved: ReadonlyMap<string, unknown>,
): Problem[] {
  const problem = (field: string, message: string) => [error(data.placeOf(redirect, field), "redirect", message)];
  if (known.has(redirect.from))
    return problem(
      "from",
      `Från: ${redirect.from} finns som sida och kan inte leda vidare. Ta bort raden, eller ge posten ett annat id.`,
    );
  if ((redirect.to === undefined) === !redirect.gone)
    return problem("from", "Skriv antingen to: med den nya adressen, eller gone: ja, men inte båda.");
  if (redirect.to === undefined || known.has(redirect.to)) return [];
  if (moved.has(redirect.to))
    return problem("to", `Till: ${redirect.to} leder i sin tur vidare. Skriv den sista adressen direkt.`);
  return problem("to", `Till: sidan ${redirect.to} finns inte.${hint(redirect.to, [...known])}`);
}
