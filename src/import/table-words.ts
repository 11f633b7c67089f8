import type { HolderRecord } from "../data/schema.ts";
import type { SeatKind } from "../model/model.ts";

const KINDS: Record<SeatKind, readonly string[]> = {
  ordinary: ["ledamot", "ledamöter", "ordinarie", "ordinarie ledamot", "ordinarie ledamöter", "ord", "led", "ordinary"],
  substitute: ["ersättare", "suppleant", "suppleanter", "ers", "suppl", "substitute"],
};

type Ended = NonNullable<HolderRecord["ended"]>;

const ENDED: Record<Ended, readonly string[]> = {
  term: ["perioden gick ut", "perioden slut", "mandatperioden slut", "term"],
  resigned: ["avgick", "avgått", "avgången", "avsagt sig", "avsade sig", "entledigad", "resigned"],
  died: ["avled", "avliden", "död", "died"],
  replaced: ["blev ersatt", "ersatt", "replaced"],
  "party-change": ["bytte parti", "bytt parti", "partibyte", "party-change"],
};

/** The kind of seat that a word means, or null. */
export function kindOf(word: string): SeatKind | null {
  return meaning(KINDS, word);
}

/** How the holding ended, or null for an unknown word. */
export function endedOf(word: string): Ended | null {
  return meaning(ENDED, word);
}

function meaning<Value extends string>(words: Record<Value, readonly string[]>, word: string): Value | null {
  const sought = word.toLocaleLowerCase("sv").replaceAll(/[().]/g, "").trim();
  for (const value in words) if (words[value].includes(sought)) return value;
  return null;
}
