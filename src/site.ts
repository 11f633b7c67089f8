import type { Model } from "./model/model.ts";
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
import { letterPages, peoplePage } from "./pages/people.ts";
import { personPage } from "./pages/person.ts";
import { notFoundPage, searchPage, sourcesPage } from "./pages/plain.ts";
import { prosePage } from "./pages/prose.ts";

/** A page inside what surrounds every page. */
export interface SitePage extends Page {
  frame: Frame;
}

/**
 * The site: every page there is, and the only list of them. Menus, breadcrumbs, sitemap and tests read it.
 * Takes what is true and the address at which this build is served, without a slash at the end.
 */
export function pages(model: Model, siteAddress: string): SitePage[] {
  const others: Page[] = [
    frontPage(model),
    membersPage(model),
    ...model.bodies.map((body) => bodyPage(model, body)),
    ...model.bodies.flatMap((body) =>
      body.terms.filter((term) => term.slug !== null).map((term) => termPage(model, term)),
    ),
    ...model.bodies.flatMap((body) =>
      body.terms.flatMap((term) => delegations(term).map((member) => delegationPage(term, member))),
    ),
    ...model.members.map((member) => memberPage(model, member)),
    peoplePage(model),
    ...letterPages(model),
    ...model.people.map((person) => personPage(model, person)),
    documentsPage(model),
    ...archivePages(model),
    meetingsPage(model),
    contactPage(model),
    searchPage(model),
    sourcesPage(model),
    ...model.prose.map(prosePage),
    notFoundPage(),
  ];
  const all = [...others, ...indexPages(model, others)];
  const byUrl = new Map(all.map((page) => [page.url, page]));
  return all.map((page) => ({ ...page, frame: frame(model, byUrl, page, siteAddress) }));
}
