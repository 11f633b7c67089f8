/** Words as search compares them. Shared by what builds the index and what runs in the browser, so that both see the same words. */

/** Without accents and capitals, as Pagefind folds a word before it stems it: "Älvkarleby" is "alvkarleby". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a text in their order: letters and digits, with what stands inside a word or a number ("2018:1937", "af-Sillén"). */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-:/.’'\u00ad][\p{L}\p{N}]+)*/gu) ?? [];
}

const VOWELS = "aeiouy";
/** Endings of the first step, the longest first. */
const ENDINGS = (
  "heterna hetens anden andes andet arnas arens ernas ornas heten heter ande arna arne aren aste ades erna erns orna " +
  "ade are ast ens ern het ad ar as at en er es or a e"
).split(" ");
const DOUBLED = /(?:dd|gd|nn|dt|gt|kt|tt)$/;
/** "Universitet", "paket": here -et belongs to the word. */
const NO_ARTICLE = /(?:h|it|fab|kom|rak|pak|stak)ets?$/;
const S_ENDING = /[bcdfghjklmnoprtvy]s$/;

/**
 * The stem of a folded word by the Snowball algorithm for Swedish (https://snowballstem.org/algorithms/swedish/stemmer.html),
 * as Pagefind applies it: after accents are gone, so that "ledamot" and "ledamöter" share a stem.
 */
export function stem(word: string): string {
  const rest = withoutInflection(word);
  const start = regionStart(word);
  for (const last of ["lig", "els", "ig"])
    if (rest.endsWith(last) && rest.length - last.length >= start) return rest.slice(0, -last.length);
  return rest.endsWith("fullt") && rest.length - 5 >= start ? rest.slice(0, -1) : rest;
}

/** The first two steps of the algorithm, without the last, which takes so much that "styrelse" becomes one with "styra". */
export function withoutInflection(word: string): string {
  const start = regionStart(word);
  const inRegion = (ending: string) => word.endsWith(ending) && word.length - ending.length >= start;
  let rest = word;
  const ending = ENDINGS.find(inRegion);
  const article = /[aeiouy][^aeiouy](ets?)$/.exec(word)?.[1];
  if (ending !== undefined) rest = word.slice(0, -ending.length);
  else if (article !== undefined && inRegion(article) && !NO_ARTICLE.test(word)) rest = word.slice(0, -article.length);
  else if (inRegion("s") && S_ENDING.test(word)) rest = word.slice(0, -1);
  return DOUBLED.test(rest) && rest.length - 2 >= start ? rest.slice(0, -1) : rest;
}

/** Where endings may begin: after the first consonant that follows a vowel, and not within the first three letters. */
function regionStart(word: string): number {
  for (let index = 1; index < word.length; index++)
    if (VOWELS.includes(word[index - 1] ?? "") && !VOWELS.includes(word[index] ?? "")) return Math.max(3, index + 1);
  return word.length;
}

/** A word as it is looked for: small letters and digits, without what Pagefind leaves out of words. Accents stay, as they tell "mål" from "mal". */
export function asked(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** A word without the definite endings of neuters, which the algorithm does not know: "mötena" is "möte", "protokollets" "protokoll". */
export function withoutArticle(word: string): string {
  const ending = ["nas", "ets", "na", "et"].find((each) => word.length - each.length > 2 && word.endsWith(each));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * A folded word by its sound, as far as Swedish names are heard alike and spelt in several ways: "Christoffer" and
 * "Kristofer", "Zackrisson" and "Sakrison", "Wiktor" and "Viktor".
 */
export function sound(word: string): string {
  return word
    .replace(/ph/g, "f")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/ch|ck|c|q/g, "k")
    .replace(/w/g, "v")
    .replace(/x/g, "ks")
    .replace(/([td])h/g, "$1")
    .replace(/(.)\1+/g, "$1");
}

/** Endings of nouns, adjectives and verbs in all their forms, and that which makes a noun of a verb. */
const FORMS = new Set(
  (
    "a ade ades an ande ans ar are aren arens ares arna arnas ars as e ed en ens er erna ernas ers es et ets it its n na nas ning ningar ningarna ningen nings ns " +
    "or orna ornas ors r rna rnas rs s t te tes ts"
  ).split(" "),
);
/** What two forms of a word have in common at least. */
const COMMON = 4;

/**
 * How unlike two words are that may be forms of one, "skolskjuts" and "skolskjutsar", which the algorithm does not bring together:
 * the letters of their endings. Takes folded words; null where they are no forms of one word.
 */
export function formsApart(one: string, other: string): number | null {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common++;
  for (let at = common; at >= COMMON; at--)
    if ([one, other].every((word) => at === word.length || FORMS.has(word.slice(at))))
      return one.length + other.length - 2 * at;
  return null;
}

/** The key under which a name is found exactly: the stems of its words in alphabetical order, "Tyra Kråkvinge" as "Kråkvinge Tyra". */
export function nameKey(text: string): string {
  return wordsOf(text)
    .map((word) => withoutInflection(folded(withoutArticle(asked(word)))).replace(/(.)\1$/, "$1"))
    .sort()
    .join(" ");
}
