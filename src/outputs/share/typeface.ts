export type Weight = 400 | 500 | 600 | 700;

/** A text set on one line, in ems: multiplied by the type size they are picture units. */
export interface Line {
  width: number;
  /** Outlines as SVG path data in units of `unit` to the em, y upwards, each at its place along the line. */
  glyphs: { x: number; outline: string }[];
}

/** The site's typeface, as what draws letters needs it. */
export interface Typeface {
  /** Units of an outline to the em. */
  unit: number;
  /** Sets a text: `tracking` is added between letters, in ems. A letter that the typeface lacks is set without its accents, or not at all. */
  set: (text: string, weight: Weight, tracking: number) => Line;
}
