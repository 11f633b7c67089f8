import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rollBack } from "../../publish/publish.ts";
import { folderDestination } from "../../publish/stores/folder.ts";
import type { Destination } from "../../publish/stores/store.ts";
import { expectServed, expectWhole, Killed, mortal, publishVersion, settings } from "./publishing.ts";
import type { Fetch } from "./reader.ts";
import { MEMBERS, type Version } from "./small-site.ts";
import { startStoreServer, type StoreServer } from "./store-server.ts";

let server: StoreServer;
let folder = "";
beforeAll(async () => {
  server = await startStoreServer();
  folder = mkdtempSync(join(tmpdir(), "published-"));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The version of a step: other styles, minutes and words each time, and one member more or less, so that files come, change and go. */
function version(step: number): Version {
  return {
    colour: `blue${step}`,
    word: `ord${step}`,
    minutes: `minutes${step}`,
    members: MEMBERS.slice(0, 2 + (step % 2)),
  };
}

/** Every step is a week and a day after the one before it, so that hashed files of earlier ones are deleted too. */
function dayOf(step: number): string {
  return new Date(Date.UTC(2026, 0, 1 + 8 * step)).toISOString().slice(0, 10);
}

/**
 * Publishes version after version, killing each publication one write later than the one before it, until one ends before it is killed.
 * After each kill a reader goes about; then the same version is published, or the next one, or the one before is brought back.
 */
async function killEverywhere(destination: Destination, fetch: Fetch): Promise<number> {
  const given = (step: number) => ({ today: dayOf(step), allowRemovals: true });
  let live = version(0);
  let { release } = await publishVersion(live, destination, given(0));
  for (let step = 1; ; step++) {
    const next = version(step);
    const killed = await publishVersion(next, mortal(destination, step), given(step)).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
    await expectWhole(fetch);
    if (!killed) return step;
    if (step % 3 === 0) await rollBack(release, destination, settings(given(step)));
    else {
      live = step % 3 === 1 ? next : version(step + 1000);
      ({ release } = await publishVersion(live, destination, given(step)));
    }
    await expectServed(live, destination, fetch);
  }
}

test("killed after every single write to a store, a publication leaves a whole site and is completed, replaced or undone", async () => {
  expect(await killEverywhere(server.target(), server.fetch)).toBeGreaterThan(35);
});

test("killed after every single write to a folder, a publication leaves a whole site and is completed, replaced or undone", async () => {
  const destination = folderDestination(join(folder, "www"));
  const fetch: Fetch = async (path) => (await destination.served.get(path))?.body ?? null;
  expect(await killEverywhere(destination, fetch)).toBeGreaterThan(35);
});
