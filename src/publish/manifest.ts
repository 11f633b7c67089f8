import { byKey } from "../code-units.ts";
import { z } from "zod";
import type { Day } from "../day.ts";
import type { FileFacts, Files } from "./files.ts";
import type { Store } from "./stores/store.ts";

/** A release: its number, which only grows, and all files of the site by path. */
export interface Release {
  number: number;
  files: Files;
}

/** The published release, and what the next publication must know. */
export interface Manifest extends Release {
  /** The highest number of any release; after a rollback, `number` is lower. */
  newest: number;
  /** Hashed files of earlier releases that are still served, each with the day since which no page names it. */
  retired: ReadonlyMap<string, { entry: FileFacts; since: Day }>;
  /** Where the site is served, `https://host`. */
  address: string;
  /** Changed addresses that caches have not been told about yet. */
  unpurged: readonly string[];
  /** The owner of the publication that wrote this manifest. */
  by: string;
}

/** Names in the archive, the store that is not served. */
export const MANIFEST = "manifest.json";
export const PENDING = "pending.json";
const RELEASES = "releases/";
export const BYTES = "bytes/";
/** Where a folder keeps files that are being written. */
export const UNFINISHED = "tmp/";

const entries = z.record(
  z.string(),
  z.strictObject({
    hash: z.string(),
    bytes: z.number(),
    type: z.string(),
    cacheControl: z.string(),
    encoding: z.enum(["br", "gzip"]).nullable(),
  }),
);
const release = z.strictObject({ version: z.literal(1), number: z.number(), files: entries });
const manifest = z.strictObject({
  ...release.shape,
  newest: z.number(),
  retired: z.record(z.string(), z.strictObject({ entry: entries.valueType, since: z.string() })),
  address: z.string(),
  unpurged: z.array(z.string()),
  by: z.string(),
});
const pending = z.strictObject({ version: z.literal(1), by: z.string(), paths: z.array(z.string()) });

/** Null if nothing has been published. */
export async function readManifest(archive: Store): Promise<Manifest | Unreadable | null> {
  const stored = await readJson(archive, MANIFEST, manifest);
  if (stored === null || stored === UNREADABLE) return stored;
  return { ...stored, files: toMap(stored.files), retired: toMap(stored.retired) };
}

export function writeManifest(archive: Store, { files, retired, ...rest }: Manifest): Promise<void> {
  return writeJson(archive, MANIFEST, { version: 1, ...rest, files: fromMap(files), retired: fromMap(retired) });
}

/** The paths that an interrupted publication may have written or deleted. */
export async function readPending(archive: Store, live: Manifest | null): Promise<string[] | Unreadable> {
  const stored = await readJson(archive, PENDING, pending);
  if (stored === UNREADABLE) return stored;
  // A publication that wrote the manifest was complete, even if it was killed before removing this file.
  return stored === null || stored.by === live?.by ? [] : stored.paths;
}

export function writePending(archive: Store, by: string, paths: readonly string[]): Promise<void> {
  return writeJson(archive, PENDING, { version: 1, by, paths: [...paths].sort() });
}

export function removePending(archive: Store): Promise<void> {
  return archive.remove(PENDING);
}

/** The numbers of the stored releases up to `newest`, newest first: a later one is that of an interrupted publication. */
export async function releaseNumbers(archive: Store, newest: number): Promise<number[]> {
  const keys = await archive.list(RELEASES);
  return keys
    .map((key) => Number(/(\d+)\.json$/.exec(key)?.[1]))
    .filter((number) => number <= newest)
    .sort((a, b) => b - a);
}

export async function readRelease(archive: Store, number: number): Promise<Release | Unreadable | null> {
  const stored = await readJson(archive, releaseKey(number), release);
  if (stored === null) return null;
  return stored === UNREADABLE || stored.number !== number
    ? UNREADABLE
    : { number: stored.number, files: toMap(stored.files) };
}

export function writeRelease(archive: Store, { number, files }: Release): Promise<void> {
  return writeJson(archive, releaseKey(number), { version: 1, number, files: fromMap(files) });
}

export function removeRelease(archive: Store, number: number): Promise<void> {
  return archive.remove(releaseKey(number));
}

function releaseKey(number: number): string {
  return `${RELEASES}${String(number).padStart(8, "0")}.json`;
}

/** A file in the archive, which is not served. */
export function privateFile(body: Buffer): Parameters<Store["put"]>[1] {
  return { body, type: "application/octet-stream", cacheControl: "no-store", encoding: null };
}

/** Stands for a file that is not of its form: it is damaged, or from another version of this program. */
export const UNREADABLE = "unreadable";
export type Unreadable = typeof UNREADABLE;

/** Reads JSON of a known form; null: there is no such file. */
export async function readJson<Schema extends z.ZodType>(
  store: Store,
  key: string,
  schema: Schema,
): Promise<z.infer<Schema> | Unreadable | null> {
  const file = await store.get(key);
  if (file === null) return null;
  try {
    return schema.parse(JSON.parse(file.body.toString("utf8")));
  } catch {
    return UNREADABLE;
  }
}

export function writeJson(store: Store, key: string, value: unknown): Promise<void> {
  return store.put(key, privateFile(Buffer.from(`${JSON.stringify(value)}\n`)));
}

function toMap<Value>(record: Record<string, Value>): Map<string, Value> {
  return new Map(Object.entries(record));
}

/** Sorted by path, so that the same release gives the same bytes. */
function fromMap<Value>(map: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...map].sort(byKey));
}
