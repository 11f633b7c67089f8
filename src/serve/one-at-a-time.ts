/**
 * Makes a task run only once at a time. Requests during a run, however many, lead to one more run afterwards, so the
 * last run always sees the last change.
 *
 * @returns a function that requests a run, and gives the run that starts after the request
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function start(): Promise<void> {
    next = null;
    current = task().finally(() => {
      if (next === null) current = null;
    });
    return current;
  }

  return () => {
    if (current === null) return start();
    next ??= current.catch(() => undefined).then(start);
    return next;
  };
}
