import type { Page } from "playwright-core";

/** How long fonts are kept back, in milliseconds: longer than all else takes. */
const LATE = 500;

/** A slow telephone: 150 ms to the server and back, 1.6 Mbit a second, as Lighthouse has it. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** How much an address's page moves while it loads slowly and its fonts come late, as browsers count it. https://web.dev/articles/cls */
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
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.continue();
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return page.evaluate(async () => {
    await document.fonts.ready;
    // The browser tells of a movement after it has painted it.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    const shifts: unknown = Reflect.get(window, "shifts");
    return Array.isArray(shifts) ? shifts.reduce<number>((sum, shift) => sum + Number(shift), 0) : Number.NaN;
  });
}
