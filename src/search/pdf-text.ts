import { keepReading, keptReading, type PdfReading } from "./pdf-cache.ts";
import { withoutLineEnds } from "./pdf-hyphens.ts";
import { pageLines, type Piece } from "./pdf-lines.ts";
import { unreadableFonts } from "./pdf-rubbish.ts";
import { MOST_PAGES } from "../data/pdf-look.ts";

/** Fewer letters than this in a whole file are no text: a scanned page may have a stamp or a number. */
const FEWEST_LETTERS = 20;

/** If more than this share of a file's signs is in fonts that cannot be read, the file is reported. */
const MOST_UNREADABLE = 0.2;

/**
 * What a PDF file says, page by page, as people read it: words that are divided at the ends of lines are whole, headings
 * whose letters stand apart are words, and fonts that cannot be read are left out. Of a very long file only the first
 * `MOST_PAGES` are read. A file with the same bytes is not read twice.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const known = keptReading(bytes);
  if (known !== undefined) return known;
  const reading = await readAnew(bytes);
  keepReading(bytes, reading);
  return reading;
}

/**
 * As `readPdf`, whatever was read before, and at most so many pages. The library is loaded late: it is large, and most builds find every file in the cache. It empties the bytes that it
 * gets and refuses a Buffer, hence the copy.
 */
export async function readAnew(bytes: Uint8Array, most = MOST_PAGES): Promise<PdfReading> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: Piece[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, most); number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.filter((item) => "str" in item));
      page.cleanup();
    }
    const isLong = pdf.numPages > most;
    await pdf.destroy();
    return judged(pages, isLong);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { text: isLocked ? "locked" : "broken", pages: [] };
  }
}

function judged(pages: readonly Piece[][], isLong: boolean): PdfReading {
  const fonts = unreadableFonts(pages);
  const isReadable = ({ fontName }: Piece) => !fonts.has(fontName);
  const texts = textOf(pages.map((pieces) => pieces.filter(isReadable)));
  const readable = texts.join("");
  const unreadable = sizeOf(pages.flatMap((pieces) => pieces.filter((piece) => !isReadable(piece))));
  if (unreadable >= FEWEST_LETTERS && unreadable > (readable.length + unreadable) * MOST_UNREADABLE)
    return { text: "unmapped", pages: texts };
  if (readable.replace(/\P{L}/gu, "").length < FEWEST_LETTERS) return { text: "none", pages: texts };
  return { text: isLong ? "long" : "some", pages: texts };
}

function textOf(pages: readonly Piece[][]): string[] {
  const lines = pages.map((pieces) => pageLines(pieces).join("\n").normalize("NFC").replace(CONTROL, ""));
  return withoutLineEnds(lines.join("\f"))
    .split("\f")
    .map((page) => page.trim());
}

/** No text has them; "\f" would divide a page in two. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { str }) => sum + str.length, 0);
}
