import { weeksBefore, type Day } from "../day.ts";
import { addressOf, isHashed, sameFile, type FileFacts, type Files } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import { inOrder } from "./write-order.ts";

/** How long a hashed file is still served after the day when the last page that named it went: readers and caches may hold older pages. */
const GRACE_WEEKS = 1;

/** What a publication will do. */
export interface Plan {
  /** Against the release that is published, for people: paths. */
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
  /** Paths to write, in groups: each after all of the one before it. */
  writes: string[][];
  /** Uncompressed, of what is to be written. */
  bytes: number;
  /** Paths to delete when all is written. */
  deletions: string[];
  /** Hashed files that are still served though no page names them. */
  retired: Manifest["retired"];
  /** Addresses whose answer is another than caches may hold: those of hashed files only where they are deleted. */
  addresses: string[];
}

/** What a plan is made from. */
export interface Situation {
  /** What is published; null: nothing. */
  live: Manifest | null;
  /** What an earlier publication that did not end may have touched. */
  touched: ReadonlySet<string>;
  /** What the target really holds: the live files and the retired, save where the touched were found to be otherwise. */
  actual: Files;
  /** What is to be published. */
  files: Files;
  today: Day;
  /** Whether hashed files go at once: what they say must be gone. */
  forget: boolean;
}

/** What has to be done for the target to hold these files and no others, save for what older pages may still name. */
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
  const changedPaths = changed.map(([path]) => path);
  const otherwise = [...added, ...changedPaths, ...removed, ...needed, ...touched];
  return {
    added: added.sort(),
    changed: changedPaths.sort(),
    removed: removed.sort(),
    unchanged: files.size - added.length - changed.length,
    writes: inOrder(needed),
    bytes: needed.reduce((sum, path) => sum + (files.get(path)?.bytes ?? 0), 0),
    deletions,
    retired: stillNamed,
    addresses: [...new Set([...otherwise.filter((path) => !isHashed(path)), ...deletions])].map(addressOf).sort(),
  };
}

/** Whether the plan leaves the target and what is kept of it as they are. */
export function isIdle({ writes, deletions, added, changed, removed }: Plan): boolean {
  return [writes, deletions, added, changed, removed].every((list) => list.length === 0);
}

function isSame(a: FileFacts | undefined, b: FileFacts): boolean {
  return a !== undefined && sameFile(a, b);
}
