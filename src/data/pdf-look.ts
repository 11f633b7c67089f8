/** What is known of a PDF file's text: some, none as in a scanned one, or nothing known yet. */
export type DocumentText = "some" | "none" | "broken" | "unknown";

const HEAD = 1024;

/**
 * What a look at the bytes of a PDF file tells at once: it is broken without the sign at its beginning, and has no text where it
 * has no font and no packed objects in which a font could hide. The rest takes reading it.
 */
export function lookAt(bytes: Uint8Array): DocumentText {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!all.subarray(0, HEAD).includes("%PDF-")) return "broken";
  return all.includes("/Font") || all.includes("/ObjStm") ? "unknown" : "none";
}
