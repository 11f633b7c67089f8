import { nearest } from "../data/nearest.ts";

/** The content of a column. "through" is the last day of a holding, "until" the first day after it; "name" is both names with a comma between. */
export type Field =
  | "id"
  | "givenName"
  | "familyName"
  | "name"
  | "party"
  | "principal"
  | "kind"
  | "seat"
  | "substituteFor"
  | "from"
  | "until"
  | "through"
  | "ended"
  | "title";

/** The columns in the order in which they are exported, with other headings that offices use. */
export const COLUMNS: readonly { field: Field; name: string; also: readonly string[] }[] = [
  { field: "id", name: "id", also: ["person-id", "personens id"] },
  { field: "givenName", name: "förnamn", also: ["tilltalsnamn"] },
  { field: "familyName", name: "efternamn", also: ["släktnamn"] },
  {
    field: "party",
    name: "parti",
    also: ["partibeteckning", "partiförkortning", "partitillhörighet", "partigrupp", "parti/grupp"],
  },
  {
    field: "principal",
    name: "utsedd av",
    also: [
      "utses av",
      "vald av",
      "medlem",
      "kommun",
      "region",
      "kommun/region",
      "region/kommun",
      "organisation",
      "huvudman",
      "medlemskommun",
      "kommun eller region",
      "kommun/landsting",
      "representerar",
      "nominerad av",
    ],
  },
  {
    field: "kind",
    name: "uppdrag",
    also: [
      "roll",
      "funktion",
      "ledamot/ersättare",
      "ledamot eller ersättare",
      "ordinarie/ersättare",
      "ordinarie eller ersättare",
      "ledamot/suppleant",
      "ordinarie/suppleant",
      "ord/ers",
      "uppdragstyp",
      "typ av uppdrag",
    ],
  },
  { field: "seat", name: "plats", also: ["platsnummer", "plats nr", "platsnr"] },
  { field: "substituteFor", name: "ersätter plats", also: ["ersätter", "ersättare för plats"] },
  {
    field: "from",
    name: "från",
    also: [
      "från och med",
      "fr.o.m.",
      "startdatum",
      "tillträdde",
      "tillträde",
      "från datum",
      "fr.o.m. datum",
      "datum från",
      "vald från",
    ],
  },
  { field: "until", name: "till", also: ["till datum", "datum till", "slutdatum"] },
  { field: "through", name: "till och med", also: ["t.o.m.", "t.o.m. datum", "sista dag"] },
  { field: "ended", name: "slutade", also: ["slutade därför att", "slutorsak", "avgångsorsak", "orsak"] },
  { field: "title", name: "titel", also: ["titel till vardags", "befattning", "yrkestitel"] },
];

/** Surname and given name in one column, as many offices have them. */
const BOTH_NAMES: { field: Field; name: string; also: readonly string[] } = {
  field: "name",
  name: "efternamn, förnamn",
  also: ["efternamn och förnamn", "efternamn/förnamn"],
};

const FIELDS = new Map(
  [...COLUMNS, BOTH_NAMES].flatMap(({ field, name, also }) =>
    [name, ...also].map((word) => [bare(word), field] satisfies [string, Field]),
  ),
);
const NAMES = [...COLUMNS, BOTH_NAMES].flatMap(({ name, also }) => [name, ...also]);

/** The field that a heading names, or null. */
export function fieldOf(heading: string): Field | null {
  return FIELDS.get(bare(heading)) ?? null;
}

/** How many of the cells are headings of columns. */
export function headingsIn(cells: readonly string[]): number {
  return new Set(cells.map(fieldOf).filter((field) => field !== null)).size;
}

/** The heading of a field in messages. */
export function nameOf(field: Field): string {
  return COLUMNS.find((column) => column.field === field)?.name ?? field;
}

/** What to do about a heading that names no field. */
export function unknownColumn(name: string): string {
  if (/^(?:full[a-zåäö]* )?namn$/i.test(name))
    return `Dela upp kolumnen "${name}" i två: "förnamn" och "efternamn". Var ett namn delas kan inget program veta.`;
  const meant = nearest(name, NAMES);
  const advice =
    meant === null
      ? `Ta bort den. Kolumner som läses in: ${COLUMNS.map((column) => column.name).join(", ")}.`
      : `Menade du "${meant}"?`;
  return `Kolumnen "${name}" läses inte in. ${advice}`;
}

/** The heading in lower case without spaces and signs, so that "Fr.o.m." and "from" are equal. */
function bare(heading: string): string {
  return heading
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replaceAll(/[^\p{L}\d]/gu, "");
}
