/** Circles in rows, as the `d` of a path. Each is a line of length zero, which its round ends make a circle. */
export interface Circles {
  width: number;
  height: number;
  viewBox: string;
  d: string;
}

/** Distance between the middles of circles, and the margin around them. */
const STEP = 20;
const EDGE = 9;

/** Circles in a row. If one cell has many, rows are longer and all circles smaller. */
const PER_ROW = { few: 10, many: 20 };
const MANY = 20;

/** Draws the counts of one table, all at the scale that fits the largest; null if there is nothing to draw. */
export function circlesFor(counts: readonly number[]): (count: number) => Circles | null {
  const perRow = Math.max(...counts) > MANY ? PER_ROW.many : PER_ROW.few;
  return (count) => {
    if (count === 0) return null;
    const width = (Math.min(count, perRow) - 1) * STEP + 2 * EDGE;
    const height = (Math.ceil(count / perRow) - 1) * STEP + 2 * EDGE;
    const d = Array.from({ length: count }, (_, index) => {
      const x = EDGE + (index % perRow) * STEP;
      const y = EDGE + Math.floor(index / perRow) * STEP;
      return `M${String(x)} ${String(y)}h0`;
    });
    return { width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, d: d.join("") };
  };
}
