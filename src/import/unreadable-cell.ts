/** What Excel and LibreOffice write where a formula failed, in English and in Swedish; and a column that is too narrow. */
const ERROR =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|PYTHON!|EXTERNAL!|SAKNAS!?|REFERENS!|VÄRDEFEL!|NAMN\?|DIVISION\/0!|OGILTIGT!|SKÄRNING!|SPILL!|UTFLÖDE!|BERÄKNA!|[\p{L}_]+[!?])$|^#{3,}$|^(?:Err|Fel):\d{3}$/iu;

/** Signs that cannot be seen: format characters (directions, zero widths, tags), fillers, variation selectors, controls. */
const INVISIBLE =
  /[\p{Cf}\p{Cc}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2028\u2029\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/**
 * Why the content of a cell is not what a person sees or means, and what to do; null if it is. Every cell of a table
 * is asked, whatever its column.
 */
export function unreadableCell(text: string): string | null {
  if (ERROR.test(text))
    return `cellen visar ett fel, "${text}". Rätta formeln i Excel, eller skriv det som ska stå där.`;
  if (text.startsWith("="))
    return `cellen har en formel utan uträknat värde, "${text}". Öppna filen i Excel och spara om den, eller skriv det som ska stå där.`;
  const sign = INVISIBLE.exec(text)?.[0];
  if (sign !== undefined) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `cellen har ett tecken som inte syns (U+${code}). Skriv om texten i cellen för hand.`;
  }
  if (text.includes("\ufffd"))
    return "cellen har ett trasigt tecken: texten har sparats med fel teckenkodning. Spara om listan som CSV UTF-8 eller Excel-arbetsbok (.xlsx).";
  return null;
}
