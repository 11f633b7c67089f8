import { byCodeUnit } from "../code-units.ts";
import { MOST_ROWS } from "../model/archive.ts";
import type { Model } from "../model/model.ts";
import { bySwedish } from "../model/order.ts";
import { capitalised, counted } from "../text.ts";
import { documentRowUrl, HOME, INDEX, indexPartUrl, personUrl } from "../urls.ts";
import { DOCUMENT_KIND_NAMES } from "./document-rows.ts";
import { byLetter, type Letter } from "./letters.ts";
import type { Page } from "./page.ts";
import type { Link } from "./parts.ts";

interface Row extends Link {
  /** "Person", "Protokoll": what it is. */
  kind: string;
}

export interface IndexView {
  heading: string;
  lead: string;
  /** Where to jump: to a letter on the page, or to its own page where the list is long. */
  jumps: Link[];
  letters: Letter<Row>[];
}

/**
 * Everything that search finds, from A to Ö, for those who search without scripts. Takes the other pages of the site. A long list
 * is split: a first page with the letters, and for each letter as many pages as it needs.
 */
export function indexPages(model: Model, pages: readonly Page[]): Page<IndexView>[] {
  const rows = everything(model, pages);
  const letters = byLetter(rows, ({ key }) => key).map((group) => ({
    ...group,
    rows: group.rows.map(({ row }) => row),
  }));
  const isSplit = rows.length > MOST_ROWS;
  const jumps = letters.map(({ letter, id }) => ({ text: letter, url: isSplit ? indexPartUrl(letter, 1) : `#${id}` }));
  const count = capitalised(counted(rows.length, "post", "poster"));
  const first = indexPage(INDEX, "Allt från A till Ö", "A–Ö", "Sida", {
    lead: `${count}: personer, medlemmar, dokument och sidor. Personer står under efternamnet.`,
    jumps,
    letters: isSplit ? [] : letters,
  });
  return isSplit ? [first, ...letters.flatMap((group) => letterParts(group, jumps))] : [first];
}

function letterParts(group: Letter<Row>, jumps: Link[]): Page<IndexView>[] {
  const parts = Math.ceil(group.rows.length / MOST_ROWS);
  const links = Array.from({ length: parts }, (_, index) => ({
    text: `Del ${String(index + 1)}`,
    url: indexPartUrl(group.letter, index + 1),
  }));
  return links.map(({ url }, index) => {
    const part = parts === 1 ? "" : `, del ${String(index + 1)}`;
    return indexPage(url, `A–Ö: ${group.letter}${part}`, `${group.letter}${part}`, null, {
      lead: `${capitalised(counted(group.rows.length, "post", "poster"))} på ${group.letter}.`,
      jumps: parts === 1 ? jumps : [...jumps, ...links],
      letters: [{ ...group, rows: group.rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS) }],
    });
  });
}

function indexPage(
  url: string,
  title: string,
  label: string,
  kind: Page["kind"],
  view: Omit<IndexView, "heading">,
): Page<IndexView> {
  return {
    url,
    lang: "sv",
    title,
    label,
    description: `${title}: ${view.lead}`,
    template: "index.njk",
    kind,
    sources: [],
    view: { heading: title, ...view },
  };
}

/** Every row with what it is sorted under: people by surname, without "af" and "von". */
function everything(model: Model, pages: readonly Page[]): { row: Row; key: string }[] {
  const people = new Map(model.people.map((person) => [personUrl(person), person]));
  const own = pages.flatMap(({ url, title, kind }) => {
    if (kind === null) return [];
    const person = people.get(url);
    const text = person ? `${person.familyName}, ${person.givenName}` : url === HOME ? model.organisation.name : title;
    return { row: { url, text, kind }, key: person ? `${person.sortName} ${person.givenName}` : text };
  });
  const documents = model.documents.map((document) => ({
    row: { url: documentRowUrl(document), text: document.title, kind: DOCUMENT_KIND_NAMES[document.kind] },
    key: document.title,
  }));
  return [...own, ...documents].sort((a, b) => bySwedish(a.key, b.key) || byCodeUnit(a.row.url, b.row.url));
}
