import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { OptionError } from "../command/options.ts";

/** Every built site has this file. A folder with it may be replaced. */
const MARK = "404.html";

/**
 * Lets `fill` write a new folder beside `out`, and then puts it in the place of `out`. If `fill` fails, `out` is
 * unchanged. Throws an OptionError if `out` contains something other than a built site.
 */
export async function replaceFolder<Result>(out: string, fill: (staging: string) => Promise<Result>): Promise<Result> {
  refuseForeign(out);
  const target = resolve(out);
  const beside = (word: string) => join(dirname(target), `.${basename(target)}-${word}-${String(process.pid)}`);
  const staging = beside("next");
  const previous = beside("previous");
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

function refuseForeign(out: string): void {
  const target = resolve(out);
  if (`${process.cwd()}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`))
    throw new OptionError(`--out ${out} är mappen där projektet ligger. Välj en egen mapp för webbplatsen.`);
  if (!existsSync(target)) return;
  const names = readdirSync(target);
  if (names.length > 0 && !names.includes(MARK))
    throw new OptionError(
      `--out ${out} innehåller annat än en byggd webbplats. Välj en tom mapp, så att inget går förlorat.`,
    );
}
