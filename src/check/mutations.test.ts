import fc from "fast-check";
import { expect, it } from "vitest";
import { bytesIn } from "../acceptance/edited-data.ts";
import { faultOf, lossIn, variantReader } from "../acceptance/mutation-laws.ts";
import { mutated, mutations } from "../acceptance/mutation.ts";

const LONG = process.env["LONG_TESTS"] === "1";
const RUNS = LONG ? 100_000 : 2000;
/** The same cases every time in `npm test`; the long run may be given another seed. */
const SEED = Number(process.env["SEED"] ?? 20231123);
/** Seconds of the processor's work for one variant: a hundred times the usual, and the same however busy the machine is. */
const MOST_WORK = 1;

const files = bytesIn("data");
const names = [...files.keys()].filter((name) => name.endsWith(".yaml") && !name.startsWith("."));
const all = [...files.values()];
const readVariant = variantReader(files, new Map());

it(
  `whatever happens to a file, it is told or nothing is lost: ${RUNS} mutations of the real data`,
  () => {
    fc.assert(
      fc.property(mutations, (mutation) => {
        const name = names[mutation.file % names.length] ?? "";
        const bytes = mutated(files.get(name) ?? new Uint8Array(), mutation, all);
        const before = process.cpuUsage();
        const variant = readVariant(name, bytes, "2026-11-23");
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1e6).toBeLessThan(MOST_WORK);
        for (const problem of variant.problems) {
          const fault = faultOf(problem, variant);
          if (fault !== null) throw new Error(`${name}: "${problem.message}" (${problem.code}) ${fault}`);
        }
        const loss = lossIn(name, variant);
        if (loss !== null) throw new Error(`${name}: ${loss}`);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  LONG ? 3_600_000 : 120_000,
);
