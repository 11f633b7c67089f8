import { placeAreaNames } from "./county-labels.ts";
import { placeLabels } from "./labels.ts";
import { gap, set, type Label, type LabelPlace } from "./label-places.ts";
import { placesInFrame } from "./projection.ts";
import { discOverlap, outside, overlap, placesAlong, type Box, type Disc, type Point, type Segment } from "./shapes.ts";
import { spanningTree } from "./spanning-tree.ts";
import { spread } from "./spread.ts";
import { textWidth } from "./text-width.ts";
import type { WaterName } from "./water.ts";

export interface MapMember {
  shortName: string;
  url: string;
  kind: "region" | "municipality";
  associated: boolean;
  /** The id of its county. */
  county: string;
  lat: number;
  lon: number;
}

export interface MapCounty {
  id: string;
  name: string;
  url: string;
}

/** A member in the picture: the disc to press, and the name. */
export interface Spot extends Disc {
  member: MapMember;
  name: LabelPlace;
}

/**
 * A county in the picture: the lines between its full members, and the place of its name on wide and narrow screens.
 */
export interface CountyArea {
  county: MapCounty;
  tree: readonly Segment[];
  wide: Point;
  narrow: Point;
}

/** Type sizes in units of the picture; those in member-map.css are never larger. */
const SIZE = { member: 17, bold: 17, wide: 21, narrow: 42, water: 14 };

/** Letter spacing in member-map.css makes names of water so much wider. */
const SPACED = 1.1;

/** Radii for each member: of the disc to press, at least 29 units across, and of the painted one on wide and narrow screens. */
const PRESSED = { municipality: 14.5, region: 17 };
const PAINTED = { wide: { municipality: 8.5, region: 15 }, narrow: { municipality: 12, region: 17 } };

/** A difference in distance that nobody sees. */
const UNSEEN = 2;

/** Half the width of a tint. */
const REACH = { wide: 30, narrow: 34 };

/** The area for a picture: its frame, the part for members, and the parts without members or names. */
export interface Sheet {
  frame: Box;
  /** The factor by which north–south distances are stretched. */
  stretch: number;
  inner: Box;
  clear: readonly Box[];
  /** Whether any member may be in bold, so that names need more room. */
  hasBold: boolean;
}

/** The places of everything on the map, and a function for any other place. */
export interface Layout {
  spots: Spot[];
  areas: CountyArea[];
  names: { name: string; place: LabelPlace }[];
  placeOf: (place: { lat: number; lon: number }) => Point;
}

/**
 * Computes the places of everything on the map; none is set by hand. Distant members move to the edge, dots move apart
 * until each can be pressed, and names go where they cover nothing.
 */
export function layOut(
  members: readonly MapMember[],
  counties: readonly MapCounty[],
  water: readonly WaterName[],
  { frame, stretch, inner, clear, hasBold }: Sheet,
): Layout {
  const located = members.map((member) => ({
    member,
    lat: member.lat,
    lon: member.lon,
    core: !member.associated,
    radius: PRESSED[member.kind],
  }));
  const { places, placeOf } = placesInFrame(located, inner, clear, stretch);
  const spots = spread(places, frame);
  const areas = counties.flatMap((county) => {
    const tree = spanningTree(spots.filter(({ member, core }) => core && member.county === county.id));
    return tree.length === 0 ? [] : [{ county, tree, line: placesAlong(tree) }];
  });
  const dots = spots.map((spot) => ({
    ...spot,
    disc: painted(spot, "wide"),
    ...typeOf(spot.member.shortName, hasBold ? "bold" : "member"),
  }));
  const names = waterNames(
    water,
    placeOf,
    frame,
    dots.map(({ disc }) => disc),
  );
  const { named, wide } = placeNames(dots, areas, frame, [...clear, ...names.map(({ place }) => place.box)]);
  const labels = named.map(({ place }) => place.box);
  const narrow = placeAreaNames(
    wide.map(({ place, ...area }) => ({ ...area, wide: place, ...typeOf(area.county.name, "narrow") })),
    { discs: spots.map((spot) => painted(spot, "narrow")), boxes: [], frame, reach: REACH.narrow },
  );
  return {
    spots: named.map(({ member, x, y, radius, place }) => ({ member, x, y, radius, name: place })),
    areas: narrow.map(({ county, tree, wide: at, place }) => ({ county, tree, wide: at, narrow: place })),
    names: names.filter(({ place }) => labels.every((box) => overlap(box, place.box) === 0)),
    placeOf,
  };
}

/** Names of water go where the data puts them. Those that do not fit there are left out. */
function waterNames(
  names: readonly WaterName[],
  placeOf: (place: WaterName) => Point,
  frame: Box,
  discs: readonly Disc[],
): { name: string; place: LabelPlace }[] {
  return names.flatMap((water) => {
    const { x, y } = placeOf(water);
    const place = set(x, y, "middle", textWidth(water.name, SIZE.water, true) * SPACED, SIZE.water);
    const fits = outside(place.box, frame) === 0 && discs.every((disc) => discOverlap(place.box, disc) === 0);
    return fits ? [{ name: water.name, place }] : [];
  });
}

/** Places names of members first, then of counties around them, and then members again around the counties. */
function placeNames<Dot extends Label, Its extends { county: MapCounty; line: readonly Point[] }>(
  dots: readonly Dot[],
  areas: readonly Its[],
  frame: Box,
  clear: readonly Box[],
) {
  const discs = dots.map(({ disc }) => disc);
  const untitled = areas.map((area) => ({ ...area, ...typeOf(area.county.name, "wide") }));
  const around = (taken: readonly { place: LabelPlace }[]) => [...clear, ...taken.map(({ place }) => place.box)];
  const alone = placeLabels(dots, { discs, boxes: clear, frame });
  const wide = placeAreaNames(untitled, { discs, boxes: around(alone), frame, reach: REACH.wide });
  return { named: placeLabels(dots, { discs, boxes: around(wide), frame }), wide };
}

/** The number of names that cover another dot or name, or are nearer to another dot than to their own. */
export function muddled(spots: readonly Spot[]): number {
  const all = spots.map((spot) => ({ box: spot.name.box, disc: painted(spot, "wide") }));
  const muddle = (one: (typeof all)[number], other: (typeof all)[number]): boolean => {
    const away = gap(one.box, other.disc);
    return away === 0 || away + UNSEEN < gap(one.box, one.disc) || overlap(one.box, other.box) > 0;
  };
  return all.filter((one) => all.some((other) => other !== one && muddle(one, other))).length;
}

/** A name's width and type size. */
function typeOf(name: string, kind: keyof typeof SIZE): { width: number; size: number } {
  const size = SIZE[kind];
  return { width: textWidth(name, size, kind !== "member"), size };
}

function painted({ member, x, y }: { member: MapMember } & Point, screen: keyof typeof PAINTED): Disc {
  return { x, y, radius: PAINTED[screen][member.kind] };
}
