/** Puts texts in the order of their UTF-16 code units: the same on every machine, and no language's. */
export function byCodeUnit(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** Puts entries of a map or of an object in the order of their keys. */
export function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCodeUnit(a, b);
}
