import { keepPages, keptPages, type PdfPages } from "./pdf-cache.ts";

/**
 * The text of a PDF file, page by page; null if it is broken or locked. A file with the same bytes is not read twice.
 */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const known = keptPages(bytes);
  if (known !== undefined) return known;
  const pages = await read(bytes);
  keepPages(bytes, pages);
  return pages;
}

/**
 * The library is loaded late: it is large, and most builds find every file in the cache. It empties the bytes that it
 * gets and refuses a Buffer, hence the copy.
 */
async function read(bytes: Uint8Array): Promise<PdfPages> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: false });
    return text.map((page) => page.normalize("NFC").replace(/\s+/g, " ").trim());
  } catch {
    return null;
  }
}
