import { load } from "js-yaml";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { seeded } from "../large/random.ts";

/** What a visitor types, and what they would want to find. */
export interface JudgedQuery {
  category: string;
  site: "real" | "large";
  query: string;
  /** Addresses of which any answers; empty where nothing does. */
  expect: readonly string[];
  /** Not looked at while ranking is tuned: the limits hold for these alone. */
  held: boolean;
  /** Why the query is no longer asked; null for one that is. */
  removed: string | null;
}

export const NO_ANSWER = "no answer";

const file = z.record(
  z.string(),
  z.array(
    z.strictObject({
      site: z.enum(["real", "large"]),
      query: z.string(),
      expect: z.array(z.string()).min(1).optional(),
      held: z.literal(true).optional(),
      removed: z.string().optional(),
    }),
  ),
);

/** The judged queries that were written before the search was made, those no longer asked among them. */
export const judgedQueries = () => queriesOf("queries.yaml");

/** Those that were written when it was made, by somebody who had not seen what it gives. None of them is held. */
export const laterQueries = () => queriesOf("later-queries.yaml");

/** Queries in the order of their file. */
function queriesOf(name: string): JudgedQuery[] {
  const categories = file.parse(load(readFileSync(join(import.meta.dirname, name), "utf8")));
  return Object.entries(categories).flatMap(([category, entries]) =>
    entries.map((entry) => ({
      category,
      site: entry.site,
      query: entry.query,
      expect: entry.expect ?? [],
      held: entry.held ?? false,
      removed: entry.removed ?? null,
    })),
  );
}

/** The seed of the draw: the day on which the queries were judged. */
const SEED = 20_261_125;

/** Which half of a category is held, drawn at random: positions in its list. Takes the names of all categories, as each has its own part of the draw. */
export function drawHeld(sizes: readonly number[]): ReadonlySet<number>[] {
  const random = seeded(SEED);
  return sizes.map((size) => {
    const left = Array.from({ length: size }, (_, index) => index);
    const drawn = Array.from({ length: Math.ceil(size / 2) }, () => left.splice(random.below(left.length), 1));
    return new Set(drawn.flat());
  });
}
