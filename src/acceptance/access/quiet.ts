import type { Page } from "playwright-core";

/**
 * Listens to a page from its beginning for what it should not do: complain on the console, where breaches of the content security
 * policy are told too, ask another site for anything, leave cookies or anything else behind. To be called before the page is
 * opened; what it gives is called when the page has been used, and tells the faults.
 */
export function listenTo(page: Page, origin: string): () => Promise<string[]> {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:"))
      faults.push(`asks for ${request.url()}`);
  });
  return async () => {
    const cookies = await page.context().cookies();
    const stores = await page.evaluate(async () => [
      ...(localStorage.length > 0 ? ["localStorage"] : []),
      ...(sessionStorage.length > 0 ? ["sessionStorage"] : []),
      ...(await indexedDB.databases()).map(() => "IndexedDB"),
      ...("caches" in window ? (await caches.keys()).map(() => "CacheStorage") : []),
      ...("serviceWorker" in navigator
        ? (await navigator.serviceWorker.getRegistrations()).map(() => "a service worker")
        : []),
    ]);
    return [
      ...faults,
      ...cookies.map(({ name }) => `leaves the cookie ${name}`),
      ...stores.map((store) => `leaves something in ${store}`),
    ];
  };
}
