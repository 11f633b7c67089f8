import { build } from "./build-site.ts";
import { readOptions } from "./options.ts";
import { run } from "./run.ts";
import { serveNear } from "./serve.ts";

await run(async () => {
  const options = readOptions(process.argv.slice(2), process.env);
  await build(options);
  const site = await serveNear(options.out, options.port);
  console.log(`Webbplatsen visas på ${site.address}/ (avsluta med Ctrl+C)`);
  process.once("SIGINT", () => void site.close());
  return 0;
});
