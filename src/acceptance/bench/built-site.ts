import { build } from "../../build/build-site.ts";
import { readOptions } from "../../command/options.ts";

const SITE = "node_modules/.cache/bench/site";

/** Builds the real site for measurements and gives its folder. */
export async function builtSite(): Promise<string> {
  await build(readOptions(["--out", SITE], process.env));
  return SITE;
}
