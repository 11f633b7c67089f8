import { existsSync } from "node:fs";
import { join } from "node:path";
import { changeReport, MARKDOWN, TERMINAL } from "../src/changes/change-report.ts";
import { siteChanges } from "../src/changes/site-changes.ts";
import { bodyUrl } from "../src/urls.ts";
import { build } from "../src/build/build-site.ts";
import { load } from "../src/command/load.ts";
import { OptionError, readOptions } from "../src/command/options.ts";
import { takeOwnOptions } from "../src/command/own-options.ts";
import { buildRevision } from "../src/build/revision.ts";
import { run } from "../src/command/run.ts";
import { siteFiles } from "../src/build/site-files.ts";

/** Kept away from a site that is built to be published. */
const CACHE = "node_modules/.cache/changes";

await run(async () => {
  const { given, rest } = takeOwnOptions(process.argv.slice(2), { texts: ["against"] });
  const options = readOptions(["--out", join(CACHE, "now"), ...rest], process.env);
  const against = given.get("against");
  if (against === undefined)
    throw new OptionError("Ange --against: en byggd webbplats, som dist, eller en version i git, som main.");
  const { model, warnings } = load(options, "Inga ändringar kan visas.");
  const isSite = existsSync(join(against, "404.html"));
  const before = isSite ? against : await buildRevision(against, options, join(CACHE, "before"));
  // The report below includes the warnings.
  await build(options, () => undefined);
  const bodies = model.bodies.map((body) => ({ name: body.name, url: bodyUrl(body) }));
  const changes = siteChanges(siteFiles(before), siteFiles(options.out), bodies);
  console.log(
    options.format === "json"
      ? JSON.stringify({ ...changes, warnings }, null, 2)
      : changeReport(changes, warnings, options.format === "github" ? MARKDOWN : TERMINAL),
  );
  return 0;
});
