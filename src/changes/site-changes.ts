import { DOCUMENTS, INDEX, PEOPLE } from "../urls.ts";
import { lineChanges, type LineChange } from "./line-changes.ts";
import { readPage, type Mention, type MovedText, type PageText } from "./page-text.ts";

/** A body whose people are compared. */
export interface NamedBody {
  name: string;
  /** The address of its page; pages of delegations are below it. */
  url: string;
}

/** The files of a built site by path, with "/" between and none first. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

export interface PageName {
  url: string;
  heading: string;
}

/** Pages with exactly the same changes. */
export interface ChangedPages {
  pages: PageName[];
  /** Whether the changes are outside the content: in header, breadcrumb or footer. */
  frame: boolean;
  changes: LineChange[];
}

export interface BodyChanges {
  name: string;
  came: Mention[];
  left: Mention[];
}

/** All differences between two sites that visitors notice. */
export interface SiteChanges {
  added: PageName[];
  /** `to`: where the content is now; null: marked as gone; undefined: the old address leads nowhere. */
  removed: (PageName & { to: string | null | undefined })[];
  changed: ChangedPages[];
  bodies: BodyChanges[];
  documents: { added: string[]; replaced: string[]; removed: { url: string; to: string | null | undefined }[] };
  /** Pages with the same text but other looks, pictures, links or scripts. */
  restyled: PageName[];
}

/** The pages of letters are beside those of people. */
const isPerson = (url: string) => url.startsWith(PEOPLE) && /^(?!bokstav-)[^/#]+\/$/.test(url.slice(PEOPLE.length));
const isDocument = (path: string) => `/${path}`.startsWith(DOCUMENTS) && path.endsWith(".pdf");

/** Compares two built sites as visitors see them. */
export function siteChanges(before: SiteFiles, after: SiteFiles, bodies: readonly NamedBody[]): SiteChanges {
  const [old, now] = [readSite(before), readSite(after)];
  const name = ([url, { heading }]: [string, PageText]): PageName => ({ url, heading });
  const lasting = [...now.pages].flatMap(([url, page]) => {
    const earlier = old.pages.get(url);
    return earlier === undefined ? [] : [{ url, page, earlier }];
  });
  const changed = together(
    lasting.flatMap(({ url, page, earlier }) => [
      { page: { url, heading: page.heading }, frame: false, changes: lineChanges(text(earlier), text(page)) },
      { page: { url, heading: page.heading }, frame: true, changes: lineChanges(earlier.frame, page.frame) },
    ]),
  );
  const worded = new Set(changed.flatMap(({ pages }) => pages.map(({ url }) => url)));
  return {
    added: [...now.pages].filter(([url]) => !old.pages.has(url)).map(name),
    removed: [...old.pages]
      .filter(([url]) => !now.pages.has(url))
      .map((entry) => ({ ...name(entry), to: now.moved.get(entry[0]) })),
    changed,
    bodies: bodies
      .map((body) => bodyChanges(body, old.pages, now.pages))
      .filter((body) => body.came.length + body.left.length > 0),
    documents: documentChanges(before, after, now.moved),
    restyled: lasting
      .filter(({ url }) => !worded.has(url) && !equal(before.get(fileOf(url)), after.get(fileOf(url))))
      .map(({ url, page }) => ({ url, heading: page.heading })),
  };
}

/** Whether visitors notice no difference. */
export function isNothing({ added, removed, changed, bodies, documents, restyled }: SiteChanges): boolean {
  const lists = [added, removed, changed, bodies, documents.added, documents.replaced, documents.removed, restyled];
  return lists.every((list) => list.length === 0);
}

interface ReadSite {
  pages: Map<string, PageText>;
  /** Where moved addresses lead; null: marked as gone. */
  moved: Map<string, string | null>;
}

function readSite(files: SiteFiles): ReadSite {
  const pages = new Map<string, PageText>();
  const moved = new Map<string, string | null>(redirects(files));
  for (const [path, bytes] of files) {
    const url = `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
    // The index of everything only repeats what other pages say.
    if (!path.endsWith(".html") || url.startsWith(INDEX)) continue;
    const page: PageText | MovedText = readPage(decoded(bytes), isPerson);
    if ("to" in page) moved.set(url, page.to);
    else pages.set(url, page);
  }
  return { pages, moved };
}

/** Reads the file of redirects for hosts: a document that has moved has no page that could say so. */
function redirects(files: SiteFiles): [from: string, to: string][] {
  const lines = decoded(files.get("_redirects") ?? new Uint8Array()).split("\n");
  return lines.flatMap((line) => {
    const [from, to] = line.split(" ");
    return from && to ? [[decodeURI(from), decodeURI(to)]] : [];
  });
}

function text({ content, description }: PageText): string[] {
  return [...content, `Beskrivning i sökmotorer: ${description}`];
}

/** Joins pages with exactly the same changes, so that a new phone number in every footer is reported once. */
function together(changes: readonly { page: PageName; frame: boolean; changes: LineChange[] }[]): ChangedPages[] {
  const groups = new Map<string, ChangedPages>();
  for (const { page, frame, changes: lines } of changes) {
    if (lines.length === 0) continue;
    const key = JSON.stringify([frame, lines]);
    const group = groups.get(key) ?? { pages: [], frame, changes: lines };
    group.pages.push(page);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function bodyChanges(
  { name, url }: NamedBody,
  before: ReadonlyMap<string, PageText>,
  after: ReadonlyMap<string, PageText>,
): BodyChanges {
  const [old, now] = [peopleOf(url, before), peopleOf(url, after)];
  const without = (people: ReadonlyMap<string, Mention>, others: ReadonlyMap<string, Mention>) =>
    [...people.values()].filter((person) => !others.has(person.url));
  return { name, came: without(now, old), left: without(old, now) };
}

/** Everyone named in a row of a body's page, or of the pages of its delegations. */
function peopleOf(url: string, pages: ReadonlyMap<string, PageText>): Map<string, Mention> {
  const page = pages.get(url);
  if (page === undefined) return new Map();
  const delegations = page.links.filter(
    (link) => link.startsWith(url) && link.slice(url.length).split("/").length === 3,
  );
  const all = [page, ...delegations.flatMap((link) => pages.get(link) ?? [])].flatMap(({ people }) => people);
  return new Map(all.map((person) => [person.url, person]));
}

function documentChanges(
  before: SiteFiles,
  after: SiteFiles,
  moved: ReadonlyMap<string, string | null>,
): SiteChanges["documents"] {
  const documents = (files: SiteFiles) => [...files.keys()].filter(isDocument);
  return {
    added: documents(after)
      .filter((path) => !before.has(path))
      .map((path) => `/${path}`),
    replaced: documents(after)
      .filter((path) => before.has(path) && !equal(before.get(path), after.get(path)))
      .map((path) => `/${path}`),
    removed: documents(before)
      .filter((path) => !after.has(path))
      .map((path) => ({ url: `/${path}`, to: moved.get(`/${path}`) })),
  };
}

function fileOf(url: string): string {
  return url.endsWith("/") ? `${url.slice(1)}index.html` : url.slice(1);
}

function equal(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
