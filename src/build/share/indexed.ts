/** Enough for a few flat colours and the edges between them. */
const MOST = 64;

interface Indexed {
  /** For each pixel the index of its colour in the palette. */
  indices: Uint8Array;
  /** Red, green and blue. */
  palette: number[][];
}

/** Reduces opaque pixels (red, green, blue, alpha) to a palette of the commonest colours. Any other colour becomes the nearest of these. */
export function indexed(pixels: Uint8Array): Indexed {
  // The copy is aligned, so each pixel can be read as one number. Its lowest byte comes first on every machine that
  // Node runs on.
  const colours = new Uint32Array(pixels.slice().buffer);
  const counts = new Map<number, number>();
  runs(colours, (colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from));
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  const palette = ranked.slice(0, MOST);
  const places = new Map(ranked.map((colour, rank) => [colour, rank < MOST ? rank : nearest(colour, palette)]));
  const indices = new Uint8Array(colours.length);
  runs(colours, (colour, from, to) => indices.fill(places.get(colour) ?? 0, from, to));
  return { indices, palette: palette.map(channels) };
}

/** Calls once for each run of pixels of one colour: there are far fewer runs than pixels. */
function runs(colours: Uint32Array, each: (colour: number, from: number, to: number) => void): void {
  for (let from = 0, to = 0; from < colours.length; from = to) {
    const colour = colours[from] ?? 0;
    while (to < colours.length && colours[to] === colour) to += 1;
    each(colour, from, to);
  }
}

const channels = (colour: number): number[] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => squaredDistance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

const squaredDistance = (a: number, b: number): number =>
  ((a & 255) - (b & 255)) ** 2 +
  (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 +
  (((a >> 16) & 255) - ((b >> 16) & 255)) ** 2;
