import { counted, withThousands } from "../src/text.ts";
import { build } from "../src/build/build-site.ts";
import { readOptions } from "../src/command/options.ts";
import { run } from "../src/command/run.ts";

await run(async () => {
  const started = performance.now();
  const options = readOptions(process.argv.slice(2), process.env);
  const { pages, files, bytes, warnings } = await build(options);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
  const problems = warnings === 0 ? "inga varningar" : counted(warnings, "varning", "varningar");
  console.log(
    `${withThousands(pages)} sidor byggda i ${options.out}/ på ${seconds} s: ${withThousands(files)} filer, ${withThousands(Math.round(bytes / 1024))} kB, ${problems}.`,
  );
  return 0;
});
