import type { Box } from "../../pages/pictures/shapes.ts";

/** Shapes as SVG, and the frame that they stand in, both in units of their own. */
export interface Drawing {
  viewBox: string;
  svg: string;
}

/** A drawing as large as a box has room for, at its right and lower sides. */
export function placed({ viewBox, svg }: Drawing, { left, top, right, bottom }: Box): string {
  const place = `x="${String(left)}" y="${String(top)}" width="${String(right - left)}" height="${String(bottom - top)}"`;
  return `<svg ${place} viewBox="${viewBox}" preserveAspectRatio="xMaxYMax" overflow="visible">${svg}</svg>`;
}
