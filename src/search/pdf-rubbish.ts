import type { Piece } from "./pdf-lines.ts";

/** Signs that no writer means: control characters, those that a font has for itself, and the sign for an unknown one. */
const SIGNS = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;
/** From this share of them on, a font's text is rubbish: its spaces or figures alone are as many. */
const MOST_SIGNS = 0.02;

/** In so many Latin letters of a language the vowels are between these shares. */
const ENOUGH_LETTERS = 200;
const VOWELS = { least: 0.25, most: 0.65 };

/**
 * The fonts of a file whose letters cannot be read: they show glyphs by numbers, without a map to Unicode, and what is read
 * is "3URWRNROO" for "Protokoll". The library does not say so, but what it gives for spaces and figures is control
 * characters; where a file has none of these, the letters have too few vowels for any language.
 */
export function unreadableFonts(pages: readonly (readonly Piece[])[]): ReadonlySet<string> {
  const texts = new Map<string, string[]>();
  for (const { fontName, str } of pages.flat()) {
    const parts = texts.get(fontName);
    if (parts === undefined) texts.set(fontName, [str]);
    else parts.push(str);
  }
  return new Set([...texts].filter(([, parts]) => isRubbish(parts.join(""))).map(([font]) => font));
}

function isRubbish(text: string): boolean {
  const signs = count(text, SIGNS);
  if (signs > 0 && signs >= text.length * MOST_SIGNS) return true;
  const letters = count(text, /\p{Script=Latin}/gu);
  if (letters < ENOUGH_LETTERS) return false;
  const vowels = count(text.normalize("NFD"), /[aeiouy]/giu) / letters;
  return vowels < VOWELS.least || vowels > VOWELS.most;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
