import { nearest } from "../../data/nearest.ts";
import type { Place } from "../../data/place.ts";
import { error, type Problem } from "../../data/problem.ts";
import type { Data } from "../../data/read.ts";
import { bodyUrl, FIXED_PAGES, proseUrl, termUrl } from "../../urls.ts";
import { termSlug } from "../terms.ts";
import { knownAddresses } from "./addresses.ts";

/** What pages need of each other: an address of their own, and that links in prose lead somewhere. */
export function pageProblems(data: Data): Problem[] {
  return [...sharedAddresses(data), ...deadLinks(data)];
}

/** Addresses that editors choose; those of people, members and documents follow from their ids, which are told apart already. */
function sharedAddresses(data: Data): Problem[] {
  const taken = new Map<string, Place | null>(FIXED_PAGES.map((address) => [address, null]));
  const chosen: { address: string; record: object }[] = [
    ...data.bodies.map((body) => ({ address: bodyUrl(body), record: body })),
    ...data.terms.flatMap((file) => {
      const body = data.bodies.find((candidate) => candidate.id === file.body);
      const slug = termSlug(file);
      return body && slug !== null ? [{ address: termUrl({ body, slug }), record: file.record }] : [];
    }),
    ...data.prose.map((page) => ({ address: proseUrl(page), record: page })),
  ];
  return chosen.flatMap(({ address, record }) => {
    const place = data.placeOf(record, "slug");
    const other = taken.get(address);
    if (other === undefined) {
      taken.set(address, place);
      return [];
    }
    const whose =
      other === null
        ? "hör till en av webbplatsens egna sidor"
        : `används redan på rad ${String(other.line)} i ${other.file}`;
    return [error(place, "shared-address", `Adress: ${address} ${whose}. Skriv en annan adress i fältet slug.`)];
  });
}

const LINK = /\]\((\/[^)\s#]*)(?:#[^)\s]*)?\)/g;

/** Links of Markdown to pages of the site itself. Other sites are not asked: a check must work without a network. */
function deadLinks(data: Data): Problem[] {
  if (data.unreadable.size > 0 || data.broken.size > 0) return [];
  const known = knownAddresses(data);
  return data.prose.flatMap((page) =>
    page.sections.flatMap((section) =>
      [...(section.text ?? "").matchAll(LINK)].flatMap(([, address = ""]) => {
        if (known.has(address)) return [];
        const meant = nearest(address, [...known]);
        const advice = meant === null ? "Rätta adressen, eller ta bort länken." : `Menade du ${meant}?`;
        return [
          error(
            data.placeOf(section, "text"),
            "dead-link",
            `Text i Markdown: länken till ${address} leder ingenstans. ${advice}`,
          ),
        ];
      }),
    ),
  );
}
