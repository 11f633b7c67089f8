import { readFileSync } from "node:fs";
import fontverter from "fontverter";
import { beforeAll, describe, expect, it } from "vitest";
import type { Typeface } from "../../src/outputs/share/typeface.ts";
import { buildModel } from "../../src/model/build.ts";
import { readData } from "../../src/data/read.ts";
import { readCharacterMap } from "./character-map.ts";
import { readTables, table } from "./font-tables.ts";
import { joinFonts } from "./join-fonts.ts";
import { CHARACTERS, siteFont, type SiteFont } from "./site-font.ts";
import { typeface } from "./typeface.ts";

const WEIGHTS = [400, 600, 700] as const;

let font: SiteFont;
let face: Typeface;
beforeAll(async () => {
  font = await siteFont();
  face = typeface(font.sfnt);
});

const opened = async (name: string): Promise<Buffer> =>
  Buffer.from(await fontverter.convert(readFileSync(`node_modules/@fontsource${name}.woff2`), "sfnt"));
const packaged = (part: string) => opened(`-variable/familjen-grotesk/files/familjen-grotesk-${part}-wght-normal`);
const charactersOf = (sfnt: Buffer) => readCharacterMap(table(readTables(sfnt), "cmap"));

describe("the site's font", () => {
  it("has every letter of Swedish and of Latin Extended-A but the four that are written as two", () => {
    const has = charactersOf(font.sfnt);
    expect(
      Array.from("åäöÅÄÖéüŠšńŃŁłŽžćđőřůżğışţ–’”→").filter((letter) => !has.has(letter.codePointAt(0) ?? 0)),
    ).toEqual(["→"]);
    expect([...CHARACTERS].filter((letter) => !has.has(letter.codePointAt(0) ?? 0))).toEqual(["Ĳ", "ĳ", "ŉ", "ſ"]);
  });

  it("draws and measures each letter as the packages do, in all weights", async () => {
    const [latin, extended] = [await packaged("latin"), await packaged("latin-ext")];
    const known = charactersOf(latin);
    const [near, far] = [typeface(latin), typeface(extended)];
    const letters = [...charactersOf(font.sfnt).keys()].map((character) => String.fromCodePoint(character));
    expect(letters.length).toBeGreaterThan(300);
    const different = letters.flatMap((letter) =>
      WEIGHTS.filter((weight) => {
        const source = known.has(letter.codePointAt(0) ?? 0) ? near : far;
        const [ours, theirs] = [face.set(letter, weight, 0), source.set(letter, weight, 0)];
        return Math.abs(ours.width - theirs.width) > 1e-3 || ours.glyphs[0]?.outline !== theirs.glyphs[0]?.outline;
      }).map((weight) => `${letter} ${String(weight)}`),
    );
    expect(different).toEqual([]);
  });

  it("keeps its weights apart, and its kerning", () => {
    const widths = WEIGHTS.map((weight) => face.set("Mälaren", weight, 0).width);
    expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    expect(new Set(widths).size).toBe(3);
    const apart = face.set("T", 400, 0).width + face.set("o", 400, 0).width;
    expect(face.set("To", 400, 0).width).toBeLessThan(apart - 0.01);
  });

  it("is no larger than the package's Latin subset alone, which it replaces", () => {
    const latin = readFileSync(
      "node_modules/@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2",
    );
    expect(font.woff2.length).toBeLessThan(latin.length);
  });

  it("is never joined of two typefaces", async () => {
    const [latin, stranger] = [await packaged("latin"), await opened("/arimo/files/arimo-latin-400-normal")];
    expect(() => joinFonts(latin, stranger)).toThrow("no table fvar");
  });

  it("sets a letter that it lacks without the accents that it cannot draw", () => {
    const outlines = (text: string) => face.set(text, 400, 0).glyphs.map(({ outline }) => outline);
    expect(outlines("Nguyễn")).toEqual(outlines("Nguyên"));
    expect(outlines("a漢b")).toEqual(outlines("ab"));
  });
});

describe("the fallback face", () => {
  /** Weight, the file with Arial's widths, and the styles' size-adjust. */
  const styles = readFileSync("assets/css/tokens.css", "utf8");
  const faces = [...styles.matchAll(/font-weight: (\d+);\s+size-adjust: ([\d.]+)%;\s+ascent-override: ([\d.]+)%/g)].map(
    ([, weight, size, ascent]) => ({ weight: Number(weight), size: Number(size) / 100, ascent: Number(ascent) / 100 }),
  );

  it("is as wide as the site's in each weight, and as high", async () => {
    const { organisation, people, members } = buildModel(readData("data", "assets/documents"), "2026-11-23");
    const texts = [
      ...organisation.about.map(({ text }) => text),
      ...people.map(({ name }) => name),
      ...members.map(({ name }) => name),
    ];
    const width = (its: Typeface, weight: 400 | 500 | 600 | 700) =>
      texts.reduce((sum, text) => sum + its.set(text, weight, 0).width, 0);
    const hhea = table(readTables(font.sfnt), "hhea");
    const found: string[] = [];
    for (const weight of [400, 500, 600, 700] as const) {
      const arial = typeface(await opened(`/arimo/files/arimo-latin-${weight < 600 ? "400" : "700"}-normal`));
      const measured = width(face, weight) / width(arial, 400);
      const its = faces.find((candidate) => candidate.weight === weight);
      if (!its || Math.abs(its.size / measured - 1) > 0.01) found.push(`${String(weight)}: ${measured.toFixed(4)}`);
      if (!its || Math.abs(its.size * its.ascent - hhea.readInt16BE(4) / face.unit) > 0.002) found.push("ascent");
    }
    expect(found).toEqual([]);
  });
});
