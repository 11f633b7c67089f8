import { countyClass } from "../../urls.ts";
import type { Anchor } from "./label-places.ts";
import {
  layOut,
  muddled,
  type CountyArea,
  type Layout,
  type MapCounty,
  type MapMember,
  type Sheet,
  type Spot,
} from "./map-layout.ts";
import { contains, type Box, type Point } from "./shapes.ts";
import { treePath } from "./spanning-tree.ts";
import { waterPath, type WaterLine, type WaterName } from "./water.ts";

export type { MapCounty, MapMember };

export interface MapWater {
  lines: readonly WaterLine[];
  names: readonly WaterName[];
}

export interface MemberMapInput {
  members: readonly MapMember[];
  /** The members' counties, in the order of the list. Those with full members get a tint and a name. */
  counties: readonly MapCounty[];
  water?: MapWater | null;
  /** The picture's size, by default 1000 by 900. A unit is about a pixel on a wide screen. */
  width?: number;
  height?: number;
}

export interface MemberMapView {
  /** The picture's name for people who do not see it. */
  label: string;
  width: number;
  height: number;
  viewBox: string;
  /** Whether a full member is where the headline would be, so that the headline needs a place of its own. */
  isCrowded: boolean;
  /**
   * Shapes in the order of painting: water, tints of counties, the lake, dots and rings. A dot is a line of length zero
   * with round ends.
   */
  shapes: { className: string; d: string }[];
  waterNames: { name: string; x: number; y: number }[];
  /** Each county's name, with its place on a wide screen and, in larger type, on a narrow one. */
  counties: { url: string; className: string; name: string; wide: Point; narrow: Point }[];
  /** Each member: a disc to press on top of its dot, and the short name beside it. */
  members: {
    url: string;
    label: string;
    cx: number;
    cy: number;
    r: number;
    x: number;
    y: number;
    /** Null: the text begins at x. */
    anchor: Anchor | null;
    /** Whether this is the member whose page the map is on. */
    isHere: boolean;
  }[];
}

/** Water continues to the right by this share of the width, for pages wider than the map. */
const BEYOND = 0.35;

/** Lines of water closer than this would run together. */
const APART = { light: 9, strong: 4 };

/** The radius around a dot of each kind where water stops. */
const DOT = { municipality: 9, region: 16 };

/**
 * The map of all members: a dot for each municipality and a ring for each region, open for associated members. A tint
 * joins the full members of a county: their shortest spanning tree, drawn with a broad line. Water is drawn if the data
 * has it.
 */
export function memberMap({ members, counties, water, width = 1000, height = 900 }: MemberMapInput): MemberMapView {
  const sheet = wholeSheet(width, height);
  const overlaid = layOut(members, counties, water?.names ?? [], sheet);
  const isCrowded = overlaid.spots.some(
    (spot) => !spot.member.associated && sheet.clear.some((box) => contains(box, spot)),
  );
  const layout = isCrowded ? layOut(members, counties, water?.names ?? [], { ...sheet, clear: [] }) : overlaid;
  return { ...drawn(layout, water ?? null, "Karta över medlemmarna", sheet, (1 + BEYOND) * width), isCrowded };
}

/** Sizes of a county's map. A unit is about a pixel on a phone. */
const DETAIL = { width: 360, least: 220, most: 420, side: 62, end: 26 };

/** Factors for stretching north–south distances, if members are in a row and their names would not fit. */
const STRETCHES = [1.5, 2, 2.5, 3];

/** A separate map of members that are near each other, for the size of a phone, with every name beside its dot. */
export function detailMap(members: readonly MapMember[], label: string, water: MapWater | null): MemberMapView {
  const [first] = members;
  const area = first === undefined ? [] : [{ id: first.county, name: "", url: "" }];
  const laidOut = (stretch: number) => {
    const sheet = detailSheet(members, stretch);
    const layout = layOut(members, area, water?.names ?? [], sheet);
    return { sheet, layout, faults: muddled(layout.spots) };
  };
  let best = laidOut(1);
  for (const stretch of STRETCHES) {
    if (best.faults === 0) break;
    const next = laidOut(stretch);
    if (next.faults < best.faults) best = next;
  }
  return { ...drawn(best.layout, water, label, best.sheet, DETAIL.width), counties: [] };
}

function detailSheet(members: readonly MapMember[], stretch: number): Sheet {
  const { width, least, most, side, end } = DETAIL;
  const breadth = breadthOf(members) / stretch;
  const height = Math.round(Math.min(most, Math.max(least, (width - 2 * side) / breadth + 2 * end)));
  return {
    frame: { left: 0, top: 0, right: width, bottom: height },
    stretch,
    inner: { left: side, top: end, right: width - side, bottom: height - end },
    clear: [],
    hasBold: true,
  };
}

