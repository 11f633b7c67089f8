import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "../src/build/build-site.ts";
import { localCertificate } from "../src/serve/certificate.ts";
import { load } from "../src/command/load.ts";
import { OptionError, readOptions } from "../src/command/options.ts";
import { takeOwnOptions } from "../src/command/own-options.ts";
import { run } from "../src/command/run.ts";
import { serveNear } from "../src/serve/serve.ts";
import { redirects } from "../src/site.ts";

await run(async () => {
  const { given, rest } = takeOwnOptions(process.argv.slice(2), { flags: ["built", "tls"] });
  const options = readOptions(rest, process.env);
  if (!given.has("built")) await build(options);
  else if (!existsSync(join(options.out, "404.html")))
    throw new OptionError(`--built: i ${options.out} finns ingen byggd webbplats.`);
  const { model } = load(options, "");
  const site = await serveNear(options.out, options.port, {
    redirects: redirects(model),
    ...(given.has("tls") ? { certificate: await localCertificate() } : {}),
  });
  console.log(`Webbplatsen visas på ${site.address}/ (avsluta med Ctrl+C)`);
  process.once("SIGINT", () => void site.close());
  return 0;
});
