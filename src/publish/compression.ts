import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import { isText, mediaType } from "../outputs/media-type.ts";

/** A `Content-Encoding`. */
export type Encoding = "br" | "gzip";

/**
 * Which files are compressed before they are stored. `stored`: for an object store, which sends the bytes as they are.
 * `none`: for a folder or a network that compresses for each reader.
 */
export type Compression = "stored" | "none";

/** Below this, compression saves less than a packet. */
const SMALLEST = 1024;

/** Only browsers read these, and all browsers read Brotli. */
const FOR_BROWSERS = /^(?:assets\/.*|pagefind\/.*\.js)$/;

/** Search engines and other programs read these too; all of them read gzip. */
const FOR_ALL = /\.(?:html|xml)$/;

/**
 * How a stored file is compressed. A store sends the same bytes to everyone, so data for programs (CSV, JSON,
 * calendars, text) stays as it is: many programs ask for no compression and could not read it.
 *
 * @param size uncompressed
 */
export function encodingOf(path: string, size: number, compression: Compression): Encoding | null {
  if (compression === "none" || size < SMALLEST || !isText(mediaType(path))) return null;
  if (FOR_BROWSERS.test(path)) return "br";
  return FOR_ALL.test(path) ? "gzip" : null;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify<Buffer, { level: number }, Buffer>(gzip);
const unpackBrotli = promisify<Buffer, Buffer>(brotliDecompress);
const unpackGzip = promisify<Buffer, Buffer>(gunzip);

/** The same bytes always give the same result in one version of Node. */
export async function encode(bytes: Buffer, encoding: Encoding | null): Promise<Buffer> {
  if (encoding === null) return bytes;
  return encoding === "gzip"
    ? compressGzip(bytes, { level: 9 })
    : compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** Throws if the bytes are not in this encoding. */
export async function decode(bytes: Buffer, encoding: Encoding | null): Promise<Buffer> {
  if (encoding === null) return bytes;
  return encoding === "gzip" ? unpackGzip(bytes) : unpackBrotli(bytes);
}
