import { lookAt, type DocumentText } from "../data/pdf-look.ts";
import { keptPages, type PdfPages } from "./pdf-cache.ts";

/** Fewer letters than this in a whole file are no text: a scanned page may have a stamp or a number. */
const FEWEST_LETTERS = 20;

/** What is known about a PDF file's text without reading the file again: from an earlier build, else from a look at its bytes. */
export function knownText(bytes: Uint8Array): DocumentText {
  const pages = keptPages(bytes);
  return pages === undefined ? lookAt(bytes) : judged(pages);
}

function judged(pages: PdfPages): DocumentText {
  if (pages === null) return "broken";
  const letters = pages.reduce((sum, page) => sum + page.replace(/\P{L}/gu, "").length, 0);
  return letters < FEWEST_LETTERS ? "none" : "some";
}
