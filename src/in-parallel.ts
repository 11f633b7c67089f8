/** As many requests as a store answers at once without slowing down. */
const AT_ONCE = 8;

/**
 * Does a task for each item, several at once, begun in order, and gives what they gave in that order. After a fault no more are
 * begun; it is thrown when those under way have ended.
 */
export async function inParallel<Item, Result>(
  items: Iterable<Item>,
  task: (item: Item) => Promise<Result>,
  atOnce = AT_ONCE,
): Promise<Result[]> {
  const waiting = [...items].entries();
  const results: Result[] = [];
  let failed = false;
  const work = async () => {
    for (const [index, item] of waiting) {
      if (failed) return;
      try {
        results[index] = await task(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return results;
}
