/** A point in the picture, in units of the picture. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle parallel to the axes, such as the area of a label. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Disc extends Point {
  radius: number;
}

/** A straight line between two points. */
export type Segment = readonly [Point, Point];

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** One decimal is precise enough for a picture and makes its text shorter. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

export const clamped = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export const middle = (box: Box): Point => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });

/** The rectangle with every side moved outwards. */
export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

export const contains = (box: Box, { x, y }: Point): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

/** The smallest rectangle around all points; an empty one at the origin if there are none. */
export function boxAround(points: readonly Point[]): Box {
  if (points.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** How deep two rectangles overlap; 0 if they do not. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across <= 0 || down <= 0 ? 0 : Math.min(across, down);
}

/** How deep a disc overlaps a rectangle; 0 if it does not. */
export function discOverlap(box: Box, disc: Disc): number {
  return Math.max(0, disc.radius - distanceTo(box, disc));
}

/** How far a rectangle reaches outside another. */
export function outside(box: Box, frame: Box): number {
  return (
    Math.max(0, frame.left - box.left) +
    Math.max(0, frame.top - box.top) +
    Math.max(0, box.right - frame.right) +
    Math.max(0, box.bottom - frame.bottom)
  );
}

/** Points along lines, close enough together to measure distances to the lines by. */
export function placesAlong(segments: readonly Segment[], apart = 12): Point[] {
  return segments.flatMap(([from, to]) => {
    const steps = Math.max(1, Math.ceil(distance(from, to) / apart));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  });
}

/** The distance from a rectangle to a point; 0 inside it. */
export function distanceTo(box: Box, { x, y }: Point): number {
  const across = x < box.left ? box.left - x : x > box.right ? x - box.right : 0;
  const down = y < box.top ? box.top - y : y > box.bottom ? y - box.bottom : 0;
  // Math.hypot is many times slower, and the map spends most of its time here.
  return Math.sqrt(across * across + down * down);
}
