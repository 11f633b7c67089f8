import type { Point } from "./shapes.ts";

/** A place on an arc: zero is the left end of the half circle, π the right. */
interface ArcPlace extends Point {
  angle: number;
}

export interface ArcRows {
  places: Point[];
  /** Radii of the innermost and the outermost row, to the middle of their seats. */
  inner: number;
  outer: number;
}

/** Space between the middles of neighbours: at the least along a row, at the most, and from row to row. */
interface Spacing {
  least: number;
  most: number;
  rows: number;
  /** Radius of the innermost row at the least, so that there is room for a text within it. */
  inner: number;
}

/**
 * Places for seats in rows of half circles around the origin, from left to right: in as many rows as make the whole smallest, with
 * the seats shared between rows after their lengths.
 */
export function arcRows(count: number, spacing: Spacing): ArcRows {
  let best = rowsOf(count, 1, spacing);
  for (let rows = 2; rows <= count && spacing.inner + (rows - 1) * spacing.rows < outermost(best); rows += 1) {
    const radii = rowsOf(count, rows, spacing);
    if (outermost(radii) < outermost(best)) best = radii;
  }
  const shares = shared(count, best, spacing);
  const places = best.flatMap((radius, row) => along(radius, shares[row] ?? 0, spacing));
  // Within an angle the inner row comes first; a difference smaller than the eye sees is none.
  places.sort((a, b) => (Math.abs(a.angle - b.angle) > 1e-6 ? a.angle - b.angle : b.y - a.y));
  return { places: places.map(({ x, y }) => ({ x, y })), inner: best[0] ?? 0, outer: outermost(best) };
}

/** The radii of so many rows, the innermost as small as it can be for the seats to have room. */
function rowsOf(count: number, rows: number, spacing: Spacing): number[] {
  for (let inner = spacing.inner; ; inner += 1) {
    const radii = Array.from({ length: rows }, (_, row) => inner + row * spacing.rows);
    if (radii.reduce((sum, radius) => sum + capacity(radius, spacing), 0) >= count) return radii;
  }
}

const outermost = (radii: readonly number[]): number => radii.at(-1) ?? 0;

/** How many seats a half circle has room for, measured straight from one to the next. */
const capacity = (radius: number, { least }: Spacing): number =>
  Math.floor(Math.PI / (2 * Math.asin(least / (2 * radius)))) + 1;

/** How many seats each row gets: after its length, no more than it has room for, what is left over to the longest row with room. */
function shared(count: number, radii: readonly number[], spacing: Spacing): number[] {
  const length = radii.reduce((sum, radius) => sum + radius, 0);
  const shares = radii.map((radius) => Math.min(Math.floor((count * radius) / length), capacity(radius, spacing)));
  for (let left = count - shares.reduce((sum, share) => sum + share, 0); left > 0; left -= 1) {
    const row = roomiest(radii, shares, spacing);
    shares[row] = (shares[row] ?? 0) + 1;
  }
  return shares;
}

/** The row with room left in which seats stand furthest apart; of equals the outer. */
function roomiest(radii: readonly number[], shares: readonly number[], spacing: Spacing): number {
  let best = 0;
  let widest = -1;
  radii.forEach((radius, row) => {
    const share = shares[row] ?? 0;
    const apart = radius / (share + 1);
    if (share < capacity(radius, spacing) && apart >= widest) [best, widest] = [row, apart];
  });
  return best;
}

/** Seats spread evenly over the row, or around its top where they are too few to fill it. */
function along(radius: number, count: number, { most }: Spacing): ArcPlace[] {
  const step = count < 2 ? 0 : Math.min(Math.PI / (count - 1), most / radius);
  const first = Math.PI / 2 - (step * (count - 1)) / 2;
  return Array.from({ length: count }, (_, seat) => {
    const angle = first + seat * step;
    return { x: -Math.cos(angle) * radius, y: -Math.sin(angle) * radius, angle };
  });
}
