import { placeAt, sourceText, type SourceText } from "./place.ts";
import { error, warning, type Problem } from "./problem.ts";

export interface Decoded {
  /** The text in composed Unicode form; for bytes that are not UTF-8, what they most likely say, to be quoted only. */
  source: SourceText;
  /** Whether the text can be read as data. */
  readable: boolean;
  problems: Problem[];
}

/** Bytes of a data file as text. Takes the path as shown to editors. */
export function decode(file: string, bytes: Uint8Array): Decoded {
  try {
    return composed(file, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undecodable(file, bytes);
  }
}

/** Mac programs may write å as a followed by a ring: that looks alike and is found by no search, so it is composed, and told. */
function composed(file: string, text: string): Decoded {
  const normal = text.normalize("NFC");
  const source = sourceText(file, normal);
  if (normal === text) return { source, readable: true, problems: [] };
  const at = firstDifference(normal, text);
  const place = placeAt(source, at, at + 1);
  const message =
    "Filen har å, ä eller ö skrivna som två tecken, vilket en del Mac-program gör. De läses rätt här; kör npm run fix så rättas filen.";
  return { source, readable: true, problems: [warning(place, "decomposed", message)] };
}

function undecodable(file: string, bytes: Uint8Array): Decoded {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !utf16 ? "windows-1252" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  const source = sourceText(file, new TextDecoder(encoding).decode(bytes));
  const strange = Math.max(0, source.text.search(/[^\n\r\t -~]/));
  const message =
    "Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa. Spara om den med teckenkodningen UTF-8.";
  return { source, readable: false, problems: [error(placeAt(source, strange, strange + 1), "encoding", message)] };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
