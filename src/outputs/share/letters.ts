import { PALETTE } from "../palette.ts";
import type { Typeface, Weight } from "./typeface.ts";

export interface SetLine {
  text: string;
  /** The position of the anchor (start, middle or end of the line), and of the baseline. */
  x: number;
  y: number;
  anchor?: keyof typeof BEFORE;
  size: number;
  weight: Weight;
  tracking: number;
  fill: string;
  /** The width of an outline in the ground's colour, which separates the letters from shapes behind them. */
  halo?: number;
}

/** The share of a line that is to the left of its anchor. */
const BEFORE = { start: 0, middle: 0.5, end: 1 };

/**
 * Draws a line of text as outlines, so that it needs no font and looks the same everywhere. A line with a letter that the
 * typeface cannot draw is left out whole.
 */
export function drawn(face: Typeface, line: SetLine): string {
  const { text, x, y, anchor = "start", size, weight, tracking, fill, halo } = line;
  if (!face.canSet(text)) return "";
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
