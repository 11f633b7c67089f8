/** A word is followed as far as this to each side: what has no spaces may be of any length. */
const LONGEST = 60;

/** The range of a text, with the letters on both sides of it: those that `isPart` tells. */
export function wordAround(
  text: string,
  range: { start: number; end: number },
  isPart: (letter: string) => boolean,
): { start: number; end: number } {
  let { start, end } = range;
  while (start > 0 && range.start - start < LONGEST && isPart(text.charAt(start - 1))) start--;
  while (end < text.length && end - range.end < LONGEST && isPart(text.charAt(end))) end++;
  return { start, end };
}
