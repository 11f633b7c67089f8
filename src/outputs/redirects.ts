import { encoded } from "../local-address.ts";
import type { Redirect } from "../model/model.ts";

/**
 * The file `_redirects`, for Cloudflare Pages and Netlify: from, to and status of each moved address. Gone addresses
 * have pages that say so, as these hosts cannot answer 410 by a rule. Null if nothing has moved.
 */
export function redirectsFile(redirects: readonly Redirect[]): string | null {
  const lines = moved(redirects).map(({ from, to }) => `${encoded(from)} ${encoded(to)} 301`);
  return lines.length === 0 ? null : `${lines.join("\n")}\n`;
}

/** Addresses of pages that servers write unencoded where they add a last slash: these are led there one by one. */
export function oddlyNamed(redirects: readonly Redirect[]): { bare: string; from: string }[] {
  return redirects
    .filter(({ from }) => from.endsWith("/") && encoded(from) !== from)
    .map(({ from }) => ({ bare: from.slice(0, -1), from }))
    .filter(({ bare }) => !redirects.some(({ from }) => from === bare));
}

/** The moved addresses. */
export function moved(redirects: readonly Redirect[]): { from: string; to: string }[] {
  return redirects.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
}

/** The addresses that are gone for good. */
export function gone(redirects: readonly Redirect[]): string[] {
  return redirects.flatMap(({ from, to }) => (to === null ? [from] : []));
}
