import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("asked for many times while it runs, it runs once more", async () => {
  let runs = 0;
  let most = 0;
  let running = 0;
  let end = () => {};
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const ask = oneAtATime(async () => {
    runs += 1;
    running += 1;
    most = Math.max(most, running);
    await held;
    running -= 1;
  });
  const asked = [ask(), ask(), ask(), ask()];
  end();
  await Promise.all(asked);
  expect({ runs, most }).toEqual({ runs: 2, most: 1 });
});

test("asked for when it has run, it runs again", async () => {
  let runs = 0;
  const ask = oneAtATime(() => Promise.resolve(void (runs += 1)));
  await ask();
  await ask();
  expect(runs).toBe(2);
});

test("a failure is told to those who asked for that run, and what was asked for meanwhile runs all the same", async () => {
  let runs = 0;
  const ask = oneAtATime(() => {
    runs += 1;
    return runs === 1 ? Promise.reject(new Error("first")) : Promise.resolve();
  });
  const [first, second, third] = [ask(), ask(), ask()];
  await expect(first).rejects.toThrow("first");
  await Promise.all([second, third]);
  expect(runs).toBe(2);
  await ask();
  expect(runs).toBe(3);
});
