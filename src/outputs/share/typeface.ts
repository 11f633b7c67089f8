export type Weight = 400 | 500 | 600 | 700;

/** A text set on one line. Lengths are in ems: multiply by the type size to get units of the picture. */
export interface Line {
  width: number;
  /** Outlines as SVG path data, with `unit` units to the em and y upwards, each at its place along the line. */
  glyphs: { x: number; outline: string }[];
}

/** What drawing letters needs from the site's typeface. */
export interface Typeface {
  /** Units of an outline in an em. */
  unit: number;
  /** Sets a text with `tracking` ems added between letters. A letter that the typeface lacks is set without its accents, or left out. */
  set: (text: string, weight: Weight, tracking: number) => Line;
  /** Whether each letter of a text can be set, if need be without its accents. A name that has lost a letter is another name. */
  canSet: (text: string) => boolean;
}
