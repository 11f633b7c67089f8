import { expect } from "vitest";
import { fileFacts, isHashed, type BuiltSite } from "../../publish/files.ts";
import { publish, type Outcome, type Settings } from "../../publish/publish.ts";
import type { Store, Destination } from "../../publish/stores/store.ts";
import { lookAround, type Fetch } from "./reader.ts";
import { smallSite, type Version } from "./small-site.ts";

/** Where the small site would be served. */
export const ADDRESS = "https://liten.example";

/** A moment of the tests' own clock, in milliseconds; each publication takes place ten minutes after the one before it. */
let moment = Date.UTC(2026, 10, 25);

export function settings(given: Partial<Settings> = {}): Settings {
  moment += 600_000;
  const now = moment;
  return {
    today: "2026-11-25",
    clock: () => now,
    owner: String(now),
    lock: true,
    dryRun: false,
    allowRemovals: false,
    takeOver: false,
    forget: false,
    verify: false,
    purge: null,
    tell: () => undefined,
    progress: () => undefined,
    signal: new AbortController().signal,
    ...given,
  };
}

export function siteOf(files: ReadonlyMap<string, Buffer>, destination: Destination): BuiltSite {
  const entries = new Map([...files].map(([path, bytes]) => [path, fileFacts(path, bytes, destination.compression)]));
  return {
    files: entries,
    read: (path) => Promise.resolve(files.get(path) ?? Buffer.alloc(0)),
  };
}

export function publishVersion(
  version: Version,
  destination: Destination,
  given: Partial<Settings> = {},
): Promise<Outcome> {
  return publish(siteOf(smallSite(version), destination), ADDRESS, destination, settings(given));
}

/** The target serves this version, byte for byte, and beside it only hashed files of earlier ones. */
export async function expectServed(version: Version, destination: Destination, fetch: Fetch): Promise<void> {
  const files = smallSite(version);
  const served = await destination.served.list("");
  expect(served.filter((path) => !files.has(path) && !isHashed(path))).toEqual([]);
  const wrong = await Promise.all(
    [...files].map(async ([path, bytes]) => ((await fetch(path))?.equals(bytes) === true ? [] : [path])),
  );
  expect(wrong.flat()).toEqual([]);
}

/** Whatever a reader comes upon is there. */
export async function expectWhole(fetch: Fetch): Promise<void> {
  const { pages, missing } = await lookAround(fetch);
  expect(missing).toEqual([]);
  expect(pages).toBeGreaterThan(5);
}

/** What a killed program does next: nothing. */
export class Killed extends Error {}

/** The target for a program that is killed when it has written so many times: from then on nothing it does reaches the stores. */
export function mortal(destination: Destination, writes: number): Destination {
  let left = writes;
  const alive = async <Result>(isWrite: boolean, work: () => Promise<Result>): Promise<Result> => {
    if (left <= 0) throw new Killed();
    if (isWrite) left--;
    return work();
  };
  const wrapped = (store: Store): Store => ({
    name: store.name,
    list: (...given) => alive(false, () => store.list(...given)),
    sizes: () => alive(false, () => store.sizes()),
    get: (...given) => alive(false, () => store.get(...given)),
    put: (...given) => alive(true, () => store.put(...given)),
    create: (...given) => alive(true, () => store.create(...given)),
    remove: (...given) => alive(true, () => store.remove(...given)),
  });
  return { ...destination, served: wrapped(destination.served), archive: wrapped(destination.archive) };
}
