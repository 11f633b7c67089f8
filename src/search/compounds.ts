/** The rules for splitting compounds. */
export interface SplitRules {
  /** Swedish words in their base form, lower-case. */
  words: ReadonlySet<string>;
  /** Lower-case words that are never split, whatever their ending: names, and an editor's exceptions. */
  whole: ReadonlySet<string>;
  /** Words that an editor has split by hand, lower-case. */
  parts: ReadonlyMap<string, readonly string[]>;
}

const SHORTEST = 7;
/** Endings of a compound's last part, each with what its base form may have instead. */
const LAST_ENDINGS: readonly (readonly [ending: string, base: readonly string[]])[] = [
  ["", [""]],
  ["ernas", ["", "e"]],
  ["arnas", ["", "e", "a"]],
  ["ornas", ["a"]],
  ["erna", ["", "e"]],
  ["arna", ["", "e", "a"]],
  ["orna", ["a"]],
  ["ens", ["", "e"]],
  ["ets", ["", "e"]],
  ["en", ["", "e"]],
  ["et", ["", "e"]],
  ["er", ["", "e"]],
  ["ar", ["", "e"]],
  ["or", ["a"]],
  ["ns", [""]],
  ["an", ["a"]],
  ["na", [""]],
  ["a", [""]],
  ["n", [""]],
  ["t", [""]],
  ["s", [""]],
];
/** These words in front make a new word, not a compound: "uppgift" is no kind of gift. */
const PARTICLES = listed(
  "upp ut in av an om bort fram till över under efter före från för mot med hop ned ner när sam",
);
/**
 * Words of three letters that do form compounds. Other short words are more often just the beginning or end of a word.
 */
const SHORT_PARTS = listed(
  "år råd län mål val ord ort bro väg tåg sjö lag led dag tid hav bok bil bus hus tal del kod nät lön",
);
/** Endings that look like words: "förteckn|ingar". */
const ENDING_LIKE = listed("inga ingen ingar ingarna ande anden ende enda liga else");

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/**
 * Splits a Swedish compound into its parts ("verksamhets", "plan"); any other word comes back alone. Takes a word in
 * any case and keeps its letters: the parts joined are the word.
 */
export function splitCompound(word: string, rules: SplitRules): readonly string[] {
  const small = word.toLowerCase();
  const own = rules.parts.get(small);
  if (own) return cut(word, own);
  if (word.length < SHORTEST || baseForms(small).some((base) => rules.whole.has(base)) || !/^\p{Ll}+$/u.test(small))
    return [word];
  const at = lastCut(small, rules.words);
  if (at === null) return [word];
  return [word.slice(0, at), word.slice(at)].flatMap((part) => splitCompound(part, rules));
}

/** The last place where both sides are words: "inriktnings|mål", not "inriktning|smål". The first side may be split further. */
function lastCut(word: string, words: ReadonlySet<string>): number | null {
  const isKnown = baseForms(word).some((base) => words.has(base));
  for (let at = word.length - 3; at >= 3; at--) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (isFirst(first, words, isKnown && last.length < 6) && isLast(last, words)) return at;
  }
  return null;
}

/**
 * Whether this can be the first part of a compound: a word as it is, with a joining s ("arbets"), or with its last
 * vowel dropped or changed ("skol", "färje", "kyrko", "gatu"). The last is too doubtful if the whole may be a simple
 * word (`isKnown`).
 */
function isFirst(first: string, words: ReadonlySet<string>, isKnown: boolean): boolean {
  const has = (base: string) => isPart(base) && !PARTICLES.has(base) && words.has(base);
  if (has(first)) return true;
  if (first.endsWith("s") && (has(first.slice(0, -1)) || has(`${first.slice(0, -1)}e`))) return true;
  if (first.length >= SHORTEST && lastCut(first.replace(/s$/, ""), words) !== null) return true;
  if (isKnown || first.length < 4) return false;
  return has(`${first}a`) || has(`${first}e`) || (/[eou]$/.test(first) && has(`${first.slice(0, -1)}a`));
}

function isLast(last: string, words: ReadonlySet<string>): boolean {
  return (
    baseForms(last).some((base) => isPart(base) && !ENDING_LIKE.has(base) && words.has(base)) && !ENDING_LIKE.has(last)
  );
}

function isPart(base: string): boolean {
  return base.length > 3 || SHORT_PARTS.has(base);
}

function baseForms(last: string): string[] {
  return LAST_ENDINGS.filter(([ending]) => last.endsWith(ending)).flatMap(([ending, bases]) =>
    bases.map((base) => last.slice(0, last.length - ending.length) + base),
  );
}

/** Cuts the word at the ends of the given parts; leaves it whole if they do not make up the word. */
function cut(word: string, parts: readonly string[]): string[] {
  if (parts.join("") !== word.toLowerCase()) return [word];
  let start = 0;
  return parts.map((part) => word.slice(start, (start += part.length)));
}
