/**
 * What is known of a PDF file's text: some; some, on more pages than are read; none, as in a scanned file; in fonts that do
 * not say which letters they show; none that can be had as the file is broken or has a password; or nothing known yet.
 */
export type DocumentText = "some" | "long" | "none" | "unmapped" | "broken" | "locked" | "unknown";

/** The search reads so many pages of a file: the library's time for a page grows with their number. */
export const MOST_PAGES = 1000;

const HEAD = 1024;

/**
 * What a look at the bytes of a PDF file tells at once: it is broken without the sign at its beginning, has no text where it
 * has no font and no packed objects in which a font could hide, and is long where its pages can be counted. The rest takes
 * reading it.
 */
export function lookAt(bytes: Uint8Array): DocumentText {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!all.subarray(0, HEAD).includes("%PDF-")) return "broken";
  if (!all.includes("/Font") && !all.includes("/ObjStm")) return "none";
  return countOfPages(all) > MOST_PAGES ? "long" : "unknown";
}

/** How many objects say that they are a page (PDF 32000-1, 7.7.3.3); 0 if all are packed. */
function countOfPages(all: Buffer): number {
  let count = 0;
  for (let at = all.indexOf(PAGE); at >= 0; at = all.indexOf(PAGE, at + PAGE.length)) {
    const around = all.toString("latin1", Math.max(0, at - AROUND), at + PAGE.length + 1);
    if (/\/Type\s*\/Page(?![A-Za-z])/.test(around)) count += 1;
  }
  return count;
}

const PAGE = "/Page";
/** "/Type" and a space or two. */
const AROUND = 8;
