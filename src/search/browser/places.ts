/** Whether `length` of the sorted places follow one another, with at most `between` other words in each gap. */
export function hasRun(places: readonly number[], length: number, between: number): boolean {
  let run = 1;
  return (
    length < 2 ||
    places.some((place, index) => {
      const before = places[index - 1];
      if (before !== undefined && place !== before) run = place - before <= 1 + between ? run + 1 : 1;
      return run >= length;
    })
  );
}
