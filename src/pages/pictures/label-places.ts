import { discOverlap, distanceTo, outside, overlap, type Box, type Disc } from "./shapes.ts";

export type Anchor = "start" | "middle" | "end";

/** Where a text is set: the place and the anchor of its base line, and the rectangle that it takes up. */
export interface LabelPlace {
  x: number;
  y: number;
  anchor: Anchor;
  box: Box;
}

/** A text to be set beside a disc. */
export interface Label {
  disc: Disc;
  width: number;
  size: number;
}

/** What labels are to keep away from, the discs of all labels among it. */
export interface Surroundings {
  discs: readonly Disc[];
  boxes: readonly Box[];
  frame: Box;
}

/** A place that a label may take, and how bad it is whatever the other labels do. */
export interface Candidate extends LabelPlace {
  own: number;
}

/** Letters reach this far up and down from the base line, as shares of the type size. */
export const ASCENT = 0.74;
export const DESCENT = 0.22;

/** Space between a disc and its label, and the further distances that are tried where there is no room. */
const GAP = 3;
const STEPS = [0, 7, 15, 24];

/** What each direction is worse than the one before it. */
const PER_RANK = 1.5;

/** How much further another disc has to be from a label than its own, more where the label is on a level with it; what each unit less costs. */
const CLEARLY = { aslant: 6, level: 16 };
const PER_DOUBT = 1.2;

/** What any overlap costs from the first, so that two small ones are not preferred to one. */
export const ANY = 40;

/** What an overlap costs, `perUnit` of its depth: nothing where there is none. */
export const price = (depth: number, perUnit: number): number => (depth > 0 ? ANY + depth * perUnit : 0);

/** All places that a label may take, nearer ones first. */
export function candidates(label: Label, surroundings: Surroundings): Candidate[] {
  return STEPS.flatMap((step) =>
    around(label, step).map((place, rank) => ({
      ...place,
      own: rank * PER_RANK + step + ownCost(place.box, label, surroundings),
    })),
  );
}

/** The eight places at a distance from the disc, the best first: right, left, below, above, then the corners. */
function around({ disc, width, size }: Label, step: number): LabelPlace[] {
  const off = disc.radius + GAP + step;
  const aslant = off * 0.7;
  const level = disc.y + size * 0.33;
  const below = disc.y + off + size * (ASCENT - 0.04);
  const above = disc.y - off - size * (DESCENT - 0.06);
  const lower = disc.y + aslant + size * 0.6;
  const upper = disc.y - aslant;
  return [
    set(disc.x + off, level, "start", width, size),
    set(disc.x - off, level, "end", width, size),
    set(disc.x, below, "middle", width, size),
    set(disc.x, above, "middle", width, size),
    set(disc.x + aslant, upper, "start", width, size),
    set(disc.x + aslant, lower, "start", width, size),
    set(disc.x - aslant, upper, "end", width, size),
    set(disc.x - aslant, lower, "end", width, size),
  ];
}

/** A text at a place: its base line and the rectangle around it. */
export function set(x: number, y: number, anchor: Anchor, width: number, size: number): LabelPlace {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x, y, anchor, box: { left, top: y - size * ASCENT, right: left + width, bottom: y + size * DESCENT } };
}

function ownCost(box: Box, { disc }: Label, { discs, boxes, frame }: Surroundings): number {
  let cost = price(outside(box, frame), 30);
  for (const other of discs) {
    if (other !== disc) cost += price(discOverlap(box, other), 8) + doubt(box, disc, other);
  }
  for (const other of boxes) cost += price(overlap(box, other), 10);
  return cost;
}

/** A label that stands about as near to another disc as to its own may be read as the other's, as its name beside it above all. */
function doubt(box: Box, own: Disc, other: Disc): number {
  const isLevel = other.y > box.top && other.y < box.bottom;
  const nearer = gap(box, own) + CLEARLY[isLevel ? "level" : "aslant"] - gap(box, other);
  return nearer > 0 ? nearer * PER_DOUBT : 0;
}

/** How far a label is from a disc: 0 where it reaches it. */
export const gap = (box: Box, disc: Disc): number => Math.max(0, distanceTo(box, disc) - disc.radius);
