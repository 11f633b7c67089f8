import type { Model, Redirect } from "./model/model.ts";
import { bodyPage, termPage } from "./pages/body.ts";
import { contactPage } from "./pages/contact.ts";
import { delegationPage, delegations } from "./pages/delegations.ts";
import { archivePages, documentsPage } from "./pages/documents.ts";
import { frame, type Frame } from "./pages/frame.ts";
import { frontPage } from "./pages/front.ts";
import { indexPages } from "./pages/index-pages.ts";
import { meetingsPage } from "./pages/meetings.ts";
import { memberPage } from "./pages/member.ts";
import { membersPage } from "./pages/members.ts";
import type { Page } from "./pages/page.ts";
import { partiesPages } from "./pages/parties.ts";
import { letterPages, peoplePage } from "./pages/people.ts";
import { personPage } from "./pages/person.ts";
import { notFoundPage, searchPage, sourcesPage } from "./pages/plain.ts";
import { prosePage } from "./pages/prose.ts";

/** The only list of the site's pages. Menu, footer and breadcrumbs show them in this order. */
export function pages(model: Model): Page[] {
  const terms = model.bodies.flatMap((body) => body.terms);
  const beforeIndex: Page[] = [
    frontPage(model),
    membersPage(model),
    ...model.bodies.map((body) => bodyPage(model, body)),
    ...terms.filter((term) => term.slug !== null).map((term) => termPage(model, term)),
    ...terms.flatMap((term) => delegations(term).map((member) => delegationPage(term, member))),
    ...model.members.map((member) => memberPage(model, member)),
    peoplePage(model),
    ...letterPages(model),
    ...partiesPages(model),
    ...model.people.map((person) => personPage(model, person)),
    meetingsPage(model),
    documentsPage(model),
    ...archivePages(model),
    contactPage(model),
    searchPage(model),
  ];
  const afterIndex: Page[] = [sourcesPage(model), ...model.prose.map(prosePage), notFoundPage()];
  return [...beforeIndex, ...indexPages(model, [...beforeIndex, ...afterIndex]), ...afterIndex];
}

/** A page with its frame. */
export interface SitePage extends Page {
  frame: Frame;
}

/** The pages with their frames. Takes the address where this build is served, without a slash at the end. */
export function framedPages(model: Model, siteAddress: string): SitePage[] {
  const all = pages(model);
  const byUrl = new Map(all.map((page) => [page.url, page]));
  return all.map((page) => ({ ...page, frame: frame(model, byUrl, page, siteAddress) }));
}

/**
 * Redirects for addresses without a page: those in the data, and those from the parts of a list that has become shorter
 * to the list itself.
 */
export function redirects(model: Model, all: readonly Page[] = pages(model)): Redirect[] {
  const taken = new Set([...all.map(({ url }) => url), ...model.redirects.map(({ from }) => from)]);
  const gone = model.publishedAddresses.filter((address) => !taken.has(address));
  return [
    ...model.redirects,
    ...gone.flatMap((from) => all.filter(({ parts }) => parts?.(from)).map(({ url }) => ({ from, to: url }))),
  ];
}
