import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ADDRESSES_FILE } from "../src/data/kinds.ts";
import { ownAddresses } from "../src/check/site-problems.ts";
import { grownAddresses } from "../src/publish/addresses.ts";
import type { Files } from "../src/publish/files.ts";
import { publish, rollBack, type Outcome, type Settings } from "../src/publish/publish.ts";
import { builtSite } from "../src/publish/stores/built-site.ts";
import { folderDestination } from "../src/publish/stores/folder.ts";
import { purgeCaches } from "../src/publish/stores/purge.ts";
import { s3Destination } from "../src/publish/stores/s3.ts";
import { counted, fileSize } from "../src/text.ts";
import { check } from "../src/command/load.ts";
import { milliseconds, OptionError } from "../src/command/options.ts";
import { readPublishOptions, type PublishOptions } from "../src/command/publish-options.ts";
import { run } from "../src/command/run.ts";
import { writeChanged } from "../src/disk/write-file.ts";

const NOTHING = "Inget har publicerats.";

await run(async () => {
  const started = performance.now();
  const options = readPublishOptions(process.argv.slice(2), process.env);
  const destination =
    "folder" in options.to ? folderDestination(apart(options.to.folder, options.out)) : s3Destination(options.to.store);
  const settings = settingsOf(options);
  if (options.rollback !== false) {
    // An incomplete build, or none, mends nothing.
    const built = await builtSite(options.out, destination.compression).catch(() => null);
    tellOutcome(await rollBack(options.rollback, destination, settings, built), options, started);
    return 0;
  }
  const { data } = check(options, NOTHING);
  if (!options.built) {
    // Eleventy is loaded only if there is something to build.
    const { build } = await import("../src/build/build-site.ts");
    await build(options);
  }
  const site = await builtSite(options.out, destination.compression);
  const address = (options.address ?? data.organisation?.site.address ?? "").replace(/\/$/, "");
  const outcome = await publish(site, address, destination, settings);
  tellOutcome(outcome, options, started);
  if (!options.dryRun) growAddresses(options.data, ownAddresses(data, options.today), site.files);
  return 0;
});

function settingsOf(options: PublishOptions): Settings {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
  };
  // Only once: a second Ctrl+C ends the program immediately.
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const hook = options.purge;
  return {
    today: options.today,
    clock: milliseconds,
    owner: randomUUID(),
    lock: options.lock,
    dryRun: options.dryRun,
    allowRemovals: options.allowRemovals,
    takeOver: options.takeOver,
    forget: options.forget,
    verify: options.verify,
    purge: hook && ((addresses) => purgeCaches(hook, addresses)),
    tell: (text) => {
      console.log(text);
    },
    progress: (done, total) => {
      if (process.stderr.isTTY)
        process.stderr.write(`\r${String(done)} av ${String(total)}${done === total ? "\n" : ""}`);
    },
    signal: controller.signal,
  };
}

/** Checks that the target folder neither is, contains, nor is in the built folder, and does not contain the project. */
function apart(folder: string, out: string): string {
  const inside = (path: string, outer: string) => !relative(outer, path).startsWith("..");
  const [target, built] = [resolve(folder), resolve(out)];
  if (inside(built, target) || inside(process.cwd(), target) || inside(target, built))
    throw new OptionError(`--to ${folder} är mappen där webbplatsen byggs eller projektet ligger. Välj en egen mapp.`);
  return folder;
}

function tellOutcome({ release, written, deleted, bytes }: Outcome, { dryRun }: PublishOptions, started: number): void {
  if (dryRun) {
    console.log("Inget har ändrats: --dry-run visar bara planen.");
    return;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
  const work =
    written + deleted === 0
      ? "ingen fil behövde skrivas"
      : `${counted(written, "fil", "filer")} (${fileSize(bytes)}) skrivna och lästa tillbaka, ${String(deleted)} borttagna`;
  console.log(`Utgåva ${String(release)} är publicerad: ${work}, på ${seconds} s.`);
}

/** From now on the check knows these addresses and reports any that is lost. */
function growAddresses(folder: string, addresses: Iterable<string>, files: Files): void {
  const path = join(folder, ADDRESSES_FILE);
  const text = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (writeChanged(path, grownAddresses(text, addresses, files)))
    console.log(`${path} har fått de nya adresserna. Spara den med resten av ${folder}/ (git commit).`);
}
