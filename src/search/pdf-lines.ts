/** What is read of a piece of text on a page: pdf.js's `TextItem`. */
export interface Piece {
  str: string;
  width: number;
  /** Whether a line ends after it. */
  hasEOL: boolean;
  fontName: string;
}

/** Single signs with a space between, as pdf.js gives a word whose letters stand apart. */
const SPACED = /^\S(?: \S)+$/u;
/** So many letters make it sure that a word is meant, not a row of marks in a table. */
const SURE = 4;
/** The space between two words is so much wider than that between two letters. */
const WIDER = 1.5;
const VOWEL = /[aeiouyåäöéü]/iu;
const ONE_CASE = /^(?:\P{Ll}*|\P{Lu}*|\p{Lu}\P{Lu}*)$/u;

/** The lines of a page, from its pieces. A heading whose letters stand apart is words: "P R O T O K O L L" is "PROTOKOLL". */
export function pageLines(pieces: readonly Piece[]): string[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.hasEOL) lines.push([]);
  }
  return lines.map(lineText);
}

function lineText(pieces: readonly Piece[]): string {
  const parts = wordsApart(pieces).split(/\s{2,}/u);
  return parts.some(isSpacedWord)
    ? parts.map((part) => (SPACED.test(part) ? part.replaceAll(" ", "") : part)).join(" ")
    : pieces.map(({ str }) => str).join("");
}

/**
 * The line with two spaces at least where a word ends, if its letters stand apart. Typesetters set them apart by spaces
 * between, by spacing, or by giving each letter a place of its own.
 */
function wordsApart(pieces: readonly Piece[]): string {
  const gaps = pieces.filter(isGap).map(({ width }) => width);
  const narrowest = Math.min(...gaps);
  return pieces
    .map((piece, index) => {
      if (!isGap(piece)) return piece.str;
      const beside = [pieces[index - 1]?.str ?? "", pieces[index + 1]?.str ?? ""];
      const isBetweenWords = beside.some((text) => text.trim().length > 1) || piece.width > narrowest * WIDER;
      return isBetweenWords ? "  " : " ";
    })
    .join("")
    .trim();
}

const isGap = ({ str }: Piece): boolean => str === " ";

/** Party letters in a row, "M S C L", have no vowel; "A B c D" is no word either. */
function isSpacedWord(part: string): boolean {
  if (!SPACED.test(part)) return false;
  const letters = part.replace(/\P{L}/gu, "");
  return letters.length >= SURE && VOWEL.test(letters) && ONE_CASE.test(letters);
}
