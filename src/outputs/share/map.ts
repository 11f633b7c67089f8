import type { Member, Model } from "../../model/model.ts";
import { placesInFrame } from "../../pages/pictures/projection.ts";
import { rounded, type Box, type Disc } from "../../pages/pictures/shapes.ts";
import { spanningTree, treePath } from "../../pages/pictures/spanning-tree.ts";
import { spread } from "../../pages/pictures/spread.ts";
import { mixed } from "../mixed.ts";
import { PALETTE } from "../palette.ts";

interface Spot extends Disc {
  member: Member;
}

/** Radii of what is painted. */
const DOT = 6;
const RING = 8.5;

/** The members on the map, without names; given a box, draws them into it. All in their colours, or one among the others. */
export function memberMap(model: Model, box: Box): (highlighted: Member | null) => string {
  const present = model.members.filter((member) => !member.former);
  const located = present.map((member) => ({ member, ...member.position, core: !member.associated, radius: 8.5 }));
  const spots: Spot[] = spread(placesInFrame(located, box, []).places, box);
  const tints = model.counties.map((county) => {
    const its = spots.filter(({ member }) => member.county === county && !member.associated);
    return { county, d: treePath(spanningTree(its)) };
  });
  return (highlighted) =>
    [
      ...tints
        .filter(
          ({ county, d }) =>
            d !== "" && (highlighted === null || (highlighted.county === county && !highlighted.associated)),
        )
        .map(({ county, d }) => strokedTint(d, county.colour?.light ?? PALETTE.light.outline)),
      ...spots.map((spot) => (spot.member === highlighted ? "" : dot(spot, isApart(spot.member, highlighted), 1))),
      ...spots.map((spot) => (spot.member === highlighted ? dot(spot, false, 2.6) : "")),
    ].join("");
}

/** Beside one member only those of its county keep their colour. */
const isApart = (member: Member, highlighted: Member | null): boolean =>
  highlighted !== null && (member.associated || highlighted.associated || member.county !== highlighted.county);

const strokedTint = (d: string, colour: string): string =>
  `<path d="${d}" fill="none" stroke="${mixed(colour, PALETTE.light.surface, 0.18)}" stroke-width="32" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A dot is a municipality, a ring a region, open ones are associated. */
function dot({ member, x, y }: Spot, isFaint: boolean, scale: number): string {
  const colour = isFaint
    ? PALETTE.light.wave
    : member.associated
      ? PALETTE.light.muted
      : (member.county.colour?.light ?? PALETTE.light.muted);
  const radius = (member.kind === "region" ? RING : DOT) * scale;
  const width = (member.associated ? 1.8 : member.kind === "region" ? 4.5 : 0) * scale;
  const style =
    width === 0
      ? `fill="${colour}"`
      : `fill="${PALETTE.light.mist}" stroke="${colour}" stroke-width="${String(rounded(width))}"`;
  return `<circle cx="${String(rounded(x))}" cy="${String(rounded(y))}" r="${String(rounded(radius - width / 2))}" ${style}/>`;
}
