import { ASCENT, DESCENT, set, type LabelPlace } from "./label-places.ts";
import {
  boxAround,
  discOverlap,
  distance,
  distanceTo,
  grown,
  middle,
  outside,
  overlap,
  type Box,
  type Disc,
  type Point,
} from "./shapes.ts";

/** An area that needs a name: points along the lines of its tint, and the name's width and type size. */
export interface Area {
  line: readonly Point[];
  width: number;
  size: number;
}

export interface AreaSurroundings {
  discs: readonly Disc[];
  boxes: readonly Box[];
  frame: Box;
  /** How far a tint reaches from its lines. */
  reach: number;
}

/** Distance between the places that are tried. */
const GRID = 12;

/** The best distance between a name and its own tint, and the least distance to anything else. */
const GAP = 6;
const AIR = 6;

/** The cost of covering the area's own tint. */
const OWN = 14;

/**
 * Finds a place for the name of each area, in the order given. The name is centred on the place. It should be close to
 * the area's own tint and away from discs, labels and other tints. All places on a grid around the area are tried.
 */
export function placeAreaNames<Its extends Area>(
  areas: readonly Its[],
  surroundings: AreaSurroundings,
): (Its & { place: LabelPlace })[] {
  const placed: (Its & { place: LabelPlace })[] = [];
  for (const area of areas) {
    const others = areas.filter((other) => other !== area);
    const boxes = [...surroundings.boxes, ...placed.map(({ place }) => place.box)];
    placed.push({ ...area, place: bestPlace(area, others, { ...surroundings, boxes }) });
  }
  return placed;
}

function bestPlace(area: Area, others: readonly Area[], surroundings: AreaSurroundings): LabelPlace {
  const centre = middle(boxAround(area.line));
  let best = set(centre.x, centre.y, "middle", area.width, area.size);
  let least = Infinity;
  for (const place of grid(area, surroundings.frame)) {
    const cost = costBelow(least, place.box, area, centre, others, surroundings);
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

function grid({ line, width, size }: Area, frame: Box): LabelPlace[] {
  const around = grown(boxAround(line), 60);
  const places: LabelPlace[] = [];
  for (let y = around.top - size; y <= around.bottom + size; y += GRID) {
    for (let x = around.left - width / 2; x <= around.right + width / 2; x += GRID) {
      const place = set(Math.round(x), Math.round(y + (size * (ASCENT - DESCENT)) / 2), "middle", width, size);
      if (outside(place.box, frame) === 0) places.push(place);
    }
  }
  return places;
}

/** The cost of a place, or any sum above `limit` as soon as it is exceeded: most bad places show in the first terms. */
function costBelow(
  limit: number,
  box: Box,
  area: Area,
  centre: Point,
  others: readonly Area[],
  { discs, boxes, reach }: AreaSurroundings,
): number {
  let sum = distance(middle(box), centre) / 12;
  if (sum > limit) return sum;
  const away = nearest(box, area.line) - reach;
  sum += away < 0 ? OWN - away / 2 : Math.abs(away - GAP);
  const wide = grown(box, AIR);
  for (const other of boxes) sum += weighed(overlap(wide, other), 60, 8);
  for (const disc of discs) {
    if (sum > limit) return sum;
    sum += weighed(discOverlap(wide, disc), 40, 6);
  }
  for (const other of others) {
    if (sum > limit) return sum;
    sum += weighed(reach + 12 - nearest(box, other.line), 15, 0.6);
  }
  return sum;
}

function nearest(box: Box, line: readonly Point[]): number {
  let least = Infinity;
  for (const point of line) {
    const away = distanceTo(box, point);
    if (away < least) least = away;
  }
  return least;
}

const weighed = (depth: number, any: number, perUnit: number): number => (depth > 0 ? any + depth * perUnit : 0);
