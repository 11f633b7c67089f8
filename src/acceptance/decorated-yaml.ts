import fc from "fast-check";

/** A YAML text as people and programs may leave it, with the comments in it. */
export interface Decorated {
  text: string;
  comments: string[];
}

/** The lines of a value, without the indentation at which they stand. */
interface Written {
  lines: string[];
  /** A list or record with rows of its own. */
  nested: boolean;
}

const COMMENT = "# KOMMENTAR";
const WORDS = ["Åsa", "Öberg", "vän", "é", "a b", "Kallelse", "nr 4", "–", "50 %", "it's", 'kallad "Bo"', "🌲"];
const NUMBERS = ["070", "0701234567", "1e3", "+4684", "59.30", "0x1f", ".5", "2024", "12", "2024-02-16", "007."];
const ROWS = ["rad", "# inte en kommentar", "070", "- punkt", "å: ö", "", "slut  "];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const number = fc.constantFrom(...NUMBERS);
const space = fc.constantFrom("", "", " ", "  ", "\u00a0", "\t");
const spaced = fc.tuple(space, fc.oneof(words, number), space).map((parts) => parts.join(""));

const plain = fc.oneof(number, words);
const single = spaced.map((text) => `'${text.replaceAll("'", "''")}'`);
const double = fc.tuple(spaced, fc.boolean()).map(([text, escaped]) => {
  const inner = text.replace(/["\\]/g, "\\$&").replaceAll("\t", "\\t");
  return `"${escaped ? inner.replaceAll("å", "\\u00e5").replaceAll("\u00a0", "\\_") : inner}"`;
});
const inline = fc.oneof(plain, single, double);
const flow = fc
  .array(fc.oneof(number, single, double), { maxLength: 3 })
  .map((items) => `[${items.map((item) => ` ${item}`).join(" ,  ")}]`);
const folded = fc.tuple(words, words).map((parts) => {
  const [first, second] = parts.map((text) => text.replaceAll('"', ""));
  return [`"${first ?? ""}`, `  ${second ?? ""}"`];
});
const block = fc
  .record({
    header: fc.constantFrom("|", ">", "|-", ">-", "|+"),
    rows: fc.array(fc.constantFrom(...ROWS), { minLength: 1, maxLength: 4 }),
    indent: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ header, rows, indent }) => [header, ...indented(["början", ...rows, "sist"], indent)]);
const value: fc.Arbitrary<Written> = fc
  .oneof(
    fc.oneof(inline, flow).map((line) => [line]),
    folded,
    block,
  )
  .map((lines) => ({ lines, nested: false }));

const look = fc.record({
  above: fc.constantFrom([], [], [""], ["   "], ["", "", ""], [COMMENT], [COMMENT, ""]),
  behind: fc.constantFrom("", "", ` ${COMMENT}`, ` ${COMMENT}  `, "  ", "\t"),
  gap: fc.constantFrom(" ", " ", "   ", "\t"),
  indent: fc.integer({ min: 1, max: 4 }),
});
type Look = typeof look extends fc.Arbitrary<infer Value> ? Value : never;

/** A field or a row of a list. What stood behind a value of several lines could be its text. */
function entry(mark: string, { lines, nested }: Written, { above, behind, gap, indent }: Look): string[] {
  const [first = "", ...rest] = lines;
  if (nested) return [...above, mark + behind, ...indented(lines, indent)];
  // The parser takes no tab before a list in brackets.
  const between = first.startsWith("[") ? " " : gap;
  return [...above, mark + between + first + (rest.length === 0 ? behind : ""), ...rest];
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line.trim() === "" ? line : " ".repeat(by) + line));
}

function record(item: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc.array(fc.tuple(item, look), { minLength: 1, maxLength: 4 }).map((fields) => ({
    lines: fields.flatMap(([written, its], index) => entry(`falt${index}:`, written, its)),
    nested: true,
  }));
}

function list(item: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc.array(fc.tuple(item, look), { minLength: 1, maxLength: 4 }).map((rows) => ({
    lines: rows.flatMap(([written, its]) => entry("-", written, { ...its, gap: " " })),
    nested: true,
  }));
}

const { root } = fc.letrec<{ root: Written; node: Written }>((tie) => ({
  root: fc.oneof(record(tie("node")), list(tie("node"))),
  node: fc.oneof(
    { maxDepth: 3 },
    { weight: 2, arbitrary: value },
    { weight: 3, arbitrary: record(tie("node")) },
    { weight: 2, arbitrary: list(tie("node")) },
  ),
}));

/** Records and lists of every kind of value, with odd spacing and comments, as saved by a Mac, by Windows or by neither. */
export const decoratedYaml: fc.Arbitrary<Decorated> = fc
  .record({
    root,
    newline: fc.constantFrom("\n", "\r\n"),
    form: fc.constantFrom("NFC", "NFD"),
    mark: fc.constantFrom("", "", "\ufeff"),
    last: fc.constantFrom("", "\n", "\n\n  \n"),
  })
  .map(({ root: { lines }, newline, form, mark, last }) => {
    const comments: string[] = [];
    const text = lines.join("\n").replaceAll(COMMENT, () => {
      const comment = `# kommentar ${comments.length + 1} å`;
      comments.push(comment);
      return comment;
    });
    return { text: mark + (text + last).normalize(form).replaceAll("\n", newline), comments };
  });
