/**
 * Signs that are not seen, or that turn or hide what stands around them, as the inside of a class in a pattern with the flag `u`:
 * the soft hyphen, all that Unicode lets a program leave out (joiners, fillers, direction marks and isolates, variation selectors,
 * tags), line separators, signs that only notation uses, and code points that are no characters. White space is not among them.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const UNSEEN = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}\p{Noncharacter_Code_Point}\p{Cs}\u2028\u2029`;

/** A sign that nobody sees in a text. A lone half of a pair, and what is no character at all, count among them. */
export const UNSEEN_SIGN = new RegExp(`[${UNSEEN}]`, "u");

/** A sign that steers a program rather than saying something; tabs and line ends apart. */
export const CONTROL_SIGN = /[^\P{Cc}\t\n\r]/u;

/** As `CONTROL_SIGN` and `UNSEEN_SIGN`, for reports: nothing of the kind reaches a terminal, and no line is begun by what is told. */
const UNPRINTED = new RegExp(String.raw`[^\P{Cc}\t]|[${UNSEEN}]`, "gu");

/**
 * A text from data or from a file's name as a report may print it: on one line, its unseen signs shown as "·", and without the
 * mark that GitHub's runner takes for a command wherever it stands in a line.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTED, "\u00b7").replaceAll("##[", "# #[");
}

/** How a sign is named where it cannot be shown: U+200B. */
export function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
