import { geoConicConformal } from "d3-geo";
import { boxAround, clamped, contains, distance, grown, middle, outside, type Box, type Point } from "./shapes.ts";

export interface Located {
  lat: number;
  lon: number;
  /** Whether the place is part of the area that the map is made for; other places are fitted in. */
  core: boolean;
}

/** A place further from the middle than this, in half extents of the core area, is drawn at the edge. */
const FAR = 1.6;

/** The distance between a place moved to the edge and the boxes to keep clear. */
const AIR = 45;

/** The smallest half extent of a map, in degrees, for example of a single member. */
const LEAST_HALF_EXTENT = 0.3;

/** Places in a picture that they fill, and a function for any other place. */
export interface Framed<Its> {
  places: (Its & Point)[];
  placeOf: (place: { lat: number; lon: number }) => Point;
}

/**
 * Finds the places in a picture that they fill. The projection is conformal with north up; north–south distances are
 * multiplied by `stretch`. Places far from the core would make all else small, so they move to the nearest point within
 * `inner` and outside the `clear` boxes.
 */
export function placesInFrame<Its extends Located>(
  places: readonly Its[],
  inner: Box,
  clear: readonly Box[],
  stretch = 1,
): Framed<Its> {
  const core = places.some((place) => place.core) ? places.filter((place) => place.core) : places;
  const flat = flattening(core, stretch);
  const half = (LEAST_HALF_EXTENT * Math.PI) / 180;
  const coreBox = atLeast(boxAround(core.map(flat)), half);
  const near = places.map(flat).filter((point) => isNear(point, coreBox));
  const shown = atLeast(boxAround(near), half);
  const scale = Math.min(
    (inner.right - inner.left) / (shown.right - shown.left),
    (inner.bottom - inner.top) / (shown.bottom - shown.top),
  );
  const from = middle(shown);
  const to = middle(inner);
  const inPicture = ({ x, y }: Point) => ({ x: to.x + (x - from.x) * scale, y: to.y + (y - from.y) * scale });
  return {
    places: places.map((place) => {
      const point = flat(place);
      const projected = inPicture(point);
      return { ...place, ...(isNear(point, coreBox) ? projected : pulledIn(projected, inner, clear)) };
    }),
    placeOf: (place) => inPicture(flat(place)),
  };
}

/** A projection that suits these places: angles are true unless stretched, and distances nearly so between their latitudes. */
function flattening(places: readonly Located[], stretch: number): (place: { lat: number; lon: number }) => Point {
  const extent = boxAround(places.map(({ lon, lat }) => ({ x: lon, y: lat })));
  const projection = geoConicConformal()
    .parallels([extent.top, extent.bottom])
    .rotate([-middle(extent).x, 0])
    .scale(1)
    .translate([0, 0]);
  return ({ lon, lat }) => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return { x, y: y * stretch };
  };
}

function isNear(point: Point, core: Box): boolean {
  const { x, y } = middle(core);
  return Math.hypot((point.x - x) / (core.right - x), (point.y - y) / (core.bottom - y)) <= FAR;
}

/** Widens the box so that each half extent is at least `half`, and at least half the other one. */
function atLeast(box: Box, half: number): Box {
  const { x, y } = middle(box);
  const across = Math.max(box.right - x, (box.bottom - y) / 2, half);
  const down = Math.max(box.bottom - y, (box.right - x) / 2, half);
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** The nearest point within the frame and outside all clear boxes, with some distance to these. */
function pulledIn(point: Point, inner: Box, clear: readonly Box[]): Point {
  const pulled = { x: clamped(point.x, inner.left, inner.right), y: clamped(point.y, inner.top, inner.bottom) };
  const boxes = clear.map((box) => grown(box, AIR));
  const ways = [pulled.x, ...boxes.flatMap(({ left, right }) => [left, right])].flatMap((x) =>
    [pulled.y, ...boxes.flatMap(({ top, bottom }) => [top, bottom])].map((y) => ({ x, y })),
  );
  const free = ways.filter((way) => outside(boxAround([way]), inner) === 0 && !boxes.some((box) => contains(box, way)));
  return free.sort((a, b) => distance(a, pulled) - distance(b, pulled))[0] ?? pulled;
}
