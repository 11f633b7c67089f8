// npm run font -- "FamiljenGrotesk[wght].ttf": makes the site's font from the designers' font file, which is at
// https://github.com/Familjen-Sthlm/Familjen-Grotesk under the SIL Open Font License.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CHARACTERS, subsetFont } from "../src/build/font/subset.ts";

const {
  values: { to },
  positionals: [source],
} = parseArgs({
  allowPositionals: true,
  options: { to: { type: "string", default: "assets/fonts/familjen-grotesk.woff2" } },
});
if (source === undefined) throw new Error("Name the file of the whole typeface.");
const font = await subsetFont(readFileSync(source));
writeFileSync(to, font);
console.log(`${to}: ${String(font.length)} bytes for ${String(CHARACTERS.length)} characters.`);
