/** Circles in rows, as the `d` of a path of lines without length, which are drawn with round ends. */
export interface Circles {
  width: number;
  height: number;
  viewBox: string;
  d: string;
}

/** Distance between the middles of circles, and room around them. */
const STEP = 20;
const EDGE = 9;

/** How many circles stand in a row: more, and so smaller ones, where one cell holds many. */
const PER_ROW = { few: 10, many: 20 };
const MANY = 20;

/** Draws the counts of one table, all to one scale, which the largest count decides; null where there is nothing to draw. */
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
