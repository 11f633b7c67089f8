/** Every address on the site. Addresses are Swedish and never change; this file connects them to the English code. */
const OWN_ADDRESSES: string[] = ["/index.html", "/favicon.ico"];

/** An address that the site has whatever its data says. Said here once, it is also refused to records and redirects. */
function own(address: string): string {
  OWN_ADDRESSES.push(address);
  return address;
}

export const HOME = own("/");
export const MEMBERS = own("/medlemmar/");
export const PEOPLE = own("/personer/");
export const PARTIES = own("/partier/");
export const DOCUMENTS = own("/dokument/");
export const MEETINGS = own("/moten/");
export const CONTACT = own("/kontakt/");
export const SEARCH = own("/sok/");
export const INDEX = own("/a-o/");
export const SOURCES = own("/kallor/");
export const NOT_FOUND = own("/404.html");

export const bodyUrl = (body: { slug: string }): string => `/${body.slug}/`;

/** The address of a term. A term without a slug is shown only on the body's page. */
export const termUrl = (term: { body: { slug: string }; slug: string | null }): string =>
  term.slug === null ? bodyUrl(term.body) : `${bodyUrl(term.body)}${term.slug}/`;

/** The page of one principal's people in a term. */
export const delegationUrl = (term: { body: { slug: string }; slug: string | null }, member: { id: string }): string =>
  `${termUrl(term)}${member.id}/`;

export const memberUrl = (member: { id: string }): string => `${MEMBERS}${member.id}/`;
export const countyUrl = (county: { id: string }): string => `${MEMBERS}#${county.id}`;
/** The heading of the associated members in the list of members. */
export const ASSOCIATED_ID = "associerade";
export const ASSOCIATED = `${MEMBERS}#${ASSOCIATED_ID}`;
export const personUrl = (person: { id: string }): string => `${PEOPLE}${person.id}/`;
export const proseUrl = (page: { slug: string }): string => `/${page.slug}/`;

/** The place of a document's row in the list of documents. */
export const documentRowUrl = (document: { id: string; archive: string | null }): string =>
  `${document.archive === null ? DOCUMENTS : archiveUrl(document.archive)}#${document.id}`;

/** The page of one year's documents, or of a part of them. */
export const archiveUrl = (name: string): string => `${DOCUMENTS}${name}/`;

/**
 * Whether the address is of the documents of one year: `/dokument/2024/`, `/dokument/2024-2/`, `/dokument/utan-ar/`.
 */
export const isArchivePage = (address: string): boolean =>
  isBelow(address, DOCUMENTS) && /\/(?:\d{4}|utan-ar)(?:-\d+)?\/$/.test(address);

/** The people whose surnames begin with this letter, if the list of all is long. Letters outside a–z are spelt out: å is "a-ring". */
export const letterUrl = (letter: string): string => `${PEOPLE}bokstav-${spelt(letter)}/`;

/** Whether the address is of the people of one letter. */
export const isLetterPage = (address: string): boolean => isBelow(address, `${PEOPLE}bokstav-`);

/** A part of the index of everything: a letter's entries, in parts counted from 1. */
export const indexPartUrl = (letter: string, part: number): string =>
  `${INDEX}${spelt(letter)}${part === 1 ? "" : `-${String(part)}`}/`;

/** Whether the address is of a part of the index. */
export const isIndexPart = (address: string): boolean => isBelow(address, INDEX);

/** Whether an address is directly below another. */
function isBelow(address: string, above: string): boolean {
  return address.startsWith(above) && /^[^/]+\/$/.test(address.slice(above.length));
}

function spelt(letter: string): string {
  const names: Record<string, string> = { å: "a-ring", ä: "a-prickar", ö: "o-prickar", "0–9": "0-9" };
  const small = letter.toLocaleLowerCase("sv");
  return names[small] ?? plain(small);
}

/** The list of people with something chosen in its filter. */
export const filteredPeopleUrl = (chosen: Record<string, string>): string =>
  `${PEOPLE}?${new URLSearchParams({ ...chosen, uppdrag: "nuvarande" }).toString()}`;

/** The file for the filter of people, if the list of all is long. */
export const PEOPLE_LIST = own(`${PEOPLE}lista.json`);

/** Files of the site that are no pages, at the places where visitors' programs and hosts look for them. */
export const SITEMAP = own("/sitemap.xml");
export const ROBOTS = own("/robots.txt");
export const HOST_HEADERS = own("/_headers");
export const HOST_REDIRECTS = own("/_redirects");
/** Styles, scripts, fonts and pictures: browsers keep everything here for a year. */
export const ASSETS = own("/assets/");
/** What the search loads. */
export const SEARCH_FILES = own("/pagefind/");

/** Folders of files alone: everything in them is the site's own. */
const OWN_FOLDERS = [ASSETS, SEARCH_FILES];

/**
 * Whether an address belongs to the site itself whatever the data says, so that no record and no redirect can have it: a page or
 * file of its own, or something in a folder of its own. A test compares it with the pages and files of a site.
 */
export function isOwnAddress(address: string): boolean {
  const isFile = (own: string) => /\.\w+$/.test(own);
  return (
    OWN_ADDRESSES.some((own) => address === own || (own !== HOME && address === own.replace(/\/$/, ""))) ||
    OWN_ADDRESSES.some((own) => isFile(own) && address.startsWith(`${own}/`)) ||
    OWN_FOLDERS.some((folder) => `${address}/`.startsWith(folder)) ||
    isLetterPage(address)
  );
}

/** Where a document's file is published. */
export const documentFileUrl = (document: { id: string }): string => `${DOCUMENTS}${document.id}.pdf`;

/** The address one level up, or null for the front page. */
export function parentUrl(url: string): string | null {
  if (url === HOME) return null;
  return url.replace(/[^/]+\/?$/, "");
}

/** The class that gives a party's mark its colours, from an id such as "SD". */
export const partyClass = (id: string): string => `party-${plain(id)}`;

/** The class of everything without a county. */
export const ASSOCIATED_CLASS = "county-associated";

/** The class that gives a county its colours. */
export const countyClass = (id: string): string => `county-${plain(id)}`;

function plain(id: string): string {
  return id
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
