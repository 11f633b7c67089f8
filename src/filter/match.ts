/** Letters of neighbouring languages that are not a letter with a removable mark. */
const PLAIN: Record<string, string> = { ø: "o", æ: "a", ł: "l", đ: "d", ð: "d", ı: "i" };

/** The words of a text in lower case. å, ä and ö stay; all other letters lose their marks. */
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
 * Whether each word of a query begins some word of the text, in any order. Takes both as `words` gives them. A typed a
 * or o also finds å, ä, ö, for people without a Swedish keyboard; a typed å finds only å.
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
