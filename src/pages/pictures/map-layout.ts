import { placeAreaNames } from "./county-labels.ts";
import { placeLabels } from "./labels.ts";
import type { Label, Place } from "./label-places.ts";
import { placesInFrame } from "./projection.ts";
import { placesAlong, type Box, type Disc, type Point, type Segment } from "./shapes.ts";
import { spanningTree } from "./spanning-tree.ts";
import { spread } from "./spread.ts";
import { textWidth } from "./text-width.ts";

export interface MapMember {
  name: string;
  shortName: string;
  url: string;
  kind: "region" | "municipality";
  associated: boolean;
  /** Id of its county. */
  county: string;
  lat: number;
  lon: number;
}

export interface MapCounty {
  id: string;
  name: string;
  url: string;
}

/** A member in the picture: the disc that can be pressed, and its name. */
export interface Spot extends Disc {
  member: MapMember;
  name: Place;
}

/** A county in the picture: the lines that join its full members, and its name on wide and narrow screens. */
export interface CountyArea {
  county: MapCounty;
  tree: readonly Segment[];
  wide: Point;
  narrow: Point;
}

/** Type sizes in picture units; member-map.css sets no larger ones. */
const SIZE = { member: 17, wide: 21, narrow: 42 };

/** Half of what can be pressed for a member, 24 units across or more, and of what is painted on wide and narrow screens. */
const PRESSED = { municipality: 12.5, region: 17 };
const PAINTED = { wide: { municipality: 8.5, region: 15 }, narrow: { municipality: 12, region: 17 } };

/** Half the width of a tint. */
const REACH = { wide: 30, narrow: 34 };

/** Room at the sides for dots and for names to the right of them, as shares of the height. */
const MARGIN = { left: 0.027, top: 0.045, right: 0.08, bottom: 0.045 };

/** Where a headline may stand over the picture's north-west, as shares of its sides: names and members from afar keep out. */
const HEADLINE = [
  { left: 0, top: 0, right: 0.39, bottom: 0.26 },
  { left: 0, top: 0.26, right: 0.2, bottom: 0.48 },
];

/**
 * Where everything on the map stands. Nothing is placed by hand: far members are brought to the edge, dots are moved apart
 * until they can be pressed one by one, and names are set where they cover nothing.
 */
export function layOut(
  members: readonly MapMember[],
  counties: readonly MapCounty[],
  width: number,
  height: number,
): { spots: Spot[]; areas: CountyArea[] } {
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const clear = HEADLINE.map(({ left, top, right, bottom }) => ({
    left: left * width,
    top: top * height,
    right: right * width,
    bottom: bottom * height,
  }));
  const inner = {
    left: MARGIN.left * height,
    top: MARGIN.top * height,
    right: width - MARGIN.right * height,
    bottom: height - MARGIN.bottom * height,
  };
  const located = members.map((member) => ({
    member,
    lat: member.lat,
    lon: member.lon,
    core: !member.associated,
    radius: PRESSED[member.kind],
  }));
  const spots = spread(placesInFrame(located, inner, clear), frame);
  const areas = counties.flatMap((county) => {
    const tree = spanningTree(spots.filter(({ member, core }) => core && member.county === county.id));
    return tree.length === 0 ? [] : [{ county, tree, line: placesAlong(tree) }];
  });
  const dots = spots.map((spot) => ({
    ...spot,
    disc: painted(spot, "wide"),
    ...typeOf(spot.member.shortName, "member"),
  }));
  const { named, wide } = placeNames(dots, areas, frame, clear);
  const narrow = placeAreaNames(
    wide.map(({ place, ...area }) => ({ ...area, wide: place, ...typeOf(area.county.name, "narrow") })),
    { discs: spots.map((spot) => painted(spot, "narrow")), boxes: [], frame, reach: REACH.narrow },
  );
  return {
    spots: named.map(({ member, x, y, radius, place }) => ({ member, x, y, radius, name: place })),
    areas: narrow.map(({ county, tree, wide: at, place }) => ({ county, tree, wide: at, narrow: place })),
  };
}

/** Names of counties first, then of members around them, then both once more, each knowing where the others stand. */
function placeNames<Dot extends Label, Its extends { county: MapCounty; line: readonly Point[] }>(
  dots: readonly Dot[],
  areas: readonly Its[],
  frame: Box,
  clear: readonly Box[],
) {
  const discs = dots.map(({ disc }) => disc);
  const untitled = areas.map((area) => ({ ...area, ...typeOf(area.county.name, "wide") }));
  const round = (taken: readonly Box[]) => {
    const wide = placeAreaNames(untitled, { discs, boxes: [...clear, ...taken], frame, reach: REACH.wide });
    const named = placeLabels(dots, { discs, boxes: [...clear, ...wide.map(({ place }) => place.box)], frame });
    return { named, wide };
  };
  return round(round([]).named.map(({ place }) => place.box));
}

/** The width of a name and the size it is set in. */
function typeOf(name: string, kind: keyof typeof SIZE): { width: number; size: number } {
  const size = SIZE[kind];
  return { width: textWidth(name, size, kind !== "member"), size };
}

function painted({ member, x, y }: { member: MapMember } & Point, screen: keyof typeof PAINTED): Disc {
  return { x, y, radius: PAINTED[screen][member.kind] };
}
