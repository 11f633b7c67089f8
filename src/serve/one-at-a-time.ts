/**
 * Makes a task that may be asked for at any time run once at a time. Asked for while it runs, however often, it runs once more
 * afterwards, so that the last run has always seen the last change.
 *
 * @returns asks for the task, and gives the run that begins after the asking
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
