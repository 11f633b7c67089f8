/**
 * Words in the forms that search compares. The index and the browser share this file, so that both see the same words.
 */

/** Removes accents and capitals, as Pagefind does before stemming: "Älvkarleby" becomes "alvkarleby". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The words of a text in order: letters and digits, with signs inside a word or number kept ("2018:1937", "af-Sillén").
 */
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
 * The stem of a folded word by the Swedish Snowball algorithm
 * (https://snowballstem.org/algorithms/swedish/stemmer.html). Like Pagefind it works without accents, so "ledamot" and
 * "ledamöter" share a stem.
 */
export function stem(word: string): string {
  const rest = withoutInflection(word);
  const start = regionStart(word);
  for (const last of ["lig", "els", "ig"])
    if (rest.endsWith(last) && rest.length - last.length >= start) return rest.slice(0, -last.length);
  return rest.endsWith("fullt") && rest.length - 5 >= start ? rest.slice(0, -1) : rest;
}

/** The algorithm's first two steps only. The third takes so much that "styrelse" and "styra" become one. */
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

/** Where endings may begin: after the first consonant that follows a vowel, and after the first three letters. */
function regionStart(word: string): number {
  for (let index = 1; index < word.length; index++)
    if (VOWELS.includes(word[index - 1] ?? "") && !VOWELS.includes(word[index] ?? "")) return Math.max(3, index + 1);
  return word.length;
}

/** A word as it is looked up: lower case, without signs, which Pagefind drops too. Accents stay, as they separate "mål" from "mal". */
export function asked(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Removes definite endings of neuter words, which the algorithm misses: "mötena" becomes "möte", "protokollets" "protokoll". */
export function withoutArticle(word: string): string {
  const ending = ["nas", "ets", "na", "et"].find((each) => word.length - each.length > 2 && word.endsWith(each));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * Respells a folded word by its sound, for Swedish names that sound alike: "Christoffer" and "Kristofer", "Zackrisson"
 * and "Sakrison", "Wiktor" and "Viktor".
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

/** All endings of nouns, adjectives and verbs, and the one that turns a verb into a noun. */
const FORMS = new Set(
  (
    "a ade ades an ande ans ar are aren arens ares arna arnas ars as e ed en ens er erna ernas ers es et ets it its n na nas ning ningar ningarna ningen nings ns " +
    "or orna ornas ors r rna rnas rs s t te tes ts"
  ).split(" "),
);
/** Two forms of a word share at least so many letters. */
const COMMON = 4;

/**
 * How far apart two folded words are that may be forms of the same word, as "skolskjuts" and "skolskjutsar", which the
 * stemmer does not join: the number of letters in both endings. Null if they are no such forms.
 */
export function formsApart(one: string, other: string): number | null {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common++;
  for (let at = common; at >= COMMON; at--)
    if ([one, other].every((word) => at === word.length || FORMS.has(word.slice(at))))
      return one.length + other.length - 2 * at;
  return null;
}

/**
 * The key that finds a name exactly: the stems of its words, sorted, so that "Tyra Kråkvinge" equals "Kråkvinge Tyra".
 */
export function nameKey(text: string): string {
  return wordsOf(text)
    .map((word) => withoutInflection(folded(withoutArticle(asked(word)))).replace(/(.)\1$/, "$1"))
    .sort()
    .join(" ");
}
