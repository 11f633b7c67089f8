import { weeksBefore, type Day } from "../day.ts";
import { addressOf, isHashed, sameFile, type FileFacts, type Files } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import { inOrder } from "./write-order.ts";

/**
 * How long a hashed file is still served after the last page that named it has changed or gone: readers and caches may
 * have older pages.
 */
const GRACE_WEEKS = 1;

/** What a publication will do. */
export interface Plan {
  /** Paths, compared with the published release; shown to people. */
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
  /** Paths that were published but are missing or other than they were, though no interrupted publication touched them. */
  damaged: string[];
  /** Paths to write, in groups. A group is complete before the next begins. */
  writes: string[][];
  /** Size of what will be written, uncompressed. */
  bytes: number;
  /** Paths to delete after all writing. */
  deletions: string[];
  /** Hashed files that are still served though no page names them. */
  retired: Manifest["retired"];
  /**
   * Addresses that caches may have an old answer for. Hashed files never change, so they are listed only if deleted.
   */
  addresses: string[];
}

/** The facts behind a plan. */
export interface Situation {
  /** The published release; null: none. */
  live: Manifest | null;
  /** Paths that an interrupted publication may have changed. */
  touched: ReadonlySet<string>;
  /** The files at the target: the live and the retired ones, corrected for what was found at the touched paths. */
  actual: Files;
  /** The files to publish. */
  files: Files;
  today: Day;
  /** Whether hashed files are deleted at once, because their content must disappear. */
  forget: boolean;
}

/** What to do so that the target has exactly these files, and those that older pages may still need. */
export function plan({ live, touched, actual, files, today, forget }: Situation): Plan {
  const before: Files = live?.files ?? new Map<string, FileFacts>();
  const needed = [...files].filter(([path, entry]) => !isSame(actual.get(path), entry)).map(([path]) => path);
  const leaving = [...actual.keys()].filter((path) => !files.has(path)).sort();
  const oldest = weeksBefore(today, GRACE_WEEKS);
  const since = (path: string) => live?.retired.get(path)?.since ?? today;
  const retired = leaving.flatMap((path) => {
    const entry = actual.get(path);
    return entry && !forget && isHashed(path) && since(path) >= oldest
      ? [[path, { entry, since: since(path) }] as const]
      : [];
  });
  const stillNamed = new Map(retired);
  const deletions = leaving.filter((path) => !stillNamed.has(path));
  const added = [...files.keys()].filter((path) => !before.has(path));
  const changed = [...files].filter(([path, entry]) => before.has(path) && !isSame(before.get(path), entry));
  const removed = [...before.keys()].filter((path) => !files.has(path));
  const published = [...before, ...[...(live?.retired ?? [])].map(([path, { entry }]) => [path, entry] as const)];
  const damaged = published.filter(([path, entry]) => !touched.has(path) && !isSame(actual.get(path), entry));
  const changedPaths = changed.map(([path]) => path);
  const otherwise = [...added, ...changedPaths, ...removed, ...needed, ...touched];
  return {
    added: added.sort(),
    changed: changedPaths.sort(),
    removed: removed.sort(),
    damaged: damaged.map(([path]) => path).sort(),
    unchanged: files.size - added.length - changed.length,
    writes: inOrder(needed),
    bytes: needed.reduce((sum, path) => sum + (files.get(path)?.bytes ?? 0), 0),
    deletions,
    retired: stillNamed,
    addresses: [...new Set([...otherwise.filter((path) => !isHashed(path)), ...deletions])].map(addressOf).sort(),
  };
}

/** Whether the plan changes neither the served files nor the release. */
export function isIdle({ writes, deletions, added, changed, removed }: Plan): boolean {
  return [writes, deletions, added, changed, removed].every((list) => list.length === 0);
}

function isSame(a: FileFacts | undefined, b: FileFacts): boolean {
  return a !== undefined && sameFile(a, b);
}
