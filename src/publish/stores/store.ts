import type { Encoding } from "../compression.ts";

/** A file as it is stored: its bytes, compressed as `encoding` says, and what it is served with. */
export interface StoredFile {
  body: Buffer;
  type: string;
  cacheControl: string;
  encoding: Encoding | null;
}

/**
 * A place that keeps files by key, each written whole or not at all. Every operation may throw a PublishError in words for people;
 * passing faults have been tried again before it does.
 */
export interface Store {
  /** What people call the place. */
  name: string;
  /** The keys that begin with the prefix, in code-point order; `limit` ends the search early. */
  list(prefix: string, limit?: number): Promise<string[]>;
  /** Null where there is none. */
  get(key: string): Promise<StoredFile | null>;
  put(key: string, file: StoredFile): Promise<void>;
  /** Writes only where there is no such key, which is settled by the store alone. Says whether it wrote. */
  create(key: string, file: StoredFile): Promise<boolean>;
  /** Does nothing where there is none. */
  remove(key: string): Promise<void>;
}

/** Where a site is published. */
export interface Destination {
  /** What readers are served. */
  served: Store;
  /** What is kept beside it and never served: the manifest, the lock, and the bytes of earlier releases. */
  archive: Store;
  /** What the server of this target needs. */
  compression: "stored" | "none";
}
