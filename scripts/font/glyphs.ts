import { table, type FontTables } from "./font-tables.ts";

/** A glyph with all that is its own, as its font stores it. */
export interface Glyph {
  /** The same in every subset of one typeface. */
  name: string;
  outline: Buffer;
  variations: Buffer;
  advance: number;
  bearing: number;
}

/** All glyphs of a variable TrueType font, by their numbers. Tables: glyf, loca, gvar, hmtx and post (format 2) of OpenType. */
export function readGlyphs(tables: FontTables): Glyph[] {
  const count = table(tables, "maxp").readUInt16BE(4);
  const names = glyphNames(tables, count);
  const outlines = sliced(table(tables, "glyf"), outlineOffsets(tables, count));
  const gvar = table(tables, "gvar");
  const variations = sliced(gvar.subarray(gvar.readUInt32BE(16)), variationOffsets(gvar, count));
  const hmtx = table(tables, "hmtx");
  const measured = table(tables, "hhea").readUInt16BE(34);
  return names.map((name, index) => ({
    name,
    outline: outlines[index] ?? Buffer.alloc(0),
    variations: variations[index] ?? Buffer.alloc(0),
    // The last advance holds for all glyphs after it, which have bearings alone.
    advance: hmtx.readUInt16BE(4 * Math.min(index, measured - 1)),
    bearing: hmtx.readInt16BE(index < measured ? 4 * index + 2 : 4 * measured + 2 * (index - measured)),
  }));
}

/** Where in an outline the numbers of other glyphs stand that it is composed of; none in one with contours of its own. */
export function componentPlaces(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0;) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & X_AND_Y_SCALE ? 4 : flags & TWO_BY_TWO ? 8 : 0);
  }
  return places;
}

/** Flags of a component: glyf table, "Composite glyph description". */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const X_AND_Y_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

/** How many names of glyphs are standard, and known by number alone. */
const STANDARD_NAMES = 258;

function glyphNames(tables: FontTables, count: number): string[] {
  const post = table(tables, "post");
  const own: string[] = [];
  for (let at = 34 + 2 * count; at < post.length; at += 1 + post.readUInt8(at))
    own.push(post.toString("latin1", at + 1, at + 1 + post.readUInt8(at)));
  return Array.from({ length: count }, (_, index) => {
    const name = post.readUInt16BE(34 + 2 * index);
    return name < STANDARD_NAMES ? `standard ${String(name)}` : (own[name - STANDARD_NAMES] ?? "");
  });
}

function outlineOffsets(tables: FontTables, count: number): number[] {
  const loca = table(tables, "loca");
  const isLong = table(tables, "head").readInt16BE(50) === 1;
  return offsets(count, (index) => (isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index)));
}

function variationOffsets(gvar: Buffer, count: number): number[] {
  const isLong = (gvar.readUInt16BE(14) & 1) === 1;
  return offsets(count, (index) =>
    isLong ? gvar.readUInt32BE(20 + 4 * index) : 2 * gvar.readUInt16BE(20 + 2 * index),
  );
}

const offsets = (count: number, at: (index: number) => number): number[] =>
  Array.from({ length: count + 1 }, (_, index) => at(index));

const sliced = (bytes: Buffer, ends: readonly number[]): Buffer[] =>
  ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
