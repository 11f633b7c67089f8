import { grown, type Box, type Disc, type Point } from "./shapes.ts";

/** A level line of water: at a latitude, between two longitudes. */
export interface WaterLine {
  lat: number;
  from: number;
  to: number;
  strong: boolean;
}

/** A name of water, and where its middle stands. */
export interface WaterName {
  name: string;
  lat: number;
  lon: number;
}

export interface WaterInput {
  lines: readonly WaterLine[];
  /** Where a place lies in the picture. */
  placeOf: (place: { lat: number; lon: number }) => Point;
  /** What lines end before, so that nobody lies in the water and no name is struck through. */
  discs: readonly Disc[];
  boxes: readonly Box[];
  /** What lines stay within; one that runs out of a side is cut there. */
  frame: Box;
  /** Lines that would come nearer to the one above than this are left out. */
  apart: number;
}

/** Air between a line and what it ends before, and the shortest piece of a line that is drawn. */
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

/** Each piece from where the one before it ended: the numbers are small and alike, and so is the page. */
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

/** The lines at each latitude from the north down, but for latitudes too near the one before. */
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

/** What is left of a run when others have taken their part. */
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
