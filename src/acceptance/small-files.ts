import type { Day } from "../day.ts";
import { seatLine, type SeatLine } from "./seat-lines.ts";

/** A value of a YAML file; numbers and yes or no are written as editors write them. */
export type Value = string | number | boolean | readonly Value[] | { readonly [field: string]: Value };
export type Fields = Readonly<Record<string, Value>>;
/** Records by what they are called, each with the fields that the case is about. */
export type Records = Readonly<Record<string, Fields>>;

/** The people of a term, a line each (see `seatLine`); or with them fields of the file, and the lines of those who appoint their own. */
export type TermCase =
  | readonly string[]
  | { lines?: readonly string[]; delegations?: Readonly<Record<string, readonly string[]>>; fields?: Fields };

/** What a case is about. All else is invented, and who or what a line names is there without being listed. */
export interface Case {
  today?: Day;
  organisation?: Fields;
  /** By name, as all that follow: "Norrsaga län". */
  counties?: Records;
  /** "Älvby" is a municipality, "Region Saga" a region, of the first county unless the fields say otherwise. */
  members?: Records;
  /** By abbreviation. */
  parties?: Records;
  people?: Records;
  bodies?: Records;
  /** By body and the name of the term's file: a pair of years is when it lasts. */
  terms?: Readonly<Record<string, Readonly<Record<string, TermCase>>>>;
  sources?: Records;
  documents?: Records;
  meetings?: Records;
  recurring?: Records;
  pages?: Records;
  water?: Fields;
}

const SOURCE = "en-pahittad-kalla";

/** The id of a name: small letters a–z, digits and hyphens. */
export function idOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

/** The files of a small organisation as editors would write them, by name, and the documents that they speak of. */
export function smallFiles(given: Case): { files: Map<string, Uint8Array>; documents: Map<string, Uint8Array> } {
  const { terms = {}, bodies = {}, members = {}, counties = { "Norrsaga län": {} } } = given;
  const { files, lines, principals } = termFiles(terms);
  const held = lines.flatMap(({ office, holders }) => [...holders, ...(office === null ? [] : [office])]);
  const people = held.map(({ person }) => person);
  const parties = held.flatMap(({ party }) => party ?? []);
  const appointing = [...held.flatMap(({ principal }) => principal ?? []), ...principals];
  const [county = ""] = Object.keys(counties);
  files.set("organisation.yaml", { ...ORGANISATION, ...given.organisation });
  files.set("sources.yaml", [
    { id: SOURCE, title: "En påhittad källa", date: "2024-05-20" },
    ...records(given.sources, (title) => ({ title })),
  ]);
  files.set("parties.yaml", records(given.parties, partyNamed, parties));
  files.set("people.yaml", records(given.people, personNamed, people));
  files.set("bodies.yaml", records(bodies, bodyNamed, Object.keys(terms)));
  files.set("members.yaml", {
    counties: records(counties, (name, index) => ({ name, code: String(70 + index) })),
    members: records(members, (name, index) => memberNamed(name, idOf(county), index), appointing),
  });
  files.set("documents.yaml", records(given.documents, documentNamed));
  files.set("meetings.yaml", {
    recurring: records(given.recurring, (name) => ({ name, how_often: "ibland", source: SOURCE })),
    meetings: records(given.meetings, () => ({ source: SOURCE })),
  });
  for (const [title, fields] of Object.entries(given.pages ?? {}))
    files.set(`pages/${idOf(title)}.yaml`, { ...pageNamed(title), ...fields });
  if (given.water) files.set("water.yaml", given.water);
  const pdfs = Object.values(given.documents ?? {}).flatMap(({ file }) => (typeof file === "string" ? [file] : []));
  return {
    files: new Map([...files].map(([path, value]) => [path, Buffer.from(yaml(value))])),
    documents: new Map(pdfs.map((name) => [name, Buffer.from("%PDF-1.4 /Font")])),
  };
}

