import { countyClass } from "../../urls.ts";
import { placeAreaNames, type Area } from "./county-labels.ts";
import { placeLabels, type Anchor, type Place } from "./labels.ts";
import { placesInFrame } from "./projection.ts";
import { placesAlong, rounded, type Box, type Disc, type Segment } from "./shapes.ts";
import { spanningTree, treePath } from "./spanning-tree.ts";
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

export interface MemberMapInput {
  members: readonly MapMember[];
  /** The members' counties, in the order in which they are listed; those with full members are tinted and named. */
  counties: readonly MapCounty[];
  width?: number;
  height?: number;
}

export interface MemberMapView {
  /** Name of the whole picture for those who do not see it. */
  label: string;
  width: number;
  height: number;
  viewBox: string;
  /** What is painted, in this order: tints of the counties, then discs and rings. A dot is a line of no length with round ends. */
  shapes: { className: string; d: string }[];
  /** Each member: a disc that can be pressed, over its dot, and the short name beside it. */
  members: {
    url: string;
    /** The full name, where it is not what the label says. */
    name: string | null;
    label: string;
    cx: number;
    cy: number;
    r: number;
    x: number;
    y: number;
    /** Null: the text begins at x. */
    anchor: Anchor | null;
  }[];
  /** Each county's name: where it stands on a wide screen, and where in larger type on a narrow one. */
  counties: {
    url: string;
    className: string;
    name: string;
    wide: { x: number; y: number };
    narrow: { x: number; y: number };
  }[];
}

/** Type sizes in picture units; member-map.css sets no larger ones. */
const SIZE = { member: 17, county: 21, narrowCounty: 42 };

/** Half of what is painted for a member, and of what can be pressed: 24 units or more across. */
const PAINTED = { municipality: 8.5, region: 15 };
const PRESSED = { municipality: 12.5, region: 17 };
/** Dots are larger on narrow screens. */
const PAINTED_NARROW = { municipality: 12, region: 17 };

/** Half the width of a tint, on wide and narrow screens. */
const REACH = { wide: 30, narrow: 34 };

/** Where a headline may stand over the picture's north-west, as shares of its sides: names and members from afar keep out of it. */
const HEADLINE = [
  { left: 0, top: 0, right: 0.39, bottom: 0.26 },
  { left: 0, top: 0.26, right: 0.2, bottom: 0.48 },
];

/**
 * The map of the members: a dot for each municipality and a ring for each region, open where the member is associated, the full
 * members of a county joined by a tint. Nothing is placed by hand: far members are brought to the edge, dots are moved apart until
 * they can be pressed one by one, and names are set where they cover nothing.
 */
export function memberMap({ members, counties, width = 1000, height = 900 }: MemberMapInput): MemberMapView {
  const frame = { left: 0, top: 0, right: width, bottom: height };
  const clear = HEADLINE.map((box) => ({
    left: box.left * width,
    top: box.top * height,
    right: box.right * width,
    bottom: box.bottom * height,
  }));
  const discs = discsOf(members, frame, clear);
  const areas = areasOf(members, counties, discs);
  const { memberPlaces, countyPlaces } = namePlaces(members, areas, discs, frame, clear);
  const narrow = placeAreaNames(
    areas.map(({ county, line }) => ({
      line,
      size: SIZE.narrowCounty,
      width: textWidth(county.name, SIZE.narrowCounty, true),
    })),
    { discs: painted(members, discs, PAINTED_NARROW), boxes: [], frame, reach: REACH.narrow },
  );
  return {
    label: "Karta över medlemmarna",
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    shapes: [
      ...areas.map(({ county, tree }) => ({ className: `tint ${countyClass(county.id)}`, d: treePath(tree) })),
      ...dotShapes(
        members,
        areas.map(({ county }) => county),
        discs,
      ),
    ],
    members: members.map((member, index) => {
      const disc = at(discs, index);
      const place = at(memberPlaces, index);
      return {
        url: member.url,
        name: member.name === member.shortName ? null : member.name,
        label: member.shortName,
        cx: disc.x,
        cy: disc.y,
        r: PRESSED[member.kind],
        ...rounded2(place),
        anchor: place.anchor === "start" ? null : place.anchor,
      };
    }),
    counties: areas.map(({ county }, index) => ({
      url: county.url,
      className: countyClass(county.id),
      name: county.name,
      wide: rounded2(at(countyPlaces, index)),
      narrow: rounded2(at(narrow, index)),
    })),
  };
}

