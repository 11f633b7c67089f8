import { byCodeUnit } from "../code-units.ts";
import { MOST_ROWS } from "../model/archive.ts";
import type { Model } from "../model/model.ts";
import { bySwedish } from "../model/order.ts";
import { capitalised, counted } from "../text.ts";
import { documentRowUrl, INDEX, isIndexPart, indexPartUrl } from "../urls.ts";
import { kindName } from "./document-rows.ts";
import { byLetter, type Letter } from "./letters.ts";
import { page, type Page } from "./page.ts";
import type { Link } from "./parts.ts";

interface Row extends Link {
  /** The kind of thing: "Person", "Protokoll". */
  kind: string;
}

export interface IndexView {
  heading: string;
  lead: string;
  /** Links to the letters: on the same page, or if the list is long, on pages of their own. */
  jumps: Link[];
  letters: Letter<Row>[];
}

/**
 * The index of everything from A to Ö, for people who search without scripts. Takes all other pages. A long list is
 * split: the first page has the letters, and each letter has as many pages as it needs.
 */
export function indexPages(model: Model, pages: readonly Page[]): Page<IndexView>[] {
  const letters = byLetter(everything(model, pages), ({ under }) => under);
  const total = letters.reduce((sum, { rows }) => sum + rows.length, 0);
  const isSplit = total > MOST_ROWS;
  const jumps = letters.map(({ letter, id }) => ({ text: letter, url: isSplit ? indexPartUrl(letter, 1) : `#${id}` }));
  const first: Parts = {
    url: INDEX,
    title: "Allt från A till Ö",
    label: "A–Ö",
    lead: `${capitalised(counted(total, "post", "poster"))}: personer, medlemmar, dokument och sidor. Personer står under efternamnet.`,
    jumps,
    letters: isSplit ? [] : letters,
  };
  return [
    { ...indexPage(first), inFooter: first.label, parts: isIndexPart },
    ...(isSplit ? letters.flatMap((group) => letterParts(group, jumps)) : []),
  ];
}

function letterParts(group: Letter<Line>, jumps: Link[]): Page<IndexView>[] {
  const parts = Math.ceil(group.rows.length / MOST_ROWS);
  const links = Array.from({ length: parts }, (_, index) => ({
    text: `Del ${String(index + 1)}`,
    url: indexPartUrl(group.letter, index + 1),
  }));
  return links.map(({ url }, index) => {
    const label = `${group.letter}${parts === 1 ? "" : `, del ${String(index + 1)}`}`;
    return indexPage({
      url,
      title: `A–Ö: ${label}`,
      label,
      lead: `${capitalised(counted(group.rows.length, "post", "poster"))} på ${group.letter}.`,
      jumps: parts === 1 ? jumps : [...jumps, ...links],
      letters: [{ ...group, rows: group.rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS) }],
    });
  });
}

interface Parts {
  url: string;
  title: string;
  label: string;
  lead: string;
  jumps: Link[];
  letters: Letter<Line>[];
}

function indexPage({ url, title, label, lead, jumps, letters }: Parts): Page<IndexView> {
  return page({
    url,
    title,
    label,
    description: `${title}: ${lead}`,
    template: "index.njk",
    search: url === INDEX ? { kind: "Sida", tier: "copy" } : null,
    view: () => ({
      heading: title,
      lead,
      jumps,
      letters: letters.map((group) => ({ ...group, rows: group.rows.map(({ row }) => row) })),
    }),
  });
}

/** A row and the text that it is sorted by. */
interface Line {
  row: Row;
  under: string;
}

function everything(model: Model, pages: readonly Page[]): Line[] {
  const own = pages.flatMap(({ url, search }): Line[] =>
    search === null ? [] : [{ row: { url, text: search.listed.text, kind: search.kind }, under: search.listed.under }],
  );
  const documents = model.documents.map((document) => ({
    row: { url: documentRowUrl(document), text: document.title, kind: kindName(document.kind) },
    under: document.title,
  }));
  return [...own, ...documents].sort((a, b) => bySwedish(a.under, b.under) || byCodeUnit(a.row.url, b.row.url));
}
