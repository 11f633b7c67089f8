import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Redirect } from "../model/model.ts";
import { runBuild, TODAY } from "./built-sites.ts";
import { FIXTURE } from "./edited-data.ts";

/** What has moved and what is gone from the invented organisation's site, where hosting is tested. */
export const REDIRECTS: readonly Redirect[] = [
  { from: "/personer/gammal-person/", to: "/personer/frodo-exempel/" },
  { from: "/dokument/gammalt.pdf", to: "/dokument/protokoll-2024-05-20.pdf" },
  { from: "/nyheter/2019/våren (1)/", to: "/" },
  { from: "/wp-content/uploads/Protokoll maj.pdf", to: "/dokument/" },
  { from: "/kontakta-oss", to: "/kontakt/" },
  { from: "/personer/borta/", to: null },
  { from: "/personer/borta (2)/", to: null },
  { from: "/dokument/borta.pdf", to: null },
];

/** Data and site in a new folder that the caller removes. */
export interface HostedSite {
  parent: string;
  /** The options of a command that name data and day. */
  options: string[];
  site: string;
}

/** Builds the invented organisation's site with moved and gone addresses. Throws the report of a build that fails. */
export async function buildHostedSite(): Promise<HostedSite> {
  const parent = mkdtempSync(join(tmpdir(), "hosted-"));
  const data = join(parent, "data");
  const site = join(parent, "site");
  cpSync(FIXTURE.data, data, { recursive: true });
  const lines = REDIRECTS.map(({ from, to }) => `- from: ${from}\n  ${to === null ? "gone: ja" : `to: ${to}`}\n`);
  writeFileSync(join(data, "redirects.yaml"), lines.join(""));
  const options = ["--data", data, "--documents", FIXTURE.documents, "--today", TODAY];
  const { code, stderr } = await runBuild([...options, "--out", site]);
  if (code !== 0) throw new Error(stderr);
  return { parent, options, site };
}
