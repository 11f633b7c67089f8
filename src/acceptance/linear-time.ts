/** The shortest of a few runs, in milliseconds: what else the machine does only ever adds to it. */
function timeOf(work: () => void, rounds: number): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Letters enough for work that grows as the square of the text to take some milliseconds; any other is far below. */
const SOME = 4_000;

/**
 * Whether four times the text takes far more than four times as long: work that grows as its square takes sixteen times.
 * Both are measured side by side, so a slow machine changes nothing.
 *
 * @param textOf makes a text of about so many letters
 */
export function outgrowsItsText(work: (text: string) => void, textOf: (letters: number) => string): boolean {
  const time = (letters: number, rounds: number) => {
    const text = textOf(letters);
    return timeOf(() => {
      work(text);
    }, rounds);
  };
  if (time(SOME, 1) < 2 || time(SOME, 3) < 2) return false;
  return time(4 * SOME, 3) > 9 * time(SOME, 3);
}
