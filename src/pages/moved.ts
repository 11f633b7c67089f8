import type { Redirect } from "../model/model.ts";

/** A page that only tells where something has gone. It is in no list, menu or sitemap. */
export interface MovedPage {
  url: string;
  title: string;
  template: "redirect.njk";
  view: () => { text: string; target: string | null; canonical: string | null };
}

/**
 * The pages at addresses that have moved or are gone. A page for a gone address names nobody. Files can only be
 * redirected by the server.
 */
export function movedPages(redirects: readonly Redirect[], siteAddress: string): MovedPage[] {
  return redirects
    .filter(({ from }) => from.endsWith("/"))
    .map(({ from, to }) => ({
      url: from,
      title: to === null ? "Sidan är borttagen" : "Sidan har flyttat",
      template: "redirect.njk",
      view: () => ({
        text: to === null ? "Sidan är borttagen." : "Sidan finns nu på",
        target: to,
        canonical: to === null ? null : `${siteAddress}${to}`,
      }),
    }));
}
