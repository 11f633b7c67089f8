import { wordsOf } from "../word-forms.ts";

/** A query split into its parts. */
export interface Query {
  /** The phrases within quotes, as lists of words to find one after another. */
  phrases: string[][];
  /** The other words, as written. */
  words: string[];
  /** How many stop words were left out. */
  dropped: number;
  /** Whether the query asks for former terms or offices. */
  isOfBefore: boolean;
  /** The whole date in the query, as pages write it: "24", "september", "2021". */
  date: string[] | null;
}

/** A query longer than this is cut. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 12;

/** Words of Swedish and English questions that say nothing about what is wanted. */
const STOP_WORDS = new Set(
  (
    "alla alltså and att av blir bli blev de dem den denna deras dess dessa det detta dig din du då där efter eller en er ett finns för " +
    "från får fått gör ha hade han har heter hitta hon hur här hos i in inte jag kan kom ligger man med men mig min mitt mot mycket många måste " +
    "ni nu någon något några när och om oss på samt sig sin sina sitter ska skall skulle som står så sådan söker söka till ut under upp ut vad var varför " +
    "vara varje vem vems vi vid vilka vilken vilket vill visa vår åt är över senast senaste nya nyaste aktuell aktuella nu nuvarande info information " +
    "about are at by for is last latest of on the to was were what when where who with"
  ).split(" "),
);

/** Words that ask for something former. */
const OF_BEFORE = new Set(["tidigare", "förra", "förre", "gamla", "gammal", "föregående"]);

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH_NAMES = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");

/**
 * Splits a query: closed quotes, dates in words, and the other words. Stop words stay only where there is nothing else.
 */
export function parsed(text: string): Query {
  const phrases: string[][] = [];
  const rest = text
    .slice(0, MOST_CHARACTERS)
    .normalize("NFC")
    .replace(/["”“]([^"”“]+)["”“]/g, (_, phrase: string) => {
      const words = wordsOf(phrase);
      if (words.length > 0) phrases.push(words);
      return " ";
    });
  const all = wordsOf(datesInWords(nationalNumbers(rest))).slice(0, MOST_WORDS);
  const now = all.filter((word) => !OF_BEFORE.has(word.toLowerCase()));
  const telling = now.filter((word) => !isStopWord(word));
  const date = wholeDate(all);
  if (telling.length === 0 && phrases.length === 0) return { phrases, words: all, dropped: 0, isOfBefore: false, date };
  return { phrases, words: telling, dropped: now.length - telling.length, isOfBefore: now.length < all.length, date };
}

/** Whether a word says nothing about what is wanted. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase());
}

function wholeDate(words: readonly string[]): string[] | null {
  const at = words.findIndex(
    (word, index) =>
      /^\d{1,2}$/.test(word) &&
      MONTH_NAMES.includes(words[index + 1]?.toLowerCase() ?? "") &&
      /^\d{4}$/.test(words[index + 2] ?? ""),
  );
  return at < 0 ? null : words.slice(at, at + 3);
}

/** Writes telephone numbers as the pages do: "+46 (0)70-548 13 02" becomes 070-548 13 02. */
function nationalNumbers(text: string): string {
  return text.replace(/(?<!\d)(?:\+|00)46[\s-]*(?:\(0\)|0)?[\s-]*(?=[1-9])/g, "0");
}

/**
 * Writes dates as the pages do: "24/9 2021" and "24.9.2021" become 24 september 2021, "11 dec 2020" becomes 11 december
 * 2020, "2021-04-23" becomes 23 april 2021.
 */
function datesInWords(text: string): string {
  return text
    .replace(
      /\b(\d{1,2})(?:\/(\d{1,2})(?:[-\s/]+(\d{4}))?|\.(\d{1,2})\.(\d{4}))\b/g,
      (all, day: string, ...parts: (string | undefined)[]) => {
        const [month, year] = parts[0] === undefined ? parts.slice(2) : parts;
        const name = MONTH_NAMES[Number(month) - 1];
        return name === undefined ? all : `${String(Number(day))} ${name} ${year ?? ""}`;
      },
    )
    .replace(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g, (all, year: string, month: string, day?: string) => {
      const name = MONTH_NAMES[Number(month) - 1];
      return name === undefined ? all : `${day === undefined ? "" : String(Number(day))} ${name} ${year}`;
    })
    .replace(/\b(\p{L}{3,4})\b\.?(?=\s+\d{4}\b)/gu, (all, word: string) => {
      const at = MONTHS.indexOf(word.toLowerCase().slice(0, 3));
      const isShort = at >= 0 && (word.length === 3 || word.toLowerCase() === "sept");
      return isShort ? (MONTH_NAMES[at] ?? all) : all;
    });
}
