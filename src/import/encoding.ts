import { TableError } from "./row-problem.ts";

/** A text with the name of the encoding in which it was written, for editors; null for the expected ones. */
export interface Decoded {
  text: string;
  encoding: string | null;
}

/**
 * Reads the bytes of a CSV file: UTF-8, UTF-16 with or without a mark, Windows-1252, or, where only it gives Swedish
 * words, Mac Roman or code page 850.
 *
 * @throws TableError if several encodings give words, and nothing tells which is right
 */
export function decoded(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: null };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: null };
  } catch {
    return singleByte(bytes);
  }
}

/** Half of the bytes of a Latin text in UTF-16 are zero: the second of each pair in the little-endian form. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2000);
  const zeros = (parity: number) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > start.length / 4 && even === 0) return "utf-16le";
  return even > start.length / 4 && odd === 0 ? "utf-16be" : null;
}

/** The encoding that gives the fewest broken words, and of those the most Swedish letters. */
function singleByte(bytes: Uint8Array): Decoded {
  const [best, next] = SINGLE_BYTE.map(({ encoding, signs }) => {
    const text = Array.from(bytes, (byte) => signs[byte - 0x80] ?? String.fromCharCode(byte)).join("");
    return { text, encoding, broken: brokenWords(text), swedish: text.match(/[åäöéÅÄÖÉ]/g)?.length ?? 0 };
  }).sort((a, b) => a.broken - b.broken || b.swedish - a.swedish);
  const isCertain =
    best && next && (best.encoding === null || best.broken < next.broken || best.swedish >= 2 * next.swedish + 2);
  if (isCertain) return { text: best.text, encoding: best.encoding };
  const message =
    "Det går inte att avgöra filens teckenkodning: den kan vara Windows-1252, Mac Roman eller teckentabell 850. Öppna listan i Excel, välj Spara som och filformatet CSV UTF-8 eller Excel-arbetsbok (.xlsx), och försök igen.";
  throw new TableError([{ line: 1, column: null, message }]);
}

/** Words with small and capital letters mixed, or with signs that stand in no Swedish text. */
function brokenWords(text: string): number {
  const words = text.match(/[\p{L}\p{M}]*[^\0-\x7f][^\s;,"]*/gu) ?? [];
  return words.filter((word) => {
    if (/[^\x20-\x7e\p{L}–—‘’“”•…´\u00a0§°]/u.test(word)) return true;
    if (/\p{L}[‘“”•…]\p{L}|[…•]\p{L}/u.test(word)) return true;
    return (word.match(/\p{L}+/gu) ?? []).some(
      (part) => /[^\0-\x7f]/.test(part) && !/^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(part),
    );
  }).length;
}

/** The signs of the bytes 80 to FF. Written out because some versions of Node decode them differently, or not at all. */
const SINGLE_BYTE: readonly { encoding: string | null; signs: readonly string[] }[] = [
  {
    encoding: null,
    signs: Array.from(
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" +
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    ),
  },
  {
    encoding: "Mac Roman",
    signs: Array.from(
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
        "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    ),
  },
  {
    encoding: "teckentabell 850",
    signs: Array.from(
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
        "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
    ),
  },
];
