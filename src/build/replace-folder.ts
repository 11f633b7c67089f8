import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { OptionError, type Options } from "../command/options.ts";
import { followed } from "../disk/followed.ts";
import { leftovers } from "../disk/leftovers.ts";
import { makeAllReadable } from "../disk/readable.ts";
import { listed } from "../text.ts";
import { foreignFiles, inFewWords, listWritten } from "./written-files.ts";

/** How many foreign files a refusal names. */
const NAMED = 5;

/**
 * Lets `fill` write a new folder beside `out`, and then puts it in the place of `out`. If `fill` fails, `out` is
 * unchanged. What earlier processes left beside it when they were killed is removed. Throws an OptionError if `out`
 * contains something that no build wrote.
 */
export async function replaceFolder<Result>(out: string, fill: (staging: string) => Promise<Result>): Promise<Result> {
  const target = followed(out);
  sweep(target);
  refuseForeign(out);
  const staging = beside(target, "next") + String(process.pid);
  const previous = beside(target, "previous") + String(process.pid);
  const discard = () => {
    rmSync(staging, { recursive: true, force: true });
  };
  const interrupted = () => {
    discard();
    process.exit(130);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    mkdirSync(staging, { recursive: true });
    const result = await fill(staging);
    listWritten(staging);
    makeAllReadable(staging);
    // Somebody may have put something there in the meantime.
    refuseForeign(out);
    if (existsSync(target)) renameSync(target, previous);
    renameSync(staging, target);
    rmSync(previous, { recursive: true, force: true });
    return result;
  } catch (cause) {
    if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
    discard();
    throw cause;
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}

/**
 * Refuses a folder that a site must not be written to, before anything is read.
 *
 * @throws OptionError if it is the project's, has to do with the data or the documents, or holds what no build wrote
 */
export function refuseUnfit({ out, data, documents }: Options): void {
  const target = followed(out);
  if (isInside(followed("."), target))
    throw new OptionError(`--out ${out} är mappen där projektet ligger. Välj en egen mapp för webbplatsen.`);
  for (const [option, folder] of [
    ["--data", data],
    ["--documents", documents],
  ] as const) {
    const source = followed(folder);
    if (isInside(target, source))
      throw new OptionError(
        `--out ${out} ligger i ${folder} (${option}), som webbplatsen byggs av. Välj en mapp utanför den.`,
      );
    if (isInside(source, target))
      throw new OptionError(
        `--out ${out} innehåller ${folder} (${option}), som webbplatsen byggs av. Välj en egen mapp för webbplatsen.`,
      );
  }
  refuseForeign(out);
}

function refuseForeign(out: string): void {
  const target = followed(out);
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new OptionError(`--out ${out} är en fil och ingen mapp. Välj en annan mapp, eller flytta filen.`);
  const foreign = foreignFiles(target);
  if (foreign.length === 0) return;
  const names = inFewWords(target, foreign);
  const rest = names.length - NAMED;
  const named = listed(rest > 0 ? [...names.slice(0, NAMED), `${String(rest)} till`] : names);
  throw new OptionError(
    `--out ${out} innehåller annat än en byggd webbplats: ${named}. Välj en tom mapp, eller flytta det som ska vara kvar. Inget har ändrats.`,
  );
}

/** How the name of a folder beside another one begins; the number of the process ends it. */
function beside(target: string, word: "next" | "previous"): string {
  return join(dirname(target), `.${basename(target)}-${word}-`);
}

/** Removes what killed processes left. If one was killed between its two moves, the site is put back first. */
function sweep(target: string): void {
  const left = (word: "next" | "previous") => leftovers(dirname(target), basename(beside(target, word)));
  const previous = left("previous");
  const last = previous.at(-1);
  if (last !== undefined && !existsSync(target)) renameSync(last, target);
  for (const path of [...left("next"), ...previous]) rmSync(path, { recursive: true, force: true });
}

function isInside(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
