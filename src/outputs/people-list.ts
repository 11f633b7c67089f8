import type { Model } from "../model/model.ts";
import { fetchedPeople } from "../pages/people.ts";

/**
 * All people, for the filter of a list that is split over pages. Each is a row of texts in the order that
 * src/filter/browser/fetched-list.ts expects: searched names, facts, name, address, summary, and the party's class,
 * letters and name. Null if the list is not split.
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
