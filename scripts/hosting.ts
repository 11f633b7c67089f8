import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { caddyConfiguration } from "../src/outputs/caddy.ts";
import { nginxConfiguration } from "../src/outputs/nginx.ts";
import { load } from "../src/command/load.ts";
import { OptionError, readOptions } from "../src/command/options.ts";
import { takeOwnOptions } from "../src/command/own-options.ts";
import { run } from "../src/command/run.ts";
import { writeChanged } from "../src/disk/write-file.ts";
import { redirects } from "../src/site.ts";

/** Signs that need no quotes in the configuration of a server. */
const PLAIN_PATH = /^\/[\w./-]+$/;

await run(() => {
  const { given, rest } = takeOwnOptions(process.argv.slice(2), { texts: ["to", "root"] });
  const options = readOptions(rest, process.env);
  const to = given.get("to");
  if (to === undefined)
    throw new OptionError("Ange --to: mappen där inställningarna för nginx och Caddy ska skrivas, som --to server.");
  const { model } = load(options, "Inga inställningar har skrivits.");
  const host = new URL(options.address ?? model.organisation.site.address).hostname;
  const root = given.get("root") ?? `/var/www/${host}`;
  if (!PLAIN_PATH.test(root))
    throw new OptionError(`--root: "${root}" är ingen mapp på servern. Skriv hela sökvägen, som /var/www/${host}.`);
  const site = { host, root, redirects: redirects(model) };
  mkdirSync(to, { recursive: true });
  writeChanged(join(to, "nginx.conf"), nginxConfiguration(site));
  writeChanged(join(to, "Caddyfile"), caddyConfiguration(site));
  console.log(
    `Inställningar för ${host} skrivna: ${join(to, "nginx.conf")} och ${join(to, "Caddyfile")}. De väntar webbplatsen i ${root}.`,
  );
  return 0;
});
