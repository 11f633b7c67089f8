import { keepPages, keptPages, type PdfPages } from "./pdf-cache.ts";

/**
 * The text of a PDF file, page by page; null where it is broken or locked. A file that has been read before, as its bytes tell,
 * is not read again.
 */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const known = keptPages(bytes);
  if (known !== undefined) return known;
  const pages = await read(bytes);
  keepPages(bytes, pages);
  return pages;
}

/** The library is large, and most builds find every file kept. It takes the bytes over and refuses a Buffer, hence a copy. */
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
