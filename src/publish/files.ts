import { isHashedSearchFile } from "../search/pagefind/paths.ts";
import { sha256 } from "../hash.ts";
import { gunzipSync } from "node:zlib";
import { cacheControl } from "../outputs/headers.ts";
import { mediaType } from "../outputs/media-type.ts";
import { encodingOf, type Compression, type Encoding } from "./compression.ts";

/** What is known of a file without its bytes. Two files with equal entries are the same file to a reader. */
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

/** Files by path inside the site, `medlemmar/index.html`, with "/" between and none first. */
export type Files = ReadonlyMap<string, FileFacts>;

/** A site to publish: what it holds, and where its bytes are read when they are needed. */
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
 * SHA-256 of what the file says. Pagefind's files are gzip inside, and another version of a compressor gives other bytes for the same
 * content, so theirs is taken of what they unpack to.
 */
export function contentHash(bytes: Buffer): string {
  return sha256(isGzip(bytes) ? unpacked(bytes) : bytes);
}

/** Whether both are the same to a reader. */
export function sameFile(a: FileFacts, b: FileFacts): boolean {
  return a.hash === b.hash && a.type === b.type && a.cacheControl === b.cacheControl && a.encoding === b.encoding;
}

export function isPage(path: string): boolean {
  return path.endsWith(".html");
}

/** Whether the name bears a hash of the content, so that the file never changes: assets, and most files of the search. */
export function isHashed(path: string): boolean {
  return cacheControl(`/${path}`).includes("immutable") || isHashedSearchFile(path);
}

/** The address at which a file is read: `/medlemmar/` for `medlemmar/index.html`. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The file that is read at an address, the path of an URL. */
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
