import {
  ANY,
  candidates,
  price,
  type Candidate,
  type Label,
  type LabelPlace,
  type Surroundings,
} from "./label-places.ts";
import { boxAround, overlap, type Box } from "./shapes.ts";

/** A label's possible places, its present one, and the labels that could get in its way. */
interface Choice {
  candidates: Candidate[];
  taken: Candidate | null;
  neighbours: Choice[];
}

/** A limit on the passes over all labels; a few are normally enough. */
const PASSES = 8;

/**
 * Finds a place for each label: beside its disc in one of eight directions, or further out if there is no room. Labels
 * with the fewest free places choose first. Then each chooses again until none moves. Finally each tries to improve the
 * total by making others move. If nothing is free, a label takes the place with the least overlap.
 */
export function placeLabels<Its extends Label>(
  labels: readonly Its[],
  surroundings: Surroundings,
): (Its & { place: LabelPlace })[] {
  const choices = labels.map((label) => ({ label, ...choiceOf(label, surroundings) }));
  for (const choice of choices) {
    choice.neighbours = choices.filter((other) => other !== choice && overlap(choice.reach, other.reach) > 0);
  }
  const byFreedom = [...choices].sort((a, b) => freedom(a) - freedom(b));
  settle(byFreedom);
  for (const choice of byFreedom) makeRoom(choice);
  settle(byFreedom);
  return choices.flatMap(({ label, taken }) => (taken ? [{ ...label, place: taken }] : []));
}

function choiceOf(label: Label, surroundings: Surroundings): Choice & { reach: Box } {
  const places = candidates(label, surroundings);
  const corners = places.flatMap(({ box }) => [
    { x: box.left, y: box.top },
    { x: box.right, y: box.bottom },
  ]);
  return { candidates: places, taken: null, neighbours: [], reach: boxAround(corners) };
}

/** Lets each label in turn take its best place, until none moves. */
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

/** Tries each place for the label, letting those in its way choose again, and keeps the best result for all of them. */
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

/** The cheapest place with the others where they are; the first if several are equal. */
function best(choice: Choice): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  for (const candidate of choice.candidates) {
    const cost = candidate.own >= least ? Infinity : candidate.own + crossing(candidate, choice.neighbours);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** The total cost of the present places. An overlap of two labels counts for both, which makes it less attractive. */
function costOf(choices: readonly Choice[]): number {
  return choices.reduce((sum, { taken, neighbours }) => sum + (taken ? taken.own + crossing(taken, neighbours) : 0), 0);
}

function crossing(candidate: Candidate, neighbours: readonly Choice[]): number {
  let cost = 0;
  for (const { taken } of neighbours) if (taken) cost += price(clash(candidate, taken), 10);
  return cost;
}

const clash = (a: Candidate, b: Candidate): number => overlap(a.box, b.box);

const freedom = (choice: Choice): number => choice.candidates.filter(({ own }) => own < ANY).length;
