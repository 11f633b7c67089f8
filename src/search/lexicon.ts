import { byKey } from "../code-units.ts";
import type { Model, Synonym } from "../model/model.ts";
import type { Hit } from "./hits.ts";
import { asked, folded, nameKey, sound, stem, withoutInflection, wordsOf } from "./word-forms.ts";

/** The first file that the browser fetches: where the rest is, and what every search needs. */
export interface SearchStart {
  /** The index of each language. */
  languages: Record<string, { meta: string; wasm: string }>;
  /** What else is searched for, by the stem of what is written. */
  synonyms: Record<string, string[]>;
  /** The hits of each name, by its key. Where names are many only those of pages; all are then in files of their own, by letter. */
  names: Record<string, string[]>;
  namesByLetter: boolean;
  /** The key of the organisation's name. */
  organisation: string;
  /** What stands on the site of words whose stem is much shorter, as "styrels" of "styrelse", whose stem is that of "styra". */
  derived: string[];
  /** Whether the words are in one file, or by letter. */
  wordsByLetter: boolean;
}

/** More names or words than this are split by letter, so that what a search fetches does not grow with the site. */
const MOST_NAMES = 400;
const MOST_WORDS = 5000;

/**
 * What the browser looks up: the entry, and files of names and words by their paths. The entry also says of how many `files` the
 * texts of all hits are, by which a publication sees that none is missing.
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

/** People and documents are many; bodies, members and other pages are few and make up what questions are about. */
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

/** Every word of three letters or more, once, as it is mostly written. */
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

/** In groups by the letter under which they are looked up; what begins otherwise is under "0". Names of files are letters a–z. */
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

/** The file in which a name or word is looked up, by how it sounds: "Christer" with "Krister". */
export function letterOf(word: string): string {
  return /^[a-z]/.exec(sound(folded(word)))?.[0] ?? "0";
}
