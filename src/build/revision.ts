import { execFile, spawn } from "node:child_process";
import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { extract } from "tar-fs";
import { build } from "./build-site.ts";
import { OptionError, type Options } from "../command/options.ts";

/** The files that decide how a site is built. PDF files are data, although they are under assets. */
const CODE = ["src", "templates", "assets", "scripts", ".eleventy.ts", "package.json", "package-lock.json"];
const NOT_CODE = [":(exclude)assets/documents", ":(exclude,glob)src/**/*.test.ts", ":(exclude)src/acceptance"];

/**
 * Builds the site of an earlier revision in git, from its data. If the revision has the same code as today, today's is
 * used, else its own. It is built for the same day as today's site, so that only edits differ.
 *
 * @param revision a branch, a tag, a hash, or for example `HEAD^1`
 * @param folder where the revision and its site are put; earlier content is removed
 * @returns the folder of the built site
 * @throws OptionError if there is no such revision, or it cannot be built
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

/** The folder's path inside the project: git knows only that history. */
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

/** Builds a revision with its own code. It uses the packages installed here if it asks for the same ones. */
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