/** The files of all terms, with the lines that they are made of and the names of those who appoint their own. */
function termFiles(terms: NonNullable<Case["terms"]>) {
  const files = new Map<string, Value>();
  const lines: SeatLine[] = [];
  const principals: string[] = [];
  const read = (texts: readonly string[]) => {
    const own = texts.map(seatLine);
    lines.push(...own);
    return lists(own);
  };
  for (const [body, byName] of Object.entries(terms))
    for (const [name, term] of Object.entries(byName)) {
      const { lines: texts = [], delegations = {}, fields = {} } = isLines(term) ? { lines: term } : term;
      const path = `${idOf(body)}/${name}`;
      files.set(`${path}.yaml`, { ...years(name), source: SOURCE, ...read(texts), ...fields });
      for (const [principal, own] of Object.entries(delegations)) {
        principals.push(principal);
        const { seats } = read(own);
        files.set(`${path}/${idOf(principal)}.yaml`, { principal: idOf(principal), source: SOURCE, seats });
      }
    }
  return { files, lines, principals };
}

const isLines = (term: TermCase): term is readonly string[] => Array.isArray(term);

/** JSON is YAML, in which every value is read as text here. Lines are broken as editors may: one line end more between quotes. */
function yaml(value: Value): string {
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "boolean") return part ? "ja" : "nej";
    return typeof part === "number" ? String(part) : part;
  });
  return json.replaceAll(/(?:\\n)+/g, (ends) => "\n".repeat(ends.length / 2 + 1));
}

/** Records of these names, in this order, and then of others that are only named: what all have, and what the case says of each. */
function records(
  given: Records = {},
  invented: (name: string, index: number) => Fields,
  named: Iterable<string> = [],
): Fields[] {
  return [...new Set([...Object.keys(given), ...named])].map((name, index) => ({
    id: idOf(name),
    ...invented(name, index),
    ...given[name],
  }));
}

/** The lines of a term as its file has them. */
function lists(lines: readonly SeatLine[]): { offices: Fields[]; seats: Fields[] } {
  return {
    offices: lines.flatMap(({ office }) =>
      office === null ? [] : [{ office: office.kind, person: idOf(office.person), ...office.fields, source: SOURCE }],
    ),
    seats: lines
      .filter(({ office }) => office === null)
      .map(({ kind, substituteFor, vacant, holders }, index) => ({
        seat: index + 1,
        kind,
        ...(substituteFor === null ? {} : { substitute_for: substituteFor }),
        ...(vacant === null ? {} : { vacant: { ...vacant, source: SOURCE } }),
        holders: holders.map(({ person, party, principal, fields }) => ({
          person: idOf(person),
          ...(party === null ? {} : { party }),
          ...(principal === null ? {} : { principal: idOf(principal) }),
          ...fields,
          source: SOURCE,
        })),
      })),
  };
}

function years(name: string): Fields {
  const [, from, until] = /^(\d{4})-(\d{4})$/.exec(name) ?? [];
  return from === undefined || until === undefined ? {} : { from, until };
}

function memberNamed(name: string, county: string, index: number): Fields {
  const isRegion = name.startsWith("Region ");
  return {
    name: isRegion ? name : `${name} kommun`,
    short_name: name,
    kind: isRegion ? "region" : "municipality",
    membership: "full",
    county,
    code: isRegion ? "70" : String(7001 + index),
    position: { lat: String(59 + index / 10), lon: String(16 + index / 5) },
    source: SOURCE,
  };
}

function personNamed(name: string): Fields {
  const [given = "", ...family] = name.split(" ");
  return { given_name: given, family_name: family.join(" ") };
}

function partyNamed(abbreviation: string): Fields {
  return { id: abbreviation, abbreviation, name: `${abbreviation}-partiet` };
}

function bodyNamed(name: string): Fields {
  return {
    slug: idOf(name),
    name,
    english_name: `The ${name}`,
    lead: `${name} är påhittat.`,
    description: `Vilka som sitter i ${name}.`,
    source: SOURCE,
  };
}

function documentNamed(title: string): Fields {
  return { title, kind: "other", source: SOURCE };
}

function pageNamed(title: string): Fields {
  return { slug: idOf(title), title, description: `${title}, påhittat.`, lead: "En påhittad sida.", sections: [] };
}

const ORGANISATION: Fields = {
  name: "Påhittade rådet",
  english_name: "The Invented Council",
  founded: "1901",
  site: { address: "https://pahittad.example", report: "fel@pahittad.example" },
  lead: "Ett påhittat samarbete.",
  description: "En påhittad organisation.",
  about: [],
  figures: { heading: "Siffror", source: SOURCE, items: [] },
  contacts: [],
  office: { name: "Kontoret", source: SOURCE },
  key_documents: [],
  source: SOURCE,
};
