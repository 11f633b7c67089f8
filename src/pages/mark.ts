import type { Organisation } from "../model/model.ts";

/** The organisation's mark as SVG paths: filled shapes and drawn lines. */
export interface Mark {
  width: number;
  height: number;
  shapes: string;
  lines: string | null;
}

/** The mark of an organisation without one: a ring, like a seat in the pictures. */
const RING: Mark = {
  width: 38,
  height: 38,
  shapes: "M19 2a17 17 0 1 0 0 34a17 17 0 1 0 0-34zm0 9a8 8 0 1 1 0 16a8 8 0 1 1 0-16z",
  lines: null,
};

/** The mark from the data, or a ring. */
export function markOf({ mark }: Organisation): Mark {
  return mark ?? RING;
}
