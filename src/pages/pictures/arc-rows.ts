import type { Point } from "./shapes.ts";

/** A place on an arc. The angle is 0 at the left end of the half circle and π at the right. */
interface ArcPlace extends Point {
  angle: number;
}

export interface ArcRows {
  places: Point[];
  /** Radii of the innermost and the outermost row, measured to the middle of the seats. */
  inner: number;
  outer: number;
}

/** Distances between the middles of seats: the least and the most along a row, and that between rows. */
interface Spacing {
  least: number;
  most: number;
  rows: number;
  /** The smallest radius of the innermost row, so that a text fits inside. */
  inner: number;
}

/**
 * Places for seats in half circles around the origin, from left to right. The number of rows is that which makes the
 * picture smallest; longer rows get more seats.
 */
export function arcRows(count: number, spacing: Spacing): ArcRows {
  let best = rowsOf(count, 1, spacing);
  for (let rows = 2; rows <= count && spacing.inner + (rows - 1) * spacing.rows < outermost(best); rows += 1) {
    const radii = rowsOf(count, rows, spacing);
    if (outermost(radii) < outermost(best)) best = radii;
  }
  const shares = shared(count, best, spacing);
  const places = best.flatMap((radius, row) => along(radius, shares[row] ?? 0, spacing));
  // At the same angle the inner row comes first. A difference too small to see counts as the same angle.
  places.sort((a, b) => (Math.abs(a.angle - b.angle) > 1e-6 ? a.angle - b.angle : b.y - a.y));
  return { places: places.map(({ x, y }) => ({ x, y })), inner: best[0] ?? 0, outer: outermost(best) };
}

/** The radii of so many rows, the innermost as small as possible with room for all seats. */
function rowsOf(count: number, rows: number, spacing: Spacing): number[] {
  for (let inner = spacing.inner; ; inner += 1) {
    const radii = Array.from({ length: rows }, (_, row) => inner + row * spacing.rows);
    if (radii.reduce((sum, radius) => sum + capacity(radius, spacing), 0) >= count) return radii;
  }
}

const outermost = (radii: readonly number[]): number => radii.at(-1) ?? 0;

/** The number of seats that fit in a half circle, with distances measured in a straight line. */
const capacity = (radius: number, { least }: Spacing): number =>
  Math.floor(Math.PI / (2 * Math.asin(least / (2 * radius)))) + 1;

/** The number of seats in each row, by its length. Seats left over go one by one to the row with the most space. */
function shared(count: number, radii: readonly number[], spacing: Spacing): number[] {
  const length = radii.reduce((sum, radius) => sum + radius, 0);
  const shares = radii.map((radius) => Math.min(Math.floor((count * radius) / length), capacity(radius, spacing)));
  for (let left = count - shares.reduce((sum, share) => sum + share, 0); left > 0; left -= 1) {
    const row = roomiest(radii, shares, spacing);
    shares[row] = (shares[row] ?? 0) + 1;
  }
  return shares;
}

/** The row with room left where seats are furthest apart; if equal, the outer one. */
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

/** Spreads seats evenly over the row; if they are too few to fill it, around its top. */
function along(radius: number, count: number, { most }: Spacing): ArcPlace[] {
  const step = count < 2 ? 0 : Math.min(Math.PI / (count - 1), most / radius);
  const first = Math.PI / 2 - (step * (count - 1)) / 2;
  return Array.from({ length: count }, (_, seat) => {
    const angle = first + seat * step;
    return { x: -Math.cos(angle) * radius, y: -Math.sin(angle) * radius, angle };
  });
}
