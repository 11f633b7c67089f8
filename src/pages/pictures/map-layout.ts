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
  name: LabelPlace;
}

/** A county in the picture: the lines that join its full members, and its name on wide and narrow screens. */
export interface CountyArea {
  county: MapCounty;
  tree: readonly Segment[];
  wide: Point;
  narrow: Point;
}

/** Type sizes in picture units; member-map.css sets no larger ones. */
const SIZE = { member: 17, bold: 17, wide: 21, narrow: 42, water: 14 };

/** How much wider names of water are, as their letters are spaced in member-map.css. */
const SPACED = 1.1;

/** Half of what can be pressed for a member, 29 units across or more, and of what is painted on wide and narrow screens. */
const PRESSED = { municipality: 14.5, region: 17 };
const PAINTED = { wide: { municipality: 8.5, region: 15 }, narrow: { municipality: 12, region: 17 } };

/** A difference of distances that nobody sees. */
const UNSEEN = 2;

/** Half the width of a tint. */
const REACH = { wide: 30, narrow: 34 };

/** What a picture is drawn on: its frame, what members are kept within, and what is left clear of them and of names. */
export interface Sheet {
  frame: Box;
  /** How many times longer than true the way north is drawn. */
  stretch: number;
  inner: Box;
  clear: readonly Box[];
  /** Any member may be set in bold: names get room for it. */
  hasBold: boolean;
}

/** Where everything stands, names of water among it, and where any other place would. */
export interface Layout {
  spots: Spot[];
  areas: CountyArea[];
  names: { name: string; place: LabelPlace }[];
  placeOf: (place: { lat: number; lon: number }) => Point;
}

/**
 * Where everything on the map stands. Nothing is placed by hand: far members are brought to the edge, dots are moved apart
 * until they can be pressed one by one, and names are set where they cover nothing.
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

/** Names of water stand where the data puts them; those that do not fit there are left out. */
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

/** Names of members where they stand best, then of counties around them, then of members once more, knowing where those stand. */
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

/** How many names cover another's dot or name, or stand nearer to another's dot than to their own. */
export function muddled(spots: readonly Spot[]): number {
  const all = spots.map((spot) => ({ box: spot.name.box, disc: painted(spot, "wide") }));
  const muddle = (one: (typeof all)[number], other: (typeof all)[number]): boolean => {
    const away = gap(one.box, other.disc);
    return away === 0 || away + UNSEEN < gap(one.box, one.disc) || overlap(one.box, other.box) > 0;
  };
  return all.filter((one) => all.some((other) => other !== one && muddle(one, other))).length;
}

/** The width of a name and the size it is set in. */
function typeOf(name: string, kind: keyof typeof SIZE): { width: number; size: number } {
  const size = SIZE[kind];
  return { width: textWidth(name, size, kind !== "member"), size };
}

function painted({ member, x, y }: { member: MapMember } & Point, screen: keyof typeof PAINTED): Disc {
  return { x, y, radius: PAINTED[screen][member.kind] };
}