function discsOf(members: readonly MapMember[], frame: Box, clear: readonly Box[]): Disc[] {
  const margin = Math.min(frame.right, frame.bottom) * 0.045;
  const inner = { left: margin * 0.6, top: margin, right: frame.right - margin * 1.8, bottom: frame.bottom - margin };
  const points = placesInFrame(
    members.map(({ lat, lon, associated }) => ({ lat, lon, core: !associated })),
    inner,
    clear,
  );
  return spread(
    points.map((point, index) => ({ ...point, radius: PRESSED[at(members, index).kind] })),
    frame,
  );
}

interface CountyArea extends Area {
  county: MapCounty;
  tree: readonly Segment[];
}

/** The counties that have full members, each with the lines that join them. */
function areasOf(members: readonly MapMember[], counties: readonly MapCounty[], discs: readonly Disc[]): CountyArea[] {
  return counties.flatMap((county) => {
    const tree = spanningTree(
      discs.filter((_, index) => at(members, index).county === county.id && !at(members, index).associated),
    );
    return tree.length === 0
      ? []
      : [
          {
            county,
            tree,
            line: placesAlong(tree),
            size: SIZE.county,
            width: textWidth(county.name, SIZE.county, true),
          },
        ];
  });
}

/** Names of counties first, then of members around them, then both once more, each knowing where the others stand. */
function namePlaces(
  members: readonly MapMember[],
  areas: readonly Area[],
  discs: readonly Disc[],
  frame: Box,
  clear: readonly Box[],
) {
  const dots = painted(members, discs, PAINTED);
  const labels = members.map(({ shortName }, index) => ({
    disc: at(dots, index),
    width: textWidth(shortName, SIZE.member),
    size: SIZE.member,
  }));
  let memberPlaces: Place[] = [];
  let countyPlaces: Place[] = [];
  for (let round = 0; round < 2; round += 1) {
    countyPlaces = placeAreaNames(areas, {
      discs: dots,
      boxes: [...clear, ...memberPlaces.map((place) => place.box)],
      frame,
      reach: REACH.wide,
    });
    memberPlaces = placeLabels(labels, {
      discs: dots,
      boxes: [...clear, ...countyPlaces.map((place) => place.box)],
      frame,
    });
  }
  return { memberPlaces, countyPlaces };
}

function painted(
  members: readonly MapMember[],
  discs: readonly Disc[],
  radii: Record<MapMember["kind"], number>,
): Disc[] {
  return discs.map(({ x, y }, index) => ({ x, y, radius: radii[at(members, index).kind] }));
}

/** One path for all dots of a county and kind; the holes of rings are painted over them. */
function dotShapes(
  members: readonly MapMember[],
  counties: readonly MapCounty[],
  discs: readonly Disc[],
): MemberMapView["shapes"] {
  const path = (wanted: (member: MapMember) => boolean): string =>
    discs.map(({ x, y }, index) => (wanted(at(members, index)) ? `M${String(x)} ${String(y)}h0` : "")).join("");
  const kinds = [
    { name: "dot", kind: "municipality" },
    { name: "ring", kind: "region" },
  ] as const;
  return kinds
    .flatMap(({ name, kind }) => [
      ...counties.map(({ id }) => ({
        className: `${name} ${countyClass(id)}`,
        d: path((member) => member.kind === kind && !member.associated && member.county === id),
      })),
      { className: `${name} open`, d: path((member) => member.kind === kind && member.associated) },
      {
        className: `${name} hole`,
        d: path((member) => member.kind === kind && kind === "region" && !member.associated),
      },
      { className: `${name} open hole`, d: path((member) => member.kind === kind && member.associated) },
    ])
    .filter(({ d }) => d !== "");
}

const rounded2 = ({ x, y }: Place): { x: number; y: number } => ({ x: rounded(x), y: rounded(y) });

/** The item at an index that is known to be there. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no item ${String(index)}.`);
  return item;
}
