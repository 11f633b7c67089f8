import { NOT_YET } from "../words.ts";
import { byDate, hasBegun } from "../day.ts";
import type { Model, Source } from "../model/model.ts";
import { inWords } from "../text.ts";
import { CONTACT, HOME, SEARCH, parentUrl } from "../urls.ts";
import { contactCards, officeCard, type ContactCard, type OfficeCard } from "./contact.ts";
import { markOf } from "./mark.ts";
import type { Page } from "./page.ts";
import type { Link } from "./parts.ts";

export interface MenuItem extends Link {
  /** The value of aria-current: "page" for the page itself, "true" for a page above it. */
  current: "page" | "true" | null;
}

/** Everything around a page's content: head, menu, breadcrumb, date of the data, footer. */
export interface Frame {
  siteName: string;
  mark: { viewBox: string; shapes: string; lines: string | null };
  documentTitle: string;
  canonical: string;
  /** Language and territory, as Open Graph writes them. */
  locale: "sv_SE" | "en_GB";
  home: string;
  searchUrl: string;
  menu: MenuItem[];
  breadcrumb: Link[];
  /** "Uppgifterna gäller våren 2024." */
  asOf: string;
  sources: { title: string; url: string | null; date: string | null }[];
  report: Link;
  /** How to reach the organisation; null on the contact page, which says it at length. */
  contact: { people: ContactCard[]; office: OfficeCard } | null;
  footerLinks: Link[];
  searchable: boolean;
  words: typeof SWEDISH;
}

const SWEDISH = {
  skip: "Till innehållet",
  menu: "Meny",
  mainMenu: "Huvudmeny",
  close: "Stäng",
  search: "Sök",
  breadcrumb: "Länkstig",
  contact: "Kontakt",
  sources: "Källor",
  searchLabel: "Sök medlem, person eller dokument",
  unknown: `Uppgifter som saknas står som ${NOT_YET.plural}.`,
  moreOnSite: "Mer på webbplatsen",
};

const ENGLISH: typeof SWEDISH = {
  skip: "Skip to content",
  menu: "Menu",
  mainMenu: "Main menu (in Swedish)",
  close: "Close",
  search: "Search",
  breadcrumb: "Breadcrumb",
  contact: "Contact",
  sources: "Sources",
  searchLabel: "Search members, people and documents (in Swedish)",
  unknown: "What is missing is marked as not yet entered.",
  moreOnSite: "More on this site (in Swedish)",
};

/** The frame of a page. Takes all pages by address, for menu, footer and breadcrumb. */
export function frame(model: Model, pages: ReadonlyMap<string, Page>, page: Page, siteAddress: string): Frame {
  const { organisation } = model;
  const sources = [...new Set(page.sources)];
  return {
    siteName: organisation.name,
    mark: markView(organisation),
    documentTitle: documentTitle(page, organisation.name),
    canonical: `${siteAddress}${page.url}`,
    locale: page.lang === "en" ? "en_GB" : "sv_SE",
    home: HOME,
    searchUrl: SEARCH,
    menu: menu(pages, page),
    breadcrumb: breadcrumb(pages, page),
    asOf: asOf(
      page.lang,
      sources.filter((source) => hasBegun(source.date, model.today)),
    ),
    sources: sources.map((source) => ({ title: source.title, url: source.address, date: sourceDate(source) })),
    report: {
      text: page.lang === "en" ? "Report an error on this page" : "Anmäl ett fel på sidan",
      url:
        organisation.site.report === null
          ? CONTACT
          : `mailto:${organisation.site.report}?subject=${encodeURIComponent(`Fel på ${siteAddress}${page.url}`)}`,
    },
    contact: page.url === CONTACT ? null : { people: contactCards(organisation), office: officeCard(organisation) },
    footerLinks: footerLinks(pages),
    searchable: page.search !== null,
    words: page.lang === "en" ? ENGLISH : SWEDISH,
  };
}

/** The title of the front page may be just the organisation's name. */
function documentTitle({ url, title }: Page, name: string): string {
  if (title === name) return name;
  return url === HOME ? `${name}: ${title}` : `${title} | ${name}`;
}

function markView(organisation: Model["organisation"]): Frame["mark"] {
  const { width, height, shapes, lines } = markOf(organisation);
  return { viewBox: `0 0 ${String(width)} ${String(height)}`, shapes, lines };
}

function menu(pages: ReadonlyMap<string, Page>, page: Page): MenuItem[] {
  return [...pages.values()]
    .filter(({ inMenu }) => inMenu)
    .map(({ label, url }) => ({
      text: label,
      url,
      current: url === page.url ? "page" : page.url.startsWith(url) ? "true" : null,
    }));
}

function footerLinks(pages: ReadonlyMap<string, Page>): Link[] {
  return [...pages.values()].flatMap(({ inFooter, url }) => (inFooter === null ? [] : [{ text: inFooter, url }]));
}

/** The pages above this one, starting from the front page. */
function breadcrumb(pages: ReadonlyMap<string, Page>, page: Page): Link[] {
  const trail: Link[] = [];
  for (let url = parentUrl(page.url); url !== null; url = parentUrl(url)) {
    const above = pages.get(url);
    if (above) trail.unshift({ text: above.label, url });
  }
  return trail;
}

/** The date for which the page's facts hold: the latest of its sources' dates, as precise as that source gives it. */
function asOf(lang: "sv" | "en", sources: readonly Source[]): string {
  const [newest] = sources.filter((source) => source.date !== null).sort((a, b) => byDate(b.date, a.date));
  if (!newest) return "";
  const date = sourceDate(newest) ?? "";
  return lang === "en" ? `The facts on this page are as of ${newest.date ?? ""}.` : `Uppgifterna gäller ${date}.`;
}

function sourceDate(source: Source): string | null {
  return source.dateInWords ?? (source.date === null ? null : inWords(source.date));
}
