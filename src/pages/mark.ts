import type { Organisation } from "../model/model.ts";

/** The organisation's mark as paths in a frame: shapes are filled, lines are drawn. */
export interface Mark {
  width: number;
  height: number;
  shapes: string;
  lines: string | null;
}

/** For an organisation that has entered none: a ring, as the seat is in all pictures. */
const RING: Mark = {
  width: 38,
  height: 38,
  shapes: "M19 2a17 17 0 1 0 0 34a17 17 0 1 0 0-34zm0 9a8 8 0 1 1 0 16a8 8 0 1 1 0-16z",
  lines: null,
};

/** The mark that the data gives, or a plain ring. */
export function markOf({ mark }: Organisation): Mark {
  return mark ?? RING;
}
