import type { Encoding } from "../compression.ts";

/** A stored file: its bytes, compressed as `encoding` says, and its headers. */
export interface StoredFile {
  body: Buffer;
  type: string;
  cacheControl: string;
  encoding: Encoding | null;
}

/**
 * A place that keeps files by key, each written completely or not at all. Every operation may throw a PublishError in
 * words for people; temporary errors have been retried before that.
 */
export interface Store {
  /** The place's name for people. */
  name: string;
  /** The keys that begin with the prefix, in code-point order, at most `limit` of them. */
  list(prefix: string, limit?: number): Promise<string[]>;
  /** The stored size of every file in bytes, by key: it costs no more than a list. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  /** Null if there is no such file. */
  get(key: string): Promise<StoredFile | null>;
  put(key: string, file: StoredFile): Promise<void>;
  /** Writes only if the key does not exist, which the store itself decides. Returns whether it wrote. */
  create(key: string, file: StoredFile): Promise<boolean>;
  /** Does nothing if there is no such file. */
  remove(key: string): Promise<void>;
}

/** A place to publish a site to. */
export interface Destination {
  /** The public files. */
  served: Store;
  /** Files that are never public: the manifest, the lock, and the bytes of earlier releases. */
  archive: Store;
  /** What the server of this target needs. */
  compression: "stored" | "none";
}
