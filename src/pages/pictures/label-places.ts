import { discOverlap, distanceTo, outside, overlap, type Box, type Disc } from "./shapes.ts";

export type Anchor = "start" | "middle" | "end";

/** The place of a text: its anchor on the baseline, and the rectangle around it. */
export interface LabelPlace {
  x: number;
  y: number;
  anchor: Anchor;
  box: Box;
}

/** A text to put beside a disc. */
export interface Label {
  disc: Disc;
  width: number;
  size: number;
}

/** What labels should not cover, including the discs of all labels. */
export interface Surroundings {
  discs: readonly Disc[];
  boxes: readonly Box[];
  frame: Box;
}

/** A possible place for a label. `own` is its cost without regard to other labels. */
export interface Candidate extends LabelPlace {
  own: number;
}

/** How far letters reach above and below the baseline, as shares of the type size. */
export const ASCENT = 0.74;
export const DESCENT = 0.22;

/** Distance from a disc to its label, and the further distances to try if there is no room. */
const GAP = 3;
const STEPS = [0, 7, 15, 24];

/** Each direction costs so much more than the one before it. */
const PER_RANK = 1.5;

/**
 * A label should be nearer to its own disc than to any other by this distance, or more if the other is at the same
 * height. Each missing unit costs `PER_DOUBT`.
 */
const CLEARLY = { aslant: 6, level: 16 };
const PER_DOUBT = 1.2;

/** The cost of any overlap, however small: so one large overlap is better than two small ones. */
export const ANY = 40;

/** The cost of an overlap, which grows by `perUnit` with its depth; 0 if there is none. */
export const price = (depth: number, perUnit: number): number => (depth > 0 ? ANY + depth * perUnit : 0);

/** All possible places for a label, the nearest first. */
export function candidates(label: Label, surroundings: Surroundings): Candidate[] {
  return STEPS.flatMap((step) =>
    around(label, step).map((place, rank) => ({
      ...place,
      own: rank * PER_RANK + step + ownCost(place.box, label, surroundings),
    })),
  );
}

/** Eight places at one distance from the disc, best first: right, left, below, above, then the corners. */
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

/** A text at a place, with the rectangle around it. */
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

/**
 * The cost of being about as near to another disc as to the label's own: readers could take it for the other's name.
 */
function doubt(box: Box, own: Disc, other: Disc): number {
  const isLevel = other.y > box.top && other.y < box.bottom;
  const nearer = gap(box, own) + CLEARLY[isLevel ? "level" : "aslant"] - gap(box, other);
  return nearer > 0 ? nearer * PER_DOUBT : 0;
}

/** The distance from a label to a disc; 0 if they touch. */
export const gap = (box: Box, disc: Disc): number => Math.max(0, distanceTo(box, disc) - disc.radius);
