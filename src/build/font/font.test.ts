import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Face } from "harfbuzzjs";
import { readData } from "../../data/read.ts";
import { buildModel } from "../../model/build.ts";
import type { Typeface } from "../../outputs/share/typeface.ts";
import { CHARACTERS, subsetFont } from "./subset.ts";
import { openFace, SITE_FONT, typeface } from "./typeface.ts";

const WEIGHTS = [400, 600, 700] as const;

let font: Face;
let face: Typeface;
beforeAll(async () => {
  font = await openFace(SITE_FONT);
  face = typeface(font);
});

const packagedFile = (name: string) => `node_modules/@fontsource${name}.woff2`;
const packaged = (part: string) =>
  packagedFile(`-variable/familjen-grotesk/files/familjen-grotesk-${part}-wght-normal`);
const lettersOf = (its: Face) =>
  new Set([...its.collectUnicodes()].map((character) => String.fromCodePoint(character)));

describe("the site's font", () => {
  it("has every letter of Swedish and of Latin Extended-A but the four that are written as two", () => {
    const has = lettersOf(font);
    expect(Array.from("åäöÅÄÖéüŠšńŃŁłŽžćđőřůżğışţ–’”→").filter((letter) => !has.has(letter))).toEqual(["→"]);
    expect(CHARACTERS.filter((letter) => !has.has(letter))).toEqual(["Ĳ", "ĳ", "ŉ", "ſ"]);
  });

  it("draws and measures each letter as the designers' packages do, in all weights", async () => {
    const [latin, extended] = [await openFace(packaged("latin")), await openFace(packaged("latin-ext"))];
    const known = lettersOf(latin);
    const [near, far] = [typeface(latin), typeface(extended)];
    const letters = [...lettersOf(font)];
    expect(letters.length).toBeGreaterThan(300);
    const different = letters.flatMap((letter) =>
      WEIGHTS.filter((weight) => {
        const [ours, theirs] = [face, known.has(letter) ? near : far].map((its) => its.set(letter, weight, 0));
        return (
          Math.abs((ours?.width ?? 0) - (theirs?.width ?? 1)) > 1e-3 ||
          ours?.glyphs[0]?.outline !== theirs?.glyphs[0]?.outline
        );
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
    expect(readFileSync(SITE_FONT).length).toBeLessThan(readFileSync(packaged("latin")).length);
  });

  it("is what the script that cuts it gives: no letter more, and none of those that it has less", async () => {
    const again = await subsetFont(readFileSync(SITE_FONT));
    expect(again.subarray(0, 4).toString("latin1")).toBe("wOF2");
    expect(Math.abs(again.length / readFileSync(SITE_FONT).length - 1)).toBeLessThan(0.01);
    const cut = await subsetFont(readFileSync(packaged("latin-ext")));
    expect(cut.length).toBeLessThan(readFileSync(packaged("latin-ext")).length);
  });

  it("sets a letter that it lacks without the accents that it cannot draw", () => {
    const outlines = (text: string) => face.set(text, 400, 0).glyphs.map(({ outline }) => outline);
    expect(outlines("Nguyễn")).toEqual(outlines("Nguyên"));
    expect(outlines("Ĳsbrand")).toEqual(outlines("IJsbrand"));
  });

  it.each([
    ["Åsa Öberg-Lidén", true],
    ["Nguyễn Ơn", true],
    ["m\u0308ed l\u00f6s accent och mjukt\u00adbindestreck", true],
    ["Ĳsbrand", true],
    ["", true],
    ["Анна Иванова", false],
    ["Əli Svensson", false],
    ["Marie Ɓa", false],
    ["a漢b", false],
    ["Γιώργος", false],
  ])("knows whether it can draw %s", (text, isDrawable) => {
    expect(face.canSet(text)).toBe(isDrawable);
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
    const width = (measuring: Typeface, weight: 400 | 500 | 600 | 700) =>
      texts.reduce((sum, text) => sum + measuring.set(text, weight, 0).width, 0);
    const ascender = Buffer.from(font.referenceTable("hhea") ?? []).readInt16BE(4);
    const faults: string[] = [];
    for (const weight of [400, 500, 600, 700] as const) {
      const file = packagedFile(`/arimo/files/arimo-latin-${weight < 600 ? "400" : "700"}-normal`);
      const measured = width(face, weight) / width(typeface(await openFace(file)), 400);
      const fallback = faces.find((candidate) => candidate.weight === weight);
      if (!fallback || Math.abs(fallback.size / measured - 1) > 0.01)
        faults.push(`${String(weight)}: ${measured.toFixed(4)}`);
      if (!fallback || Math.abs(fallback.size * fallback.ascent - ascender / face.unit) > 0.002) faults.push("ascent");
    }
    expect(faults).toEqual([]);
  });
});
