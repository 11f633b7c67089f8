import type { Model } from "../model/model.ts";
import { fetchedPeople } from "../pages/people.ts";

/**
 * Everybody, for the filter of a list that is split over pages: a row of texts for each, as src/filter/browser/fetched-list.ts
 * reads them (what is searched, facts, name, address, summary, the party's class, letters and name). Null where the list is not split.
 */
export function peopleList(model: Model): string | null {
  const rows = fetchedPeople(model)?.map(({ name, url, summary, party, row }) => [
    ...(row === null ? ["", ""] : [row.names, row.facts]),
    name,
    url,
    summary,
    ...(party === null ? [] : [party.className, party.letters, party.name]),
  ]);
  return rows === undefined ? null : JSON.stringify(rows);
}
