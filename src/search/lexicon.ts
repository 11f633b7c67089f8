import { byKey } from "../code-units.ts";
import type { Model, Synonym } from "../model/model.ts";
import type { Hit } from "./hits.ts";
import { asked, folded, nameKey, sound, stem, withoutInflection, wordsOf } from "./word-forms.ts";

/** The first file that the browser fetches: where the other files are, and what every search needs. */
export interface SearchStart {
  /** The index of each language. */
  languages: Record<string, { meta: string; wasm: string }>;
  /** Synonyms, by the stem of the word that is written. */
  synonyms: Record<string, string[]>;
  /** The hits of each name, by its key. A large site has only names of pages here, and all names in files by letter. */
  names: Record<string, string[]>;
  namesByLetter: boolean;
  /** The key of the organisation's name. */
  organisation: string;
  /** Words of the site whose stem is much shorter: "styrels" for "styrelse", which is stemmed like "styra". */
  derived: string[];
  /** Whether the words are split into files by letter. */
  wordsByLetter: boolean;
}

/** More names or words than this are split by letter, so that a search fetches no more when the site grows. */
const MOST_NAMES = 400;
const MOST_WORDS = 5000;

/**
 * The files for lookups by path: the entry, names and words. `files` is the number of files with texts of hits;
 * publishing reads it from the entry to see that none is missing.
 */
export function lexicon(
  languages: SearchStart["languages"],
  files: number,
  { synonyms, parties, organisation: { name: organisation } }: Model,
  hits: readonly { id: string; hit: Hit }[],
  texts: readonly string[],
): Map<string, string> {
  const names = namesOf(hits);
  const words = vocabulary(texts);
  const split = { names: names.size > MOST_NAMES, words: words.length > MOST_WORDS };
  const entry: SearchStart = {
    languages,
    synonyms: synonymsByStem([
      ...synonyms,
      ...parties.map(({ abbreviation, name }) => ({ word: abbreviation, also: [name] })),
    ]),
    names: Object.fromEntries(split.names ? namesOf(hits.filter(({ hit }) => isPage(hit))) : names),
    namesByLetter: split.names,
    organisation: nameKey(organisation),
    derived: derived(words),
    wordsByLetter: split.words,
  };
  const looked = new Map([["entry.json", JSON.stringify({ ...entry, files })]]);
  if (split.names)
    for (const [letter, some] of byLetter([...names], ([key]) => key))
      looked.set(`names/${letter}.json`, JSON.stringify(Object.fromEntries(some)));
  if (split.words)
    for (const [letter, some] of byLetter(words, (word) => word)) looked.set(`words/${letter}.txt`, some.join("\n"));
  else looked.set("words.txt", words.join("\n"));
  return looked;
}

/** Whether the hit is one of the few pages that most questions are about, such as bodies and members. People and documents are many. */
function isPage({ kind }: Hit): boolean {
  return kind === "Sida" || kind === "Medlem";
}

function namesOf(hits: readonly { id: string; hit: Hit }[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id, hit } of hits)
    for (const key of new Set(hit.names.map(nameKey))) if (key !== "") names.set(key, [...(names.get(key) ?? []), id]);
  return new Map([...names].sort(byKey));
}

function synonymsByStem(synonyms: readonly Synonym[]): SearchStart["synonyms"] {
  const byStem = new Map<string, string[]>();
  for (const { word, also } of synonyms) {
    const key = nameKey(word);
    if (key !== "") byStem.set(key, [...new Set([...(byStem.get(key) ?? []), ...also])]);
  }
  return Object.fromEntries([...byStem].sort(byKey));
}

function derived(words: readonly string[]): string[] {
  const small = words.map((word) => folded(asked(word))).filter((word) => stem(word) !== withoutInflection(word));
  return [...new Set(small.map(withoutInflection))].sort();
}

/** Every word of three letters or more, once, in its commonest spelling. */
function vocabulary(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordsOf(text).flatMap(wholeAndLast))
      if (/^\p{L}[\p{L}'’-]{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const written = new Map<string, string>();
  for (const [word, count] of counts) {
    const small = word.toLowerCase();
    const before = written.get(small);
    if (before === undefined || isMoreCommon(word, count, before, counts.get(before) ?? 0)) written.set(small, word);
  }
  return [...written.values()].sort();
}

/** A word with soft hyphens as a whole, and its last part, which is a word too. */
function wholeAndLast(word: string): string[] {
  const parts = word.split("\u00ad");
  return parts.length === 1 ? [word] : [parts.join(""), parts.at(-1) ?? ""];
}

function isMoreCommon(word: string, count: number, other: string, otherCount: number): boolean {
  return count === otherCount ? word > other : count > otherCount;
}

/** Groups items by the letter of their file, a–z; everything else is under "0". */
function byLetter<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const letter = letterOf(key(item));
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return groups;
}

/** The letter of the file that has a name or word. It goes by sound: "Christer" is with "Krister". */
export function letterOf(word: string): string {
  return /^[a-z]/.exec(sound(folded(word)))?.[0] ?? "0";
}
