import { grown, type Box, type Disc, type Point } from "./shapes.ts";

/** A horizontal line of water: at a latitude, between two longitudes. */
export interface WaterLine {
  lat: number;
  from: number;
  to: number;
  strong: boolean;
}

/** A name of water, and the place of its middle. */
export interface WaterName {
  name: string;
  lat: number;
  lon: number;
}

export interface WaterInput {
  lines: readonly WaterLine[];
  /** Gives the point of a place in the picture. */
  placeOf: (place: { lat: number; lon: number }) => Point;
  /** Lines stop before these discs and boxes, so that no member is in the water and no name is crossed out. */
  discs: readonly Disc[];
  boxes: readonly Box[];
  /** Lines are cut at the sides of this frame. */
  frame: Box;
  /** A line closer than this to the one above is left out. */
  apart: number;
}

/** The distance between a line and a disc or box, and the shortest line that is drawn. */
const AIR = { disc: 6, box: 2 };
const SHORTEST = 12;

interface Run {
  from: number;
  to: number;
}

/** Lines of water as one path. */
export function waterPath({ lines, placeOf, discs, boxes, frame, apart }: WaterInput): string {
  const pieces: Piece[] = [];
  for (const { lat, runs } of rowsOf(lines, placeOf, apart)) {
    for (const { from, to } of runs) {
      const [start, end] = [placeOf({ lat, lon: from }), placeOf({ lat, lon: to })];
      const y = Math.round((start.y + end.y) / 2);
      if (y < frame.top || y > frame.bottom) continue;
      const whole = { from: Math.max(start.x, frame.left), to: Math.min(end.x, frame.right) };
      const taken = [...discs.flatMap((disc) => acrossDisc(disc, y)), ...boxes.flatMap((box) => acrossBox(box, y))];
      for (const run of cut(whole, taken)) {
        const [x, end] = [Math.round(run.from), Math.round(run.to)];
        if (end - x >= SHORTEST) pieces.push({ x, y, width: end - x });
      }
    }
  }
  return written(pieces);
}

interface Piece {
  x: number;
  y: number;
  width: number;
}

/** Writes each line relative to the end of the one before: small, similar numbers compress well. */
function written(pieces: readonly Piece[]): string {
  return pieces
    .map(({ x, y, width }, index) => {
      const before = pieces[index - 1];
      const start = before
        ? `m${String(x - before.x - before.width)} ${String(y - before.y)}`
        : `M${String(x)} ${String(y)}`;
      return `${start}h${String(width)}`;
    })
    .join("");
}

/** The lines by latitude from north to south, without latitudes too close to the one before. */
function rowsOf(
  lines: readonly WaterLine[],
  placeOf: WaterInput["placeOf"],
  apart: number,
): { lat: number; runs: Run[] }[] {
  const rows = new Map<number, Run[]>();
  for (const { lat, from, to } of lines) rows.set(lat, [...(rows.get(lat) ?? []), { from, to }]);
  let last = -Infinity;
  return [...rows]
    .sort(([a], [b]) => b - a)
    .flatMap(([lat, runs]) => {
      const { y } = placeOf({ lat, lon: runs[0]?.from ?? 0 });
      if (y - last < apart) return [];
      last = y;
      return [{ lat, runs }];
    });
}

function acrossDisc({ x, y, radius }: Disc, height: number): Run[] {
  const reach = radius + AIR.disc;
  const away = Math.abs(y - height);
  if (away >= reach) return [];
  const half = Math.sqrt(reach * reach - away * away);
  return [{ from: x - half, to: x + half }];
}

function acrossBox(box: Box, height: number): Run[] {
  const { left, right, top, bottom } = grown(box, AIR.box);
  return height > top && height < bottom ? [{ from: left, to: right }] : [];
}

/** The parts of a line that are not taken. */
function cut(whole: Run, taken: readonly Run[]): Run[] {
  let runs = [whole];
  for (const { from, to } of taken)
    runs = runs
      .flatMap((run) => [
        { from: run.from, to: Math.min(run.to, from) },
        { from: Math.max(run.from, to), to: run.to },
      ])
      .filter((run) => run.to > run.from);
  return runs;
}
