import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { PublishError } from "../publish-error.ts";

/** How to tell caches about changed addresses. */
export type PurgeHook = { url: string; token: string | null } | { command: string };

/**
 * Cloudflare takes so many addresses in one call: https://developers.cloudflare.com/api/resources/cache/methods/purge/
 */
const IN_ONE_CALL = 30;

/** Between attempts, in milliseconds. */
const PAUSES = [500, 2000, 8000];

const TIMEOUT_MS = 30_000;

/**
 * Tells caches about changed addresses. By HTTP: `POST {"files": [address, …]}` with the token as bearer, thirty
 * addresses a call. By command: it reads the addresses from its standard input, one a line, and exits with 0.
 *
 * @throws PublishError if every attempt fails
 */
export async function purgeCaches(hook: PurgeHook, addresses: readonly string[]): Promise<void> {
  if ("command" in hook) {
    await runCommand(hook.command, addresses);
    return;
  }
  for (let from = 0; from < addresses.length; from += IN_ONE_CALL)
    await call(hook, addresses.slice(from, from + IN_ONE_CALL));
}

async function call({ url, token }: { url: string; token: string | null }, files: readonly string[]): Promise<void> {
  // The rest of the address may hold a secret.
  const host = new URL(url).host;
  let fault = "";
  for (const pause of [...PAUSES, null]) {
    try {
      const { ok, status } = await fetch(url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ files }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (ok) return;
      fault = `${host} svarade ${String(status)}`;
      if (status < 500 && status !== 429) break;
    } catch {
      fault = `${host} går inte att nå`;
    }
    if (pause !== null) await setTimeout(pause);
  }
  throw new PublishError(`Mellanlager kunde inte meddelas (PUBLISH_PURGE_URL): ${fault}.`);
}

async function runCommand(command: string, addresses: readonly string[]): Promise<void> {
  const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"] });
  // A command may have reasons not to read all its input.
  child.stdin.on("error", () => undefined).end(`${addresses.join("\n")}\n`);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  if (code !== 0)
    throw new PublishError(`Mellanlager kunde inte meddelas: PUBLISH_PURGE_COMMAND slutade med ${String(code)}.`);
}
