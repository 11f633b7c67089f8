import fc from "fast-check";

/** A YAML text as people and programs may leave it, with what it says and the comments in it. */
export interface Decorated {
  text: string;
  value: unknown;
  comments: string[];
}

interface Written {
  /** Lines without the indentation that they stand at. */
  lines: string[];
  value: unknown;
}

const WORDS = [
  "Åsa",
  "Öberg",
  "vän",
  "é",
  "a b",
  "Kallelse",
  "nr 4",
  "von",
  "–",
  "50 %",
  "it's",
  'kallad "Bo"',
  "\u{1f332}",
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const number = fc.constantFrom(
  "070",
  "0701234567",
  "1e3",
  "+4684",
  "59.30",
  "0x1f",
  ".5",
  "2024",
  "12",
  "2024-02-16",
  "007.",
);
const spaces = fc.constantFrom("", "", " ", "  ", "\u00a0", "\t");
const gap = fc.constantFrom(" ", " ", "   ", "\t");
const decoration = fc.record({
  blank: fc.constantFrom("", "", "", "\n", "\n   \n", "\n\n\n"),
  comment: fc.constantFrom("none", "none", "none", "before", "behind"),
  trailing: fc.constantFrom("", "", "  ", "\t"),
});

const plain = fc
  .oneof(
    number,
    words.filter((text) => !/^[–]/.test(text)),
  )
  .map((value) => ({ lines: [value], value }));
const single = fc.tuple(spaces, fc.oneof(words, number), spaces).map(([left, text, right]) => ({
  lines: [`'${left}${text.replaceAll("'", "''")}${right}'`],
  value: left + text + right,
}));
const double = fc.tuple(spaces, fc.oneof(words, number), spaces, fc.boolean()).map(([left, text, right, escaped]) => ({
  lines: [doubled(left + text + right, escaped)],
  value: left + text + right,
}));
const folded = fc.tuple(words, words).map(([first, second]) => ({
  lines: [doubled(first, false).slice(0, -1), `  ${doubled(second, false).slice(1)}`],
  value: `${first} ${second}`,
}));
const block = fc
  .tuple(
    fc.constantFrom("|", ">", "|-", ">-", "|+"),
    fc.array(fc.constantFrom("rad", "# inte en kommentar", "070", "- punkt", "å: ö", "", "slut  "), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.integer({ min: 2, max: 4 }),
  )
  .map(([header, rows, indent]): Written => {
    const lines = ["början", ...rows, "sist"];
    const body = header.startsWith("|") ? lines.join("\n") : foldedText(lines);
    return {
      lines: [header, ...lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line))],
      value: body + (header.endsWith("-") ? "" : "\n"),
    };
  });
const flow = fc
  .array(
    fc.oneof(
      single,
      double,
      number.map((value) => ({ lines: [value], value })),
    ),
    { maxLength: 3 },
  )
  .map((items): Written => ({
    lines: [`[${items.map((item) => item.lines.join("")).join(" ,  ")}]`],
    value: items.map((item) => item.value),
  }));
const scalar: fc.Arbitrary<Written> = fc.oneof(plain, single, double, folded, block, flow);

function doubled(text: string, escaped: boolean): string {
  const inner = text.replace(/["\\]/g, "\\$&").replaceAll("\t", "\\t");
  return `"${escaped ? inner.replaceAll("å", "\\u00e5").replaceAll("\u00a0", "\\_") : inner}"`;
}

/** A line break between two lines of a folded block is a space; an empty line is a break. */
function foldedText(lines: readonly string[]): string {
  return lines.reduce((text, line, index) => {
    if (index === 0) return line;
    if (line === "") return `${text}\n`;
    return lines[index - 1] === "" ? text + line : `${text} ${line}`;
  }, "");
}

type Decoration = typeof decoration extends fc.Arbitrary<infer Value> ? Value : never;

/** Lines of an entry, decorated; what stands behind a block or between its lines would be its text. */
function decorated({ blank, comment, trailing }: Decoration, lines: readonly string[]): string[] {
  const [first = "", ...rest] = lines;
  const closed = rest.length === 0;
  const behind = closed && comment === "behind" ? " # KOMMENTAR" : "";
  return [
    ...blank.split("\n").slice(1),
    ...(comment === "before" ? ["# KOMMENTAR"] : []),
    first + (closed ? behind + trailing : ""),
    ...rest,
  ];
}

const { node } = fc.letrec<{ node: Written }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: "node" },
    { weight: 2, arbitrary: scalar },
    { weight: 3, arbitrary: record(tie("node")) },
    { weight: 2, arbitrary: list(tie("node")) },
  ),
}));

function record(item: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  const field = fc.record({ item, decoration, gap, indent: fc.integer({ min: 1, max: 4 }) });
  return fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => ({
    lines: fields.flatMap(({ item: { lines, value }, decoration: look, gap: between, indent }, index) => {
      const key = `falt${index}:`;
      if (!isNested(value, lines)) return decorated(look, [`${key}${between}${lines[0] ?? ""}`, ...lines.slice(1)]);
      return [...decorated(look, [key]), ...indented(lines, indent)];
    }),
    value: Object.fromEntries(fields.map(({ item: { value } }, index) => [`falt${index}`, value])),
  }));
}

function list(item: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  const row = fc.record({ item, decoration });
  return fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => ({
    lines: rows.flatMap(({ item: { lines, value }, decoration: look }) => {
      if (!isNested(value, lines)) return decorated(look, [`- ${lines[0] ?? ""}`, ...lines.slice(1)]);
      return [...decorated(look, ["-"]), ...indented(lines, 2)];
    }),
    value: rows.map(({ item: { value } }) => value),
  }));
}

function isNested(value: unknown, lines: readonly string[]): boolean {
  return typeof value === "object" && !(lines[0] ?? "").startsWith("[");
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line.trim() === "" ? line : " ".repeat(by) + line));
}

/** Records and lists of every kind of value, with odd spacing and comments, as saved by a Mac, by Windows or by neither. */
export const decoratedYaml: fc.Arbitrary<Decorated> = fc
  .record({
    root: fc.oneof(record(node), list(node)),
    end: fc.constantFrom("\n", "\r\n"),
    decomposed: fc.boolean(),
    mark: fc.constantFrom("", "", "\ufeff"),
    last: fc.constantFrom("", "\n", "\n\n  \n"),
  })
  .map(({ root, end, decomposed, mark, last }) => {
    const comments: string[] = [];
    const numbered = root.lines.join("\n").replaceAll("# KOMMENTAR", () => {
      comments.push(`# kommentar ${comments.length + 1} å`);
      return comments.at(-1) ?? "";
    });
    const whole = decomposed ? numbered.normalize("NFD") : numbered;
    return { text: mark + (whole + last).replaceAll("\n", end), value: root.value, comments };
  });
