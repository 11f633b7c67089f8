/** A place in a file that an editor wrote. Lines and columns count from 1, columns in characters. */
export interface Place {
  file: string;
  line: number;
  column: number;
  /** How many characters the caret marks, at least one. */
  length: number;
}

/** The text of one file, able to turn an offset into a line and a column. */
export interface SourceText {
  file: string;
  text: string;
  lines: readonly string[];
  lineStarts: readonly number[];
}

/** Indexes a text by line, whether lines end as on Unix, Windows or an old Mac. Takes a path as shown to editors, and the text itself. */
export function sourceText(file: string, text: string): SourceText {
  const lines: string[] = [];
  const lineStarts = [0];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(text.slice(start, match.index));
    start = match.index + match[0].length;
    lineStarts.push(start);
  }
  lines.push(text.slice(start));
  return { file, text, lines, lineStarts };
}

/** The place of the range from `start` to `end` (offsets in UTF-16 units); a range over several lines is cut at the first. */
export function placeAt(source: SourceText, start: number, end: number): Place {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const lineStart = source.lineStarts[low] ?? 0;
  const line = source.lines[low] ?? "";
  const from = start - lineStart;
  const to = Math.min(end - lineStart, line.length);
  return {
    file: source.file,
    line: low + 1,
    column: characters(line.slice(0, from)) + 1,
    length: Math.max(1, characters(line.slice(from, to))),
  };
}

/** Only characters beyond the basic plane take two units; there are hardly ever any, and this is called for every id. */
function characters(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}
