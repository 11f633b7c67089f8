import type { Redirect } from "../model/model.ts";

/** A site on a server of one's own, as the server's configuration describes it. */
export interface Hosted {
  /** The host's name: `www.example.se`. */
  host: string;
  /** The folder of the built site, on the server. */
  root: string;
  redirects: readonly Redirect[];
}
