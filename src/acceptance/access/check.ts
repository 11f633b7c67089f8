import type { Page } from "playwright-core";

/** Looks at an open page and gives its faults in words; none where it is sound. It leaves the page as it was. */
export type Check = (page: Page) => Promise<string[]>;

/** A common desktop's window, and a common phone's. */
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 640 };
