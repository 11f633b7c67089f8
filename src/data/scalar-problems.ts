import { placeAt, type SourceText } from "./place.ts";
import { error, warning, type Problem } from "./problem.ts";

interface Scalar {
  start: number;
  end: number;
  value: string;
  /** Written without quotes, on a line of its field. */
  plain: boolean;
}

/** What other programs read as a number: YAML 1.1 and 1.2, base 60 and underscores apart. */
const NUMBER = /^[-+]?(?:0x[0-9a-f]+|0o[0-7]+|\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)$/i;
const CURLY = /^[”“„»«’‘].*[”“»«’‘]$/s;
const TAG = /<\/?[a-z][^<>\n]*>/i;
const AUTOLINK = /^<(?:https?:\/\/|mailto:)/i;

/** What can be told from one value as it is written: a text that YAML cuts, quotes of the wrong kind, numbers that others would change. */
export function scalarProblems(source: SourceText, scalar: Scalar): Problem[] {
  const place = placeAt(source, scalar.start, scalar.end);
  const { value, plain } = scalar;
  const problems: Problem[] = [];
  const cut = plain ? cutRest(source.text, scalar.end) : null;
  if (cut !== null) {
    const whole = `${value} ${cut}`;
    const message = `Texten är avhuggen vid #: bara "${shortened(value)}" läses. Sätt citattecken runt hela texten: "${shortened(whole)}". Är resten en kommentar, skriv mellanslag efter #.`;
    const start = scalar.end + source.text.slice(scalar.end).indexOf("#");
    problems.push(error(placeAt(source, start, start + cut.length), "cut-by-hash", message));
  }
  if (plain && CURLY.test(value))
    problems.push(
      error(
        place,
        "curly-quotes",
        `Citattecknen runt texten är typografiska och blir en del av den. Skriv raka citattecken ("…") eller inga alls.`,
      ),
    );
  if (plain && isChangedByOthers(value))
    problems.push(
      warning(
        place,
        "unquoted-number",
        `Siffrorna ${value} saknar citattecken. Här läses de rätt, men andra program gör om dem. Skriv "${value}", eller kör npm run fix.`,
      ),
    );
  if (!plain && hasSurroundingSpace(value))
    problems.push(
      warning(
        place,
        "surrounding-space",
        "Texten börjar eller slutar med mellanslag innanför citattecknen. Ta bort dem, eller kör npm run fix.",
      ),
    );
  const tag = TAG.exec(value)?.[0];
  if (tag !== undefined && !AUTOLINK.test(tag)) {
    const at = Math.max(0, source.text.slice(scalar.start, scalar.end).indexOf(tag)) + scalar.start;
    problems.push(
      error(
        placeAt(source, at, at + tag.length),
        "html",
        `HTML går inte att använda här: "${shortened(tag)}" skulle synas som det står. Ta bort det.`,
      ),
    );
  }
  return problems;
}

/** Whether digits that stand without quotes are another text after other programs have read and written them: 070, 1e3, +46. */
export function isChangedByOthers(value: string): boolean {
  return NUMBER.test(value) && String(Number(value)) !== value;
}

/** Whether a text on one line has spaces at its beginning or end. */
export function hasSurroundingSpace(value: string): boolean {
  return value !== value.trim() && !value.includes("\n");
}

/** What stands from a # that cuts a plain value, where it looks like text: a comment has a space after its #. */
function cutRest(text: string, end: number): string | null {
  const line = /^[^\n\r]*/.exec(text.slice(end, end + 2000))?.[0] ?? "";
  return /^[ \t]+(#[^\s#].*?)\s*$/.exec(line)?.[1] ?? null;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
