/** Widths of letters in the site's typeface, in hundredths of the type size. Other letters are taken to be as wide as a figure. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [22, " ,.·‘’"],
  [25, "ijlI'J"],
  [31, "!:;ft|-"],
  [36, "()/[]r“”"],
  [46, "szvxyc?"],
  [51, "Lkeèé"],
  [62, "BRXZAVÄÅCÀÁ–"],
  [67, "DUÜGOQÖHN"],
  [78, "wmæ@&%"],
  [88, "MW"],
];

const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** The factor by which bold letters are wider. */
const BOLD = 1.07;

/** The estimated width of a text, rather a few per cent too large than too small. */
export function textWidth(text: string, size: number, bold = false): number {
  const hundredths = [...text].reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? 57), 0);
  return (hundredths / 100) * size * (bold ? BOLD : 1);
}
