import type { Box } from "../../pages/pictures/shapes.ts";

/** Shapes as SVG, with a viewBox that gives their units. */
export interface Drawing {
  viewBox: string;
  svg: string;
}

/** The drawing, as large as fits in a box, at the box's lower right. */
export function placed({ viewBox, svg }: Drawing, { left, top, right, bottom }: Box): string {
  const place = `x="${String(left)}" y="${String(top)}" width="${String(right - left)}" height="${String(bottom - top)}"`;
  return `<svg ${place} viewBox="${viewBox}" preserveAspectRatio="xMaxYMax" overflow="visible">${svg}</svg>`;
}
