import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import { clamped, distance, type Box, type Disc } from "./shapes.ts";

/** Ticks in which discs are drawn home and pushed apart, then at most so many in which they are only pushed apart. */
const DRAWN_HOME = 40;
const ONLY_APART = 200;

/** Places are rounded in the end: so much more than their radii are discs held apart, and less by so much is apart enough. */
const MORE = 1;
const ENOUGH = 0.25;

interface Node extends Disc {
  home: Disc;
}

/**
 * Discs moved as little as is needed for none to lie on another, and kept within the frame. Whole numbers; the same discs give
 * the same places each time, as d3-force draws its numbers from a fixed series.
 */
export function spread(discs: readonly Disc[], frame: Box): Disc[] {
  const apart = forceCollide<Node>((node) => node.radius + MORE).iterations(3);
  const nodes = discs.map((home): Node => ({ x: home.x, y: home.y, radius: home.radius, home }));
  const simulation = forceSimulation(nodes)
    .stop()
    .force("x", forceX<Node>((node) => node.home.x).strength(0.15))
    .force("y", forceY<Node>((node) => node.home.y).strength(0.15))
    .force("apart", apart)
    .tick(DRAWN_HOME)
    .force("x", null)
    .force("y", null);
  for (const node of nodes) keepWithin(node, frame);
  for (let tick = 0; tick < ONLY_APART && !areApart(nodes); tick += 1) {
    simulation.tick();
    for (const node of nodes) keepWithin(node, frame);
  }
  return nodes.map(({ x, y, radius }) => ({ x: Math.round(x), y: Math.round(y), radius }));
}

function areApart(nodes: readonly Node[]): boolean {
  return nodes.every((node, index) =>
    nodes.slice(index + 1).every((other) => distance(node, other) >= node.radius + other.radius + 2 * (MORE - ENOUGH)),
  );
}

function keepWithin(node: Node, frame: Box): void {
  node.x = clamped(node.x, frame.left + node.radius, frame.right - node.radius);
  node.y = clamped(node.y, frame.top + node.radius, frame.bottom - node.radius);
}
