import type { Typeface, Weight } from "./typeface.ts";

/** The limits for setting a text. */
export interface Style {
  weight: Weight;
  tracking: number;
  /** Type sizes to try, the largest first. */
  sizes: readonly number[];
  width: number;
  most: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** Whether some of the text was cut off. */
export const isCut = ({ lines }: Fitted): boolean => (lines.at(-1) ?? "").endsWith("…");

/**
 * Sets a text in the largest size with which it fits the width in at most `most` lines, all about equally long. If no
 * size fits, the smallest is used: words wider than a line are divided, and the end is cut off with "…".
 */
export function fitted(face: Typeface, text: string, style: Style): Fitted {
  const words = text.trim().split(/[ \n]+/);
  for (const size of style.sizes) {
    const lines = wrapped(face, words, size, style.width, style);
    if (lines.length <= style.most && lines.every((line) => widthOf(face, line, size, style) <= style.width))
      return { size, lines: balanced(face, words, size, lines, style) };
  }
  const size = style.sizes.at(-1) ?? 0;
  const pieces = words.flatMap((word) => divided(face, word, size, style));
  const lines = wrapped(face, pieces, size, style.width, style);
  return { size, lines: lines.length <= style.most ? lines : cut(face, lines, size, style) };
}

/** The width of a text. It is measured by words, as the same words come back often and their widths are remembered. */
export function widthOf(
  face: Typeface,
  text: string,
  size: number,
  { weight, tracking }: Pick<Style, "weight" | "tracking">,
): number {
  const words = text.split(" ");
  const space = face.set(" ", weight, tracking).width + 2 * tracking;
  const ems = words.reduce((sum, word) => sum + face.set(word, weight, tracking).width, space * (words.length - 1));
  return ems * size;
}

/**
 * The text with as many of its sentences as fit; all of it if not even the first one fits. A sentence ends with a full
 * stop and a space.
 */
export function inSentences(face: Typeface, text: string, style: Style): string {
  const sentences = text.trim().split(/(?<=\.) (?=\p{Lu})/u);
  for (let count = sentences.length; count > 0; count -= 1) {
    const shorter = sentences.slice(0, count).join(" ");
    if (!isCut(fitted(face, shorter, style))) return shorter;
  }
  return text;
}

/** Breaks words into as few lines as possible. */
function wrapped(face: Typeface, words: readonly string[], size: number, width: number, style: Style): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(face, longer, size, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines with the longest as short as possible, so that no single word is left for the last line. */
function balanced(
  face: Typeface,
  words: readonly string[],
  size: number,
  lines: readonly string[],
  style: Style,
): string[] {
  let best = [...lines];
  for (let width = style.width * 0.96; width > style.width / 3; width *= 0.96) {
    const tried = wrapped(face, words, size, width, style);
    if (tried.length > lines.length || tried.some((line) => widthOf(face, line, size, style) > width)) break;
    best = tried;
  }
  return best;
}

/** Divides a word with hyphens into pieces that each fit a line. */
function divided(face: Typeface, word: string, size: number, style: Style): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthOf(face, `${piece}${letter}-`, size, style) > style.width) {
      pieces.push(`${piece}-`);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function cut(face: Typeface, lines: readonly string[], size: number, style: Style): string[] {
  const shown = lines.slice(0, style.most);
  let last = shown.pop() ?? "";
  while (last !== "" && widthOf(face, `${last}…`, size, style) > style.width) last = last.slice(0, -1);
  return [...shown, `${last.replace(/[\s,.:;-]+$/, "")}…`];
}
