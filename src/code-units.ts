/** Sorts texts by UTF-16 code units: the same order on every machine, independent of language. */
export function byCodeUnit(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** Sorts the entries of a map or an object by key. */
export function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCodeUnit(a, b);
}
