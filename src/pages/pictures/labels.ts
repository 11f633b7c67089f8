import { boxAround, discOverlap, distanceTo, outside, overlap, type Box, type Disc } from "./shapes.ts";

export type Anchor = "start" | "middle" | "end";

/** Where a text is set: the place and the anchor of its base line, and the rectangle that it takes up. */
export interface Place {
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

/** `own`: how bad the place is, whatever the other labels do. */
interface Candidate extends Place {
  own: number;
}

/** The places that a label may take, the one it has taken, and the labels that could come in its way. */
interface Choice {
  candidates: Candidate[];
  taken: Candidate | null;
  neighbours: Choice[];
}

/** Letters reach this far up and down from the base line, as shares of the type size. */
export const ASCENT = 0.74;
export const DESCENT = 0.22;

/** Space between a disc and its label, and the further distances that are tried where there is no room. */
const GAP = 3;
const STEPS = [0, 7, 15, 24];

/** No more passes than this over all labels, though a few are always enough. */
const PASSES = 8;

const PER_UNIT = { disc: 8, label: 10, box: 10, frame: 30 };

/** How much further another disc has to be from a label than its own. */
const CLEARLY = 6;

/** What any overlap costs from the first, so that two small ones are not preferred to one. */
const ANY = 40;

/**
 * A place for each label: beside its disc in one of eight directions, further out where there is no room. Labels with the fewest
 * free places choose first; then each chooses again, knowing where the others are, until none moves; then each tries to better the
 * whole by making others move. Where nothing is free the place is the one with the least overlap.
 */
export function placeLabels(labels: readonly Label[], surroundings: Surroundings): Place[] {
  const choices = choicesOf(labels, surroundings);
  const byFreedom = [...choices].sort((a, b) => freedom(a) - freedom(b));
  settle(byFreedom);
  for (const choice of byFreedom) makeRoom(choice);
  settle(byFreedom);
  return choices.map(({ taken, candidates: [first] }) => {
    const place = taken ?? first;
    if (!place) throw new Error("A label has no places.");
    return { x: place.x, y: place.y, anchor: place.anchor, box: place.box };
  });
}

function choicesOf(labels: readonly Label[], surroundings: Surroundings): Choice[] {
  const choices = labels.map((label): Choice => ({
    candidates: candidates(label, surroundings),
    taken: null,
    neighbours: [],
  }));
  const reaches = choices.map((choice) =>
    boxAround(
      choice.candidates.flatMap(({ box }) => [
        { x: box.left, y: box.top },
        { x: box.right, y: box.bottom },
      ]),
    ),
  );
  choices.forEach((choice, index) => {
    const reach = reaches[index];
    choice.neighbours = choices.filter((other, its) => {
      const others = reaches[its];
      return other !== choice && reach !== undefined && others !== undefined && overlap(reach, others) > 0;
    });
  });
  return choices;
}

/** Lets each label take its best place in turn until none moves. */
function settle(choices: readonly Choice[]): void {
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    for (const choice of choices) {
      const before = choice.taken;
      choice.taken = best(choice);
      moved ||= choice.taken !== before;
    }
    if (!moved) return;
  }
}

/** Tries the label at each of its places while those in its way choose again, and keeps what is best for them all. */
function makeRoom(choice: Choice): void {
  for (const candidate of choice.candidates) {
    if (candidate.own >= ANY || candidate === choice.taken) continue;
    const moved = [choice, ...choice.neighbours.filter(({ taken }) => taken && clash(taken, candidate) > 0)];
    const before = moved.map(({ taken }) => taken);
    const cost = costOf(moved);
    choice.taken = candidate;
    for (const other of moved) if (other !== choice) other.taken = best(other);
    if (costOf(moved) < cost) continue;
    moved.forEach((each, index) => {
      each.taken = before[index] ?? null;
    });
  }
}

/** The place that costs least as the others stand, the first of equals. */
function best(choice: Choice): Candidate | null {
  let found: Candidate | null = null;
  let least = Infinity;
  for (const candidate of choice.candidates) {
    const cost = candidate.own >= least ? Infinity : candidate.own + crossing(candidate, choice.neighbours);
    if (cost < least) [found, least] = [candidate, cost];
  }
  return found;
}

/** What the labels cost as they stand, overlaps between two of them counted twice: the less reason to keep them. */
function costOf(choices: readonly Choice[]): number {
  return choices.reduce((sum, { taken, neighbours }) => sum + (taken ? taken.own + crossing(taken, neighbours) : 0), 0);
}

function crossing(candidate: Candidate, neighbours: readonly Choice[]): number {
  let cost = 0;
  for (const { taken } of neighbours) if (taken) cost += price(clash(candidate, taken), PER_UNIT.label);
  return cost;
}

const clash = (a: Candidate, b: Candidate): number => overlap(a.box, b.box);

function candidates(label: Label, surroundings: Surroundings): Candidate[] {
  return STEPS.flatMap((step) =>
    around(label, step).map((place, rank) => ({
      ...place,
      own: rank * 1.5 + step + ownCost(place.box, label, surroundings),
    })),
  );
}

/** The eight places at a distance from the disc, the best first: right, left, below, above, then the corners. */
function around({ disc, width, size }: Label, step: number): Place[] {
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
export function set(x: number, y: number, anchor: Anchor, width: number, size: number): Place {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x, y, anchor, box: { left, top: y - size * ASCENT, right: left + width, bottom: y + size * DESCENT } };
}

function ownCost(box: Box, { disc }: Label, { discs, boxes, frame }: Surroundings): number {
  let cost = price(outside(box, frame), PER_UNIT.frame);
  for (const other of discs)
    if (other !== disc) cost += price(discOverlap(box, other), PER_UNIT.disc) + doubt(box, disc, other);
  for (const other of boxes) cost += price(overlap(box, other), PER_UNIT.box);
  return cost;
}

/** A label that stands about as near to another disc as to its own may be read as the other's. */
function doubt(box: Box, own: Disc, other: Disc): number {
  const nearer = gap(box, own) + CLEARLY - gap(box, other);
  return nearer > 0 ? nearer * 1.2 : 0;
}

const gap = (box: Box, disc: Disc): number => Math.max(0, distanceTo(box, disc) - disc.radius);

const price = (depth: number, perUnit: number): number => (depth > 0 ? ANY + depth * perUnit : 0);

const freedom = ({ candidates }: Choice): number => candidates.filter(({ own }) => own < ANY).length;
