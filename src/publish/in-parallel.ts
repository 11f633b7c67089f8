/** A store answers so many requests at once without slowing down. */
const AT_ONCE = 8;

/** Does a task for each item, several at once. After an error no more are started; it is thrown when the running ones have ended. */
export async function inParallel<Item>(items: Iterable<Item>, task: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items][Symbol.iterator]();
  let failed = false;
  const work = async () => {
    for (const item of waiting) {
      if (failed) return;
      try {
        await task(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}
