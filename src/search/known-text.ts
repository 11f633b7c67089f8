import { lookAt, type DocumentText } from "../data/pdf-look.ts";
import { keptReading } from "./pdf-cache.ts";

/** What is known about a PDF file's text without reading the file again: from an earlier build, else from a look at its bytes. */
export function knownText(bytes: Uint8Array): DocumentText {
  return keptReading(bytes)?.text ?? lookAt(bytes);
}
