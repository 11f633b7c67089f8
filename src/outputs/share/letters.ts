import { PALETTE } from "../palette.ts";
import type { Typeface, Weight } from "./typeface.ts";

export interface SetLine {
  text: string;
  /** Where the line begins, or its middle or end where it is anchored there; and its baseline. */
  x: number;
  y: number;
  anchor?: keyof typeof BEFORE;
  size: number;
  weight: Weight;
  tracking: number;
  fill: string;
  /** The width of a line in the ground's colour around the letters, which keeps them apart from what they are set on. */
  halo?: number;
}

/** How much of a line stands before its anchor. */
const BEFORE = { start: 0, middle: 0.5, end: 1 };

/** A line of text as outlines: what draws the picture needs no font, and the letters are the same everywhere. */
export function drawn(face: Typeface, line: SetLine): string {
  const { text, x, y, anchor = "start", size, weight, tracking, fill, halo } = line;
  const scale = size / face.unit;
  const { width, glyphs } = face.set(text, weight, tracking);
  const left = x - width * size * BEFORE[anchor];
  const letters = glyphs
    .filter(({ outline }) => outline !== "")
    .map((glyph) => `<path transform="translate(${(glyph.x * face.unit).toFixed(1)})" d="${glyph.outline}"/>`)
    .join("");
  const around =
    halo === undefined
      ? ""
      : `<g stroke="${PALETTE.light.mist}" stroke-width="${(halo / scale).toFixed(1)}" stroke-linejoin="round">${letters}</g>`;
  return `<g fill="${fill}" transform="translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${around}${letters}</g>`;
}
