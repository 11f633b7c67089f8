import type { Typeface, Weight } from "./typeface.ts";

export interface SetLine {
  text: string;
  /** Where the line begins, and its baseline. */
  x: number;
  y: number;
  size: number;
  weight: Weight;
  tracking: number;
  fill: string;
}

/** A line of text as outlines: what draws the picture needs no font, and the letters are the same everywhere. */
export function drawn(face: Typeface, { text, x, y, size, weight, tracking, fill }: SetLine): string {
  const scale = size / face.unit;
  const glyphs = face
    .set(text, weight, tracking)
    .glyphs.filter(({ outline }) => outline !== "")
    .map((glyph) => `<path transform="translate(${(glyph.x * face.unit).toFixed(1)})" d="${glyph.outline}"/>`);
  return `<g fill="${fill}" transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${glyphs.join("")}</g>`;
}
