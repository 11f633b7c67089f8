/** Whether so many of the places, which are in order, follow one upon the other, with at most so many words between. */
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
