/** The glyph of each character: the cmap table's Unicode subtable, format 4 or 12. */
export function readCharacterMap(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, found);
    if (format === 12) readGroups(subtable, found);
  }
  return found;
}

/** A cmap table in which every character has a group of its own: the subsetter that reads it next joins them. */
export function writeCharacterMap(characters: ReadonlyMap<number, number>): Buffer {
  const sorted = [...characters].sort(([a], [b]) => a - b);
  const cmap = Buffer.alloc(12 + 16 + 12 * sorted.length);
  cmap.writeUInt16BE(1, 2);
  // Windows, all of Unicode.
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(16 + 12 * sorted.length, 16);
  cmap.writeUInt32BE(sorted.length, 24);
  sorted.forEach(([character, glyph], index) => {
    const at = 28 + 12 * index;
    cmap.writeUInt32BE(character, at);
    cmap.writeUInt32BE(character, at + 4);
    cmap.writeUInt32BE(glyph, at + 8);
  });
  return cmap;
}

function readSegments(subtable: Buffer, found: Map<number, number>): void {
  const twice = subtable.readUInt16BE(6);
  for (let segment = 0; segment < twice; segment += 2) {
    const last = subtable.readUInt16BE(14 + segment);
    const first = subtable.readUInt16BE(16 + twice + segment);
    const delta = subtable.readUInt16BE(16 + 2 * twice + segment);
    const rangeAt = 16 + 3 * twice + segment;
    const range = subtable.readUInt16BE(rangeAt);
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const listed = range === 0 ? character : subtable.readUInt16BE(rangeAt + range + 2 * (character - first));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) found.set(character, glyph);
    }
  }
}

function readGroups(subtable: Buffer, found: Map<number, number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const first = subtable.readUInt32BE(at);
    for (let character = first; character <= subtable.readUInt32BE(at + 4); character += 1)
      found.set(character, subtable.readUInt32BE(at + 8) + character - first);
  }
}
