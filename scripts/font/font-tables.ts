/** The tables of a font file by their four-letter tags. */
export type FontTables = Map<string, Buffer>;

/** Takes a font apart. The layout of the file: OpenType specification, "Organization of an OpenType Font". */
export function readTables(font: Buffer): FontTables {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = 12 + 16 * index;
      const offset = font.readUInt32BE(record + 8);
      const tag = font.toString("latin1", record, record + 4);
      return [tag, font.subarray(offset, offset + font.readUInt32BE(record + 12))] as const;
    }),
  );
}

/** Puts a font together. Checksums are left empty: the subsetter that reads it next writes them. */
export function writeTables(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(sorted.length, 4);
  let offset = head.length;
  const parts: Buffer[] = [head];
  sorted.forEach(([tag, table], index) => {
    const record = 12 + 16 * index;
    head.write(tag, record, "latin1");
    head.writeUInt32BE(offset, record + 8);
    head.writeUInt32BE(table.length, record + 12);
    const padded = padTo(4, table);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

export function padTo(multiple: number, bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((multiple - (bytes.length % multiple)) % multiple)]);
}

/** A table that the font must have. */
export function table(tables: FontTables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`The font has no table ${tag}.`);
  return found;
}
