/** A position in the bytes that moves as they are read. */
interface Cursor {
  view: DataView;
  at: number;
}

/**
 * The words of one chunk of Pagefind's index, in order. A chunk is CBOR (RFC 8949): a list that holds a list of words,
 * each of them a list with the word first. The other values are skipped. Throws if the bytes have another form.
 */
export function wordsOfChunk(bytes: Uint8Array): string[] {
  const cursor: Cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  const decoder = new TextDecoder();
  const outer = head(cursor, LIST);
  const words = Array.from({ length: head(cursor, LIST) }, () => {
    const parts = head(cursor, LIST);
    const length = head(cursor, TEXT);
    const word = decoder.decode(bytes.subarray(cursor.at, cursor.at + length));
    cursor.at += length;
    for (let part = 1; part < parts; part++) skip(cursor);
    return word;
  });
  if (outer !== 1) throw new Error("Another form of index than this script is made for.");
  return words;
}

const [TEXT, LIST] = [3, 4];

/** Reads the number in the head of a value, which must have the given type. */
function head(cursor: Cursor, expected: number): number {
  const { type, value } = next(cursor);
  if (type !== expected) throw new Error("Another form of index than this script is made for.");
  return value;
}

function next(cursor: Cursor): { type: number; value: number } {
  const first = cursor.view.getUint8(cursor.at++);
  const [type, small] = [first >> 5, first & 31];
  if (small < 24) return { type, value: small };
  const size = 2 ** (small - 24);
  const at = cursor.at;
  cursor.at += size;
  const { view } = cursor;
  if (size === 1) return { type, value: view.getUint8(at) };
  if (size === 2) return { type, value: view.getUint16(at) };
  if (size === 4) return { type, value: view.getUint32(at) };
  return { type, value: Number(view.getBigUint64(at)) };
}

/** Skips a value and everything in it. */
function skip(cursor: Cursor): void {
  const { type, value } = next(cursor);
  if (type === 2 || type === TEXT) cursor.at += value;
  const inside = type === LIST ? value : type === 5 ? value * 2 : type === 6 ? 1 : 0;
  for (let index = 0; index < inside; index++) skip(cursor);
}
