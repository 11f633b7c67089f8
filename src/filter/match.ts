/** Letters of neighbours' alphabets that have no mark to take off. */
const PLAIN: Record<string, string> = { ø: "o", æ: "a", ł: "l", đ: "d", ð: "d", ı: "i" };

/** The words of a text in small letters, with å, ä and ö as they are and every other letter without its marks. */
export function words(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^a-zåäö0-9 ]/g, unmarked)
    .replace(/['’]/g, "")
    .split(/[^a-z0-9\u00df-\u1fff\u3041-\uffff]+/)
    .filter((word) => word !== "");
}

/**
 * Whether each word of a query begins one of a text's words, in any order. Both as `words` gives them.
 * A letter finds itself, and a, o find å, ä, ö, for those without a Swedish keyboard; a typed å finds nothing but å.
 */
export function fits(text: readonly string[], query: readonly string[]): boolean {
  return query.every((wanted) => text.some((word) => begins(word, wanted)));
}

function begins(word: string, wanted: string): boolean {
  return (
    wanted.length <= word.length &&
    wanted.split("").every((letter, at) => letter === word[at] || letter === unmarked(word[at] ?? ""))
  );
}

function unmarked(letter: string): string {
  return PLAIN[letter] ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
