import type { Place } from "../data/place.ts";
import { error, type Problem } from "../data/problem.ts";
import type { Data } from "../data/read.ts";
import { termSlug } from "../model/terms.ts";
import type { Page } from "../pages/page.ts";
import { bodyUrl, isLetterPage, isOwnAddress, memberUrl, personUrl, proseUrl, termUrl } from "../urls.ts";

/** A record with a page, and the field that decides the page's address. */
interface Owner {
  address: string;
  record: object;
  field: "slug" | "id";
}

/**
 * Finds addresses that two pages share. Editors choose some addresses, by slug or id, and may choose one that is taken.
 */
export function sharedAddresses(data: Data, pages: readonly Page[]): Problem[] {
  const owners = ownersOf(data);
  const pagesAt = counted(pages.map(({ url }) => url));
  const ownersAt = counted(owners.map(({ address }) => address));
  const taken = new Map<string, Place | null>();
  return owners.flatMap(({ address, record, field }) => {
    const place = data.placeOf(record, field);
    if (!taken.has(address)) {
      const isOfSite = isOwnAddress(address) || (pagesAt.get(address) ?? 0) > (ownersAt.get(address) ?? 0);
      taken.set(address, isOfSite ? null : place);
      if (!isOfSite) return [];
    }
    const other = taken.get(address) ?? null;
    // Another rule reports two records with the same id.
    if (other !== null && field === "id") return [];
    const whose =
      other === null
        ? `hör till webbplatsens egna ${isLetterPage(address) ? "sidor, en för varje bokstav när personerna blir många" : "sidor och filer"}`
        : `används redan på rad ${String(other.line)} i ${other.file}`;
    const advice = field === "slug" ? "Skriv en annan adress i fältet slug." : "Skriv ett annat id.";
    return [error(place, "shared-address", `Adress: ${address} ${whose}. ${advice}`)];
  });
}

function ownersOf(data: Data): Owner[] {
  return [
    ...data.bodies.map((body): Owner => ({ address: bodyUrl(body), record: body, field: "slug" })),
    ...data.terms.flatMap((file): Owner[] => {
      const body = data.bodies.find((candidate) => candidate.id === file.body);
      const slug = termSlug(file);
      // A body at an address of the site's own is told of once, not for each of its terms.
      return body && slug !== null && !isOwnAddress(bodyUrl(body))
        ? [{ address: termUrl({ body, slug }), record: file.record, field: "slug" }]
        : [];
    }),
    ...data.prose.map((page): Owner => ({ address: proseUrl(page), record: page, field: "slug" })),
    ...data.members.map((member): Owner => ({ address: memberUrl(member), record: member, field: "id" })),
    ...data.people.map((person): Owner => ({ address: personUrl(person), record: person, field: "id" })),
  ];
}

function counted(addresses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}
