import { isHashedSearchFile } from "../search/pagefind/paths.ts";
import { sha256 } from "../hash.ts";
import { gunzipSync } from "node:zlib";
import { cacheControl } from "../outputs/headers.ts";
import { mediaType } from "../outputs/media-type.ts";
import { encodingOf, type Compression, type Encoding } from "./compression.ts";

/** What is known about a file without its bytes. If two entries are equal, readers get the same file. */
export interface FileFacts {
  /** SHA-256 of the uncompressed bytes, in hex. */
  hash: string;
  /** Uncompressed. */
  bytes: number;
  type: string;
  cacheControl: string;
  /** How the stored bytes are compressed; null: not at all. */
  encoding: Encoding | null;
}

/** Files by path inside the site, such as `medlemmar/index.html`: with "/" between and none first. */
export type Files = ReadonlyMap<string, FileFacts>;

/** A site to publish: its files, and how to read their bytes when they are needed. */
export interface BuiltSite {
  files: Files;
  read: (path: string) => Promise<Buffer>;
}

/** The entry of a file with these uncompressed bytes. */
export function fileFacts(path: string, bytes: Buffer, compression: Compression): FileFacts {
  return {
    hash: contentHash(bytes),
    bytes: bytes.length,
    type: mediaType(path),
    cacheControl: cacheControl(`/${path}`),
    encoding: encodingOf(path, bytes.length, compression),
  };
}

/**
 * SHA-256 of a file's content. Pagefind's files are gzip inside, where another version of the compressor gives other
 * bytes, so the hash of these is that of the unpacked content.
 */
export function contentHash(bytes: Buffer): string {
  return sha256(isGzip(bytes) ? unpacked(bytes) : bytes);
}

/** Whether readers get the same file. */
export function sameFile(a: FileFacts, b: FileFacts): boolean {
  return a.hash === b.hash && a.type === b.type && a.cacheControl === b.cacheControl && a.encoding === b.encoding;
}

/** Whether the file is a page in HTML. */
export function isPage(path: string): boolean {
  return path.endsWith(".html");
}

/** Whether a hash of the content is part of the name, so that the file never changes: assets, and most files of the search. */
export function isHashed(path: string): boolean {
  return cacheControl(`/${path}`).includes("immutable") || isHashedSearchFile(path);
}

/** The address that serves a file: `/medlemmar/` for `medlemmar/index.html`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The file that an address serves. Takes the path of a URL. */
export function pathOf(address: string): string {
  const path = decodeURI(address).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** RFC 1952, 2.3.1. */
function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}
