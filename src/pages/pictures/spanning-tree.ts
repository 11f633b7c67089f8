import { distance, type Point, type Segment } from "./shapes.ts";

/**
 * The shortest set of lines that joins all points (Prim's algorithm). Each line goes from a joined point to a new one,
 * in the order of joining. A single point gives one line of length zero; no points give no lines.
 */
export function spanningTree(points: readonly Point[]): Segment[] {
  const [first, ...others] = points;
  if (!first) return [];
  if (others.length === 0) return [[first, first]];
  const nearest = new Map(others.map((point) => [point, first]));
  const tree: Segment[] = [];
  while (nearest.size > 0) {
    const [from, to] = shortest(nearest);
    tree.push([from, to]);
    nearest.delete(to);
    for (const [point, joined] of nearest) if (distance(point, to) < distance(point, joined)) nearest.set(point, to);
  }
  return tree;
}

function shortest(nearest: ReadonlyMap<Point, Point>): Segment {
  let best: Segment | null = null;
  for (const [to, from] of nearest) if (best === null || distance(from, to) < distance(...best)) best = [from, to];
  if (best === null) throw new Error("No place is left to join.");
  return best;
}

/** The tree as path data. A line that begins where the one before ended continues it. */
export function treePath(tree: readonly Segment[]): string {
  const left = new Set(tree);
  let path = "";
  for (const segment of tree) {
    if (!left.delete(segment)) continue;
    const [from, to] = segment;
    path += `M${written(from)} ${written(to)}`;
    for (let end = to, next = following(left, end); next; next = following(left, end)) {
      left.delete(next);
      end = next[1];
      path += ` ${written(end)}`;
    }
  }
  return path;
}

function following(left: ReadonlySet<Segment>, end: Point): Segment | undefined {
  for (const segment of left) if (segment[0] === end) return segment;
  return undefined;
}

const written = ({ x, y }: Point): string => `${String(x)} ${String(y)}`;
