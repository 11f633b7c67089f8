import { execFile, spawn } from "node:child_process";
import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { extract } from "tar-fs";
import { build } from "./build-site.ts";
import { OptionError, type Options } from "../command/options.ts";

/** What a site is made of beside its data; the PDF files that lie among it are data. */
const CODE = ["src", "templates", "assets", "scripts", ".eleventy.ts", "package.json", "package-lock.json"];
const NOT_CODE = [":(exclude)assets/documents", ":(exclude,glob)src/**/*.test.ts", ":(exclude)src/acceptance"];

/**
 * Builds the site of a revision in git as it was: that revision's data, with today's code where the revision has the same, else with
 * its own. Both are built as of the same day, so that only what was edited differs.
 *
 * @param revision as git knows it: a branch, a tag, a hash, `HEAD^1`
 * @param folder where the revision and its site are put; its earlier content is removed
 * @returns the folder of the built site
 * @throws OptionError where there is no such revision, or it cannot be built
 */
export async function buildRevision(revision: string, options: Options, folder: string): Promise<string> {
  const hash = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`).catch(() => {
    throw new OptionError(`--against: "${revision}" är varken en byggd webbplats eller en version i git.`);
  });
  rmSync(folder, { recursive: true, force: true });
  const source = join(folder, "source");
  const out = join(folder, "site");
  await unpack(hash, source);
  const data = inside(options.data, "--data");
  const documents = inside(options.documents, "--documents");
  try {
    if (await sameCode(hash))
      await build({ ...options, data: join(source, data), documents: join(source, documents), out }, () => undefined);
    else {
      const words = ["--data", data, "--documents", documents, "--today", options.today, "--out", resolve(out)];
      await buildThere(source, words);
    }
  } catch (cause) {
    const explanation = cause instanceof Error ? String(Reflect.get(cause, "stderr") ?? cause.message) : String(cause);
    throw new OptionError(
      `${revision} går inte att bygga, så det finns inget att jämföra med:\n${explanation.trim()}`,
      {
        cause,
      },
    );
  }
  return out;
}

async function git(...words: string[]): Promise<string> {
  return (await promisify(execFile)("git", words)).stdout.trim();
}

async function unpack(hash: string, source: string): Promise<void> {
  const archive = spawn("git", ["archive", "--format=tar", hash], { stdio: ["ignore", "pipe", "inherit"] });
  await pipeline(archive.stdout, extract(source));
}

/** A folder as it is called inside the project: only there git knows how it was. */
function inside(folder: string, option: string): string {
  const path = relative(process.cwd(), resolve(folder));
  if (path.startsWith(".."))
    throw new OptionError(`${option} ${folder} ligger utanför projektet: git vet inte hur den var.`);
  return path;
}

async function sameCode(hash: string): Promise<boolean> {
  const changed = await git("diff", "--name-only", hash, "--", ...CODE, ...NOT_CODE);
  const added = await git("ls-files", "--others", "--exclude-standard", "--", ...CODE, ...NOT_CODE);
  return changed === "" && added === "";
}

/** Builds a revision with its own code, and with the packages that lie here where it asks for the same. */
async function buildThere(source: string, options: readonly string[]): Promise<void> {
  const lock = (folder: string) => readFileSync(join(folder, "package-lock.json"), "utf8");
  const run = promisify(execFile);
  if (lock(source) === lock(".")) symlinkSync(resolve("node_modules"), join(source, "node_modules"), "junction");
  else
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: source,
      shell: process.platform === "win32",
    });
  await run(process.execPath, ["--import", "tsx", "scripts/build.ts", ...options], { cwd: source });
}
