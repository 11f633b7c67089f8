import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import { isText, mediaType } from "../outputs/media-type.ts";

/** A `Content-Encoding`. */
export type Encoding = "br" | "gzip";

/**
 * What is compressed before it is stored. `stored`: for a store of objects, which sends what it has and compresses nothing itself.
 * `none`: for a folder, whose server compresses as each reader asks, and for networks that do so.
 */
export type Compression = "stored" | "none";

/** Below this, compression saves less than a packet. */
const SMALLEST = 1024;

/** Read by browsers alone, all of which read Brotli. */
const FOR_BROWSERS = /^(?:assets\/.*|pagefind\/.*\.js)$/;

/** Read by browsers and by search engines and other programs, all of which read gzip. */
const FOR_ALL = /\.(?:html|xml)$/;

/**
 * How a file is compressed where it is stored. A store sends the same bytes to everyone, so what programs fetch as data (CSV, JSON,
 * calendars, text) stays as it is: many ask for no compression and would not understand it.
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

/** The same bytes give the same, with one version of Node. */
export async function encode(bytes: Buffer, encoding: Encoding | null): Promise<Buffer> {
  if (encoding === null) return bytes;
  return encoding === "gzip"
    ? compressGzip(bytes, { level: 9 })
    : compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** Throws where the bytes are not what the encoding says. */
export async function decode(bytes: Buffer, encoding: Encoding | null): Promise<Buffer> {
  if (encoding === null) return bytes;
  return encoding === "gzip" ? unpackGzip(bytes) : unpackBrotli(bytes);
}
