import { chromium, type Browser } from "playwright-core";
import { unpackedChromium } from "./chromium.ts";

/** No sandbox, as tests may run as root in a container, and nothing that the browser does of its own accord on a network. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

/**
 * Starts a real browser for tests: the one that came with npm, or the one that the environment variable SYSTEM_CHROMIUM names,
 * with these flags beside what all have. The caller closes it.
 */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const named = process.env["SYSTEM_CHROMIUM"];
  const browser = named ? { executable: named, environment: {} } : await unpackedChromium();
  return chromium.launch({
    executablePath: browser.executable,
    args: [...FLAGS, ...flags],
    env: { ...process.env, ...browser.environment },
  });
}
