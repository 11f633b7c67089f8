import type { Redirect } from "../model/model.ts";

/**
 * The file `_redirects`, for Cloudflare Pages and Netlify: from, to and status of each moved address. Gone addresses
 * have pages that say so, as these hosts cannot answer 410 by a rule. Null if nothing has moved.
 */
export function redirectsFile(redirects: readonly Redirect[]): string | null {
  const lines = moved(redirects).map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301`);
  return lines.length === 0 ? null : `${lines.join("\n")}\n`;
}

/** The moved addresses. */
export function moved(redirects: readonly Redirect[]): { from: string; to: string }[] {
  return redirects.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
}

/** The addresses that are gone for good. */
export function gone(redirects: readonly Redirect[]): string[] {
  return redirects.flatMap(({ from, to }) => (to === null ? [from] : []));
}
