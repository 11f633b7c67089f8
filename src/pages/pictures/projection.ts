import { geoConicConformal } from "d3-geo";
import { boxAround, clamped, contains, grown, middle, type Box, type Point } from "./shapes.ts";

export interface Located {
  lat: number;
  lon: number;
  /** Whether the place belongs to what the map is about; the others are fitted in. */
  core: boolean;
}

/** A place further from the middle than this many half extents of the core is drawn at the edge instead. */
const FAR = 1.6;

/** Half the extent, in degrees, that a map has at least: one member is not the whole world. */
const LEAST_HALF_EXTENT = 0.3;

/**
 * Where places lie in a picture that is filled by them: a conformal map with north up. Places far from the core would make
 * everything else small, so they are moved to the nearest place within `inner`, and out of the boxes that are to be left clear.
 */
export function placesInFrame(places: readonly Located[], inner: Box, clear: readonly Box[]): Point[] {
  const core = places.some((place) => place.core) ? places.filter((place) => place.core) : places;
  const flat = flattening(core);
  const coreBox = atLeast(boxAround(core.map(flat)), radians(LEAST_HALF_EXTENT));
  const near = places.map((place) => isNear(flat(place), coreBox));
  const shown = atLeast(boxAround(places.filter((_, index) => near[index]).map(flat)), radians(LEAST_HALF_EXTENT));
  const scale = Math.min(
    (inner.right - inner.left) / (shown.right - shown.left),
    (inner.bottom - inner.top) / (shown.bottom - shown.top),
  );
  const from = middle(shown);
  const to = middle(inner);
  return places.map((place, index) => {
    const { x, y } = flat(place);
    const point = { x: to.x + (x - from.x) * scale, y: to.y + (y - from.y) * scale };
    return near[index] === true ? point : pulledIn(point, inner, clear);
  });
}

/** A projection made for the places: true to angles, and as true to distances as it can be between their latitudes. */
function flattening(places: readonly Located[]): (place: Located) => Point {
  const extent = boxAround(places.map(({ lon, lat }) => ({ x: lon, y: lat })));
  const projection = geoConicConformal()
    .parallels([extent.top, extent.bottom])
    .rotate([-middle(extent).x, 0])
    .scale(1)
    .translate([0, 0]);
  return ({ lon, lat }) => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return { x, y };
  };
}

function isNear(point: Point, core: Box): boolean {
  const { x, y } = middle(core);
  return Math.hypot((point.x - x) / (core.right - x), (point.y - y) / (core.bottom - y)) <= FAR;
}

/** The box, widened so that it is nowhere thinner than `half` to each side, nor than half its other extent. */
function atLeast(box: Box, half: number): Box {
  const { x, y } = middle(box);
  const across = Math.max(box.right - x, (box.bottom - y) / 2, half);
  const down = Math.max(box.bottom - y, (box.right - x) / 2, half);
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** The place within the frame that is nearest, then out of each clear box by the shortest way to its right or down. */
function pulledIn(point: Point, inner: Box, clear: readonly Box[]): Point {
  const pulled = { x: clamped(point.x, inner.left, inner.right), y: clamped(point.y, inner.top, inner.bottom) };
  for (const box of clear.map((each) => grown(each, 12))) {
    if (!contains(box, pulled)) continue;
    if (box.right - pulled.x < box.bottom - pulled.y) pulled.x = box.right;
    else pulled.y = box.bottom;
  }
  return pulled;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
