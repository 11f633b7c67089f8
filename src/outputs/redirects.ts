import type { Redirect } from "../model/model.ts";

/**
 * The file `_redirects`, which Cloudflare Pages and Netlify read: a line for each address that has moved, from, to and status.
 * Gone addresses have pages that say so: these hosts cannot answer 410 by rule. Null where nothing has moved.
 */
export function redirectsFile(redirects: readonly Redirect[]): string | null {
  const lines = moved(redirects).map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301`);
  return lines.length === 0 ? null : `${lines.join("\n")}\n`;
}

/** The addresses that lead on to another. */
export function moved(redirects: readonly Redirect[]): { from: string; to: string }[] {
  return redirects.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
}

/** The addresses that are gone for good. */
export function gone(redirects: readonly Redirect[]): string[] {
  return redirects.flatMap(({ from, to }) => (to === null ? [from] : []));
}
