import { buildTimes } from "../src/acceptance/bench/build.ts";
import { lighthouseScores } from "../src/acceptance/bench/lighthouse.ts";
import { searchQuality } from "../src/acceptance/bench/search.ts";
import { pageWeights } from "../src/acceptance/bench/weight.ts";
import { builtSite } from "../src/acceptance/bench/built-site.ts";
import { hint } from "../src/data/nearest.ts";
import { run } from "../src/command/run.ts";

/** The measurements, in the order in which they run. Each gets the folder of a freshly built site. */
const PARTS: Record<string, (site: string) => Promise<void>> = {
  build: buildTimes,
  weight: pageWeights,
  lighthouse: lighthouseScores,
  search: searchQuality,
};

await run(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    const known = Object.keys(PARTS);
    console.error(
      `Det finns ingen mätning "${unknown}".${hint(unknown, known) || ` De som finns är ${known.join(", ")}.`}`,
    );
    return 1;
  }
  const site = await builtSite();
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n${name}`);
    await part(site);
  }
  return 0;
});
