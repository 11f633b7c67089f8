import { lookAt, type DocumentText } from "../data/pdf-look.ts";
import { keptPages, type PdfPages } from "./pdf-cache.ts";

/** A scanned page may bear a stamp or a number: fewer letters than this in the whole file are no text. */
const FEWEST_LETTERS = 20;

/** What is known of a PDF file's text without reading it anew: what an earlier build read, else what a look at its bytes tells. */
export function knownText(bytes: Uint8Array): DocumentText {
  const pages = keptPages(bytes);
  return pages === undefined ? lookAt(bytes) : judged(pages);
}

function judged(pages: PdfPages): DocumentText {
  if (pages === null) return "broken";
  const letters = pages.reduce((sum, page) => sum + page.replace(/\P{L}/gu, "").length, 0);
  return letters < FEWEST_LETTERS ? "none" : "some";
}
