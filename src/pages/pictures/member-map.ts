import { countyClass } from "../../urls.ts";
import type { Anchor } from "./label-places.ts";
import { layOut, type CountyArea, type MapCounty, type MapMember, type Spot } from "./map-layout.ts";
import { rounded, type Point } from "./shapes.ts";
import { treePath } from "./spanning-tree.ts";

export type { MapCounty, MapMember };

export interface MemberMapInput {
  members: readonly MapMember[];
  /** The members' counties, in the order in which they are listed; those with full members are tinted and named. */
  counties: readonly MapCounty[];
  /** The picture's sides, in units that are about a pixel on a wide screen: 1000 and 900 unless told. */
  width?: number;
  height?: number;
}

export interface MemberMapView {
  /** Name of the whole picture for those who do not see it. */
  label: string;
  width: number;
  height: number;
  viewBox: string;
  /** What is painted, in this order: tints of the counties, then dots and rings. A dot is a line of no length with round ends. */
  shapes: { className: string; d: string }[];
  /** Each county's name: where it stands on a wide screen, and where in larger type on a narrow one. */
  counties: { url: string; className: string; name: string; wide: Point; narrow: Point }[];
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
}

/**
 * The map of the members: a dot for each municipality and a ring for each region, open where the member is associated, the
 * full members of a county joined by a tint (their shortest spanning tree, drawn broad).
 */
export function memberMap({ members, counties, width = 1000, height = 900 }: MemberMapInput): MemberMapView {
  const { spots, areas } = layOut(members, counties, width, height);
  return {
    label: "Karta över medlemmarna",
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    shapes: [...areas.map(tint), ...dots(spots, "municipality", "dot"), ...dots(spots, "region", "ring")],
    counties: areas.map(({ county, wide, narrow }) => ({
      url: county.url,
      className: countyClass(county.id),
      name: county.name,
      wide: point(wide),
      narrow: point(narrow),
    })),
    members: spots.map(({ member, x, y, radius, name }) => ({
      url: member.url,
      name: member.name === member.shortName ? null : member.name,
      label: member.shortName,
      cx: x,
      cy: y,
      r: radius,
      ...point(name),
      anchor: name.anchor === "start" ? null : name.anchor,
    })),
  };
}

const tint = ({ county, tree }: CountyArea) => ({ className: `tint ${countyClass(county.id)}`, d: treePath(tree) });

/** A path for the dots of each county, then for the open ones of associated members, then for the holes in all that have one. */
function dots(spots: readonly Spot[], kind: MapMember["kind"], name: string): MemberMapView["shapes"] {
  const its = spots.filter(({ member }) => member.kind === kind);
  const full = its.filter(({ member }) => !member.associated);
  const open = its.filter(({ member }) => member.associated);
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

const point = ({ x, y }: Point): Point => ({ x: rounded(x), y: rounded(y) });
