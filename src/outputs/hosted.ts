import type { Redirect } from "../model/model.ts";

/** A site on a web server of one's own, as its configuration needs to know it. */
export interface Hosted {
  /** The host's name: `www.example.se`. */
  host: string;
  /** The folder of the built site, on the server. */
  root: string;
  redirects: readonly Redirect[];
}
