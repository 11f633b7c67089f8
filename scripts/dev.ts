import { once } from "node:events";
import { basename } from "node:path";
import { watch } from "chokidar";
import { buildInProcess } from "../src/build/build-process.ts";
import { live } from "../src/serve/live.ts";
import { oneAtATime } from "../src/serve/one-at-a-time.ts";
import { readOptions } from "../src/command/options.ts";
import { run } from "../src/command/run.ts";
import { serveNear } from "../src/serve/serve.ts";

/** Kept away from a site that is built to be published. An `--out` written by hand comes later and wins. */
const OUT = ["--out", "node_modules/.cache/dev/site"];

/** The files of the project itself. */
const SOURCES = ["templates", "assets", "src", ".eleventy.ts"];

/** A build may write new schemas for editors' programs, which must not start another build. */
const WATCHING = { ignoreInitial: true, ignored: (path: string) => basename(path) === ".schema" };

/** Editors' programs and git write several files at once, which should give one build. */
const SETTLING_MS = 50;

await run(async () => {
  const argv = [...OUT, ...process.argv.slice(2)];
  const options = readOptions(argv, process.env);
  const browsers = await live();
  const site = await serveNear(options.out, options.port, browsers.additions);
  console.log(`Webbplatsen visas på ${site.address}/ och följer dina ändringar (avsluta med Ctrl+C)`);

  const stop = new AbortController();
  const build = oneAtATime(async () => {
    const { succeeded, report } = await buildInProcess(argv, stop.signal);
    if (stop.signal.aborted) return;
    process.stdout.write(report);
    if (succeeded) browsers.good();
    else browsers.bad(report);
  });

  let settling: NodeJS.Timeout | undefined;
  const watcher = watch([options.data, options.documents, ...SOURCES], WATCHING).on("all", () => {
    clearTimeout(settling);
    settling = setTimeout(() => void build(), SETTLING_MS);
  });

  // The watcher misses changes made before it is ready, so the first build waits for it.
  await once(watcher, "ready");

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      stop.abort();
      clearTimeout(settling);
      void watcher.close();
      void site.close();
    });
  }

  await build();
  return 0;
});
