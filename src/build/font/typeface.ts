import { readFileSync } from "node:fs";
import fontverter from "fontverter";
import { Blob, Buffer as TextBuffer, Face, Font, shape, Variation } from "harfbuzzjs";
import type { Line, Typeface, Weight } from "../../outputs/share/typeface.ts";

/** The font of the whole site, with the weights from 400 to 700. `subset.ts` says how it was made. */
export const SITE_FONT = "assets/fonts/familjen-grotesk.woff2";

/** The letter, then the same letter with fewer and fewer of its accents, and last the letters that a ligature stands for. */
function plainer(letter: string): string[] {
  const parts = [...letter.normalize("NFD")];
  const withFewerAccents = parts.map((_, index) =>
    parts
      .slice(0, parts.length - index)
      .join("")
      .normalize("NFC"),
  );
  return [...withFewerAccents, letter.normalize("NFKC")];
}

/** What a text can lose and still say the same: spaces, accents that stand alone, and characters that show nothing. */
const UNSEEN = /^[\s\p{M}\p{Cf}]$/u;

/** Opens a font file, WOFF2 or another format, for drawing and measuring letters. */
export async function openFace(path: string): Promise<Face> {
  return new Face(new Blob(await fontverter.convert(readFileSync(path), "sfnt")));
}

/** Sets text in a variable font, with its kerning. */
export function typeface(face: Face): Typeface {
  const fonts = new Map<Weight, Font>();
  const outlines = new Map<string, string>();
  const lines = new Map<string, Line>();
  const fontOf = (weight: Weight): Font => {
    const font = fonts.get(weight) ?? new Font(face);
    if (!fonts.has(weight)) font.setVariations([new Variation("wght", weight)]);
    fonts.set(weight, font);
    return font;
  };
  const shaped = (text: string, weight: Weight) => {
    const buffer = new TextBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(fontOf(weight), buffer);
    return { glyphs: buffer.getGlyphInfos(), positions: buffer.getGlyphPositions() };
  };
  const characters = new Set(face.collectUnicodes());
  const has = (letters: string) => [...letters].every((letter) => characters.has(letter.codePointAt(0) ?? 0));
  const known = (text: string) => [...text.normalize("NFC")].map((letter) => plainer(letter).find(has) ?? "").join("");
  const canSet = (text: string) =>
    [...text.normalize("NFC")].every((letter) => UNSEEN.test(letter) || plainer(letter).some(has));
  const unit = face.upem;
  const outline = (glyph: number, weight: Weight) => {
    const key = `${String(weight)} ${String(glyph)}`;
    const outlineOfGlyph = outlines.get(key) ?? fontOf(weight).glyphToPath(glyph);
    outlines.set(key, outlineOfGlyph);
    return outlineOfGlyph;
  };
  const set = (text: string, weight: Weight, tracking: number): Line => {
    const { glyphs, positions } = shaped(known(text), weight);
    let x = 0;
    const placed = glyphs.map(({ codepoint }, index) => {
      const at = x;
      x += (positions[index]?.xAdvance ?? 0) / unit + tracking;
      return { x: at + (positions[index]?.xOffset ?? 0) / unit, outline: outline(codepoint, weight) };
    });
    return { width: Math.max(0, x - tracking), glyphs: placed };
  };
  return {
    unit,
    canSet,
    set: (text, weight, tracking) => {
      const key = `${String(weight)} ${String(tracking)} ${text}`;
      const line = lines.get(key) ?? set(text, weight, tracking);
      lines.set(key, line);
      return line;
    },
  };
}
