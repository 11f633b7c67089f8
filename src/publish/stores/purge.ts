import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { PublishError } from "../publish-error.ts";

/** How caches are told of changed addresses. */
export type PurgeHook = { url: string; token: string | null } | { command: string };

/** As many addresses as Cloudflare takes in one call: https://developers.cloudflare.com/api/resources/cache/methods/purge/ */
const IN_ONE_CALL = 30;

/** Between attempts, in milliseconds. */
const PAUSES = [500, 2000, 8000];

const TIMEOUT_MS = 30_000;

/**
 * Tells caches of changed addresses: by HTTP, `POST {"files": [address, …]}` with the token as bearer, in calls of thirty; or by a command
 * that reads the addresses from its standard input, a line each, and ends with 0.
 *
 * @throws PublishError where that fails every time
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
  // A command that does not read all it is given has its own reasons.
  child.stdin.on("error", () => undefined).end(`${addresses.join("\n")}\n`);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  if (code !== 0)
    throw new PublishError(`Mellanlager kunde inte meddelas: PUBLISH_PURGE_COMMAND slutade med ${String(code)}.`);
}
