import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import { clamped, distance, type Box, type Disc } from "./shapes.ts";

/** Steps in which discs are pulled to their places and pushed apart, and then the most steps in which they are only pushed apart. */
const DRAWN_HOME = 40;
const ONLY_APART = 200;

/** Places are rounded at the end. So discs are kept further apart than their radii by `MORE`, and a lack of up to `ENOUGH` is accepted. */
const MORE = 1;
const ENOUGH = 0.25;

interface Node<Its extends Disc> extends Disc {
  home: Its;
}

/**
 * Moves discs as little as possible so that none overlap and all are inside the frame. Returns whole numbers. The same
 * discs always get the same places, as d3-force uses a fixed series of random numbers.
 */
export function spread<Its extends Disc>(discs: readonly Its[], frame: Box): Its[] {
  const nodes = discs.map((home): Node<Its> => ({ x: home.x, y: home.y, radius: home.radius, home }));
  const simulation = forceSimulation(nodes)
    .stop()
    .force("x", forceX<Node<Its>>((node) => node.home.x).strength(0.15))
    .force("y", forceY<Node<Its>>((node) => node.home.y).strength(0.15))
    .force("apart", forceCollide<Node<Its>>((node) => node.radius + MORE).iterations(3))
    .tick(DRAWN_HOME)
    .force("x", null)
    .force("y", null);
  for (const node of nodes) keepWithin(node, frame);
  for (let tick = 0; tick < ONLY_APART && !areApart(nodes); tick += 1) {
    simulation.tick();
    for (const node of nodes) keepWithin(node, frame);
  }
  return nodes.map(({ x, y, home }) => ({ ...home, x: Math.round(x), y: Math.round(y) }));
}

function areApart(discs: readonly Disc[]): boolean {
  return discs.every((disc, index) =>
    discs.slice(index + 1).every((other) => distance(disc, other) >= disc.radius + other.radius + 2 * (MORE - ENOUGH)),
  );
}

function keepWithin(disc: Disc, frame: Box): void {
  disc.x = clamped(disc.x, frame.left + disc.radius, frame.right - disc.radius);
  disc.y = clamped(disc.y, frame.top + disc.radius, frame.bottom - disc.radius);
}