/** The width of the members' area divided by its height. A degree of longitude gets shorter towards the north. */
function breadthOf(members: readonly MapMember[]): number {
  const lats = members.map(({ lat }) => lat);
  const lons = members.map(({ lon }) => lon);
  const span = (values: readonly number[]) => Math.max(0.2, Math.max(...values) - Math.min(...values));
  const north = (Math.max(...lats) + Math.min(...lats)) / 2;
  return (span(lons) * Math.cos((north * Math.PI) / 180)) / span(lats);
}

function drawn(
  { spots, areas, names, placeOf }: Layout,
  water: MapWater | null,
  label: string,
  { frame }: Sheet,
  right: number,
): MemberMapView {
  const lines = (strong: boolean): MemberMapView["shapes"] => {
    const d = waterPath({
      lines: (water?.lines ?? []).filter((line) => line.strong === strong),
      placeOf,
      discs: spots.map(({ x, y, member }) => ({ x, y, radius: DOT[member.kind] })),
      boxes: strong ? spots.map(({ name }) => name.box) : [],
      frame: { ...frame, right },
      apart: APART[strong ? "strong" : "light"],
    });
    return d === "" ? [] : [{ className: strong ? "water lake" : "water", d }];
  };
  return {
    label,
    width: frame.right,
    height: frame.bottom,
    viewBox: `0 0 ${String(frame.right)} ${String(frame.bottom)}`,
    isCrowded: false,
    shapes: [
      ...lines(false),
      ...areas.map(tint),
      ...lines(true),
      ...dots(spots, "municipality", "dot"),
      ...dots(spots, "region", "ring"),
    ],
    waterNames: names.map(({ name, place }) => ({ name, ...point(place) })),
    counties: areas.map(({ county, wide, narrow }) => ({
      url: county.url,
      className: countyClass(county.id),
      name: county.name,
      wide: point(wide),
      narrow: point(narrow),
    })),
    members: spots.map(({ member, x, y, radius, name }) => ({
      url: member.url,
      label: member.shortName,
      cx: x,
      cy: y,
      r: radius,
      ...point(name),
      anchor: name.anchor === "start" ? null : name.anchor,
      isHere: false,
    })),
  };
}

/** Margins for dots, and for names to the right of them, as shares of the height. */
const MARGIN = { left: 0.027, top: 0.045, right: 0.08, bottom: 0.045 };

/**
 * Where a headline may be in the north-west, as shares of width and height: no names and no distant members go there.
 */
const HEADLINE: readonly Box[] = [
  { left: 0, top: 0, right: 0.39, bottom: 0.26 },
  { left: 0, top: 0.26, right: 0.2, bottom: 0.48 },
];

function wholeSheet(width: number, height: number): Sheet {
  return {
    hasBold: false,
    stretch: 1,
    frame: { left: 0, top: 0, right: width, bottom: height },
    inner: {
      left: MARGIN.left * height,
      top: MARGIN.top * height,
      right: width - MARGIN.right * height,
      bottom: height - MARGIN.bottom * height,
    },
    clear: HEADLINE.map(({ left, top, right, bottom }) => ({
      left: left * width,
      top: top * height,
      right: right * width,
      bottom: bottom * height,
    })),
  };
}

const tint = ({ county, tree }: CountyArea) => ({ className: `tint ${countyClass(county.id)}`, d: treePath(tree) });

/** The paths for dots: full members by county, the holes of full regions, associated members, and their holes. */
function dots(spots: readonly Spot[], kind: MapMember["kind"], name: string): MemberMapView["shapes"] {
  const ofKind = spots.filter(({ member }) => member.kind === kind);
  const full = ofKind.filter(({ member }) => !member.associated);
  const open = ofKind.filter(({ member }) => member.associated);
  const counties = [...new Set(full.map(({ member }) => member.county))];
  return [
    ...counties.map((id) => ({
      className: `${name} ${countyClass(id)}`,
      d: dotPath(full.filter(({ member }) => member.county === id)),
    })),
    { className: `${name} hole`, d: kind === "region" ? dotPath(full) : "" },
    { className: `${name} open`, d: dotPath(open) },
    { className: `${name} open hole`, d: dotPath(open) },
  ].filter(({ d }) => d !== "");
}

const dotPath = (spots: readonly Spot[]): string => spots.map(({ x, y }) => `M${String(x)} ${String(y)}h0`).join("");

/** Whole units are precise enough for text and make the page smaller. */
const point = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
