import { readCharacterMap, writeCharacterMap } from "./character-map.ts";
import { padTo, readTables, table, writeTables, type FontTables } from "./font-tables.ts";
import { componentPlaces, readGlyphs, type Glyph } from "./glyphs.ts";

/**
 * One font of two subsets of the same variable typeface, as font packages split them by language: the first as it is, with the
 * characters of the other that it lacks. Takes and gives TrueType. The characters that are added are not kerned.
 * Throws where the two are not of the same typeface.
 */
export function joinFonts(first: Buffer, other: Buffer): Buffer {
  const tables = readTables(first);
  const added = readTables(other);
  refuseStrangers(tables, added);
  const characters = readCharacterMap(table(tables, "cmap"));
  const { glyphs, take } = collection(readGlyphs(tables), readGlyphs(added));
  for (const [character, glyph] of readCharacterMap(table(added, "cmap")))
    if (!characters.has(character)) characters.set(character, take(glyph));
  const gvar = table(tables, "gvar");
  for (const [tag, bytes] of [
    ...outlines(glyphs),
    ["gvar", variations(gvar, glyphs)],
    ["hmtx", Buffer.concat(glyphs.map(measures))],
    ["hhea", patched(table(tables, "hhea"), 34, glyphs.length)],
    ["maxp", largest(table(tables, "maxp"), table(added, "maxp"), glyphs.length)],
    ["head", patched(table(tables, "head"), 50, 1)],
    ["cmap", writeCharacterMap(characters)],
    ["post", withoutNames(table(tables, "post"))],
  ] as const)
    tables.set(tag, bytes);
  // How advances vary stands in gvar too.
  tables.delete("HVAR");
  return writeTables(tables);
}

/** What two subsets of one typeface share to the byte. */
const COMMON = ["fvar", "avar", "STAT", "prep"];

function refuseStrangers(a: FontTables, b: FontTables): void {
  const apart = COMMON.filter((tag) => !table(a, tag).equals(table(b, tag)));
  const [tuplesA, tuplesB] = [sharedTuples(table(a, "gvar")), sharedTuples(table(b, "gvar"))];
  if (apart.length > 0 || !tuplesA.equals(tuplesB))
    throw new Error(`The two fonts are not of one typeface: they differ in ${[...apart, "gvar"].join(", ")}.`);
}

/** Glyphs, to which those of another font can be taken over, each once and with what it is composed of. */
function collection(own: readonly Glyph[], foreign: readonly Glyph[]) {
  const glyphs = [...own];
  const places = new Map(own.map(({ name }, index) => [name, index]));
  const take = (index: number): number => {
    const glyph = foreign[index];
    if (glyph === undefined) throw new Error(`The font has no glyph ${String(index)}.`);
    const known = places.get(glyph.name);
    if (known !== undefined) return known;
    const outline = Buffer.from(glyph.outline);
    for (const place of componentPlaces(outline)) outline.writeUInt16BE(take(outline.readUInt16BE(place)), place);
    places.set(glyph.name, glyphs.length);
    return glyphs.push({ ...glyph, outline }) - 1;
  };
  return { glyphs, take };
}

function outlines(glyphs: readonly Glyph[]): [string, Buffer][] {
  const { offsets, bytes } = laidOut(glyphs.map(({ outline }) => outline));
  return [
    ["glyf", bytes],
    ["loca", offsets],
  ];
}

function variations(gvar: Buffer, glyphs: readonly Glyph[]): Buffer {
  const { offsets, bytes } = laidOut(glyphs.map((glyph) => glyph.variations));
  const tuples = sharedTuples(gvar);
  const head = Buffer.from(gvar.subarray(0, 20));
  head.writeUInt32BE(20 + offsets.length, 8);
  head.writeUInt16BE(glyphs.length, 12);
  head.writeUInt16BE(1, 14);
  head.writeUInt32BE(20 + offsets.length + tuples.length, 16);
  return Buffer.concat([head, offsets, tuples, bytes]);
}

function sharedTuples(gvar: Buffer): Buffer {
  const start = gvar.readUInt32BE(8);
  return gvar.subarray(start, start + 2 * gvar.readUInt16BE(4) * gvar.readUInt16BE(6));
}

/** Pieces after each other, and where each begins and the last ends, in 32 bits. */
function laidOut(pieces: readonly Buffer[]): { offsets: Buffer; bytes: Buffer } {
  const padded = pieces.map((piece) => padTo(4, piece));
  const offsets = Buffer.alloc(4 * (pieces.length + 1));
  let end = 0;
  padded.forEach((piece, index) => {
    end += piece.length;
    offsets.writeUInt32BE(end, 4 * (index + 1));
  });
  return { offsets, bytes: Buffer.concat(padded) };
}

function measures({ advance, bearing }: Glyph): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16BE(advance, 0);
  bytes.writeInt16BE(bearing, 2);
  return bytes;
}

function patched(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16BE(value, at);
  return copy;
}

/** The limits that hold for both fonts. */
function largest(a: Buffer, b: Buffer, count: number): Buffer {
  const copy = patched(a, 4, count);
  for (let at = 6; at < copy.length; at += 2)
    copy.writeUInt16BE(Math.max(copy.readUInt16BE(at), b.readUInt16BE(at)), at);
  return copy;
}

function withoutNames(post: Buffer): Buffer {
  const copy = Buffer.from(post.subarray(0, 32));
  copy.writeUInt32BE(0x00030000, 0);
  return copy;
}
