import { build } from "./build-site.ts";
import { localCertificate } from "./certificate.ts";
import { load } from "./load.ts";
import { readOptions } from "./options.ts";
import { takeOwnOptions } from "./own-options.ts";
import { run } from "./run.ts";
import { serveNear } from "./serve.ts";

await run(async () => {
  const { given, rest } = takeOwnOptions(process.argv.slice(2), { flags: ["tls"] });
  const options = readOptions(rest, process.env);
  await build(options);
  const { redirects } = load(options, "").model;
  const site = await serveNear(options.out, options.port, {
    redirects,
    ...(given.has("tls") ? { certificate: await localCertificate() } : {}),
  });
  console.log(`Webbplatsen visas på ${site.address}/ (avsluta med Ctrl+C)`);
  process.once("SIGINT", () => void site.close());
  return 0;
});
