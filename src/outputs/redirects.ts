import type { Redirect } from "../model/model.ts";

/**
 * The file `_redirects`, which Cloudflare Pages and Netlify read: a line for each address that has moved, from, to and status.
 * Gone addresses have pages that say so: these hosts cannot answer 410 by rule. Null where nothing has moved.
 */
export function redirectsFile(redirects: readonly Redirect[]): string | null {
  const lines = redirects.flatMap(({ from, to }) => (to === null ? [] : [`${from} ${to} 301`]));
  return lines.length === 0 ? null : `${lines.join("\n")}\n`;
}
