import type { Page } from "playwright-core";

/** A slow telephone: 150 ms to the server and back, 1.6 Mbit a second, as Lighthouse has it. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/**
 * How much an address's page moves while it loads slowly and its fonts come when it has been painted, as browsers count it.
 * A search that the address asks for is waited for. https://web.dev/articles/cls
 */
export async function layoutShift(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(window, "shifts", shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
    }).observe({ type: "layout-shift", buffered: true });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW);
  let release = (): void => undefined;
  const painted = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.woff2", async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  release();
  await page.waitForLoadState("load");
  const query = new URL(address).searchParams.get("q");
  if (query !== null) await page.locator(`#search[data-query="${query}"]`).waitFor();
  return page.evaluate(async () => {
    await document.fonts.ready;
    // What comes last moves others in the next frame, and the browser tells of it when that is painted.
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    const shifts: unknown = Reflect.get(window, "shifts");
    return Array.isArray(shifts) ? shifts.reduce<number>((sum, shift) => sum + Number(shift), 0) : Number.NaN;
  });
}
