import fc from "fast-check";
import { LINES, SIGNS, VALUES } from "./mutation-values.ts";

/** One change of one file, as numbers and texts that fast-check can make smaller. */
export interface Mutation {
  /** Which file, taken modulo how many there are. */
  file: number;
  steps: Step[];
}

interface Step {
  kind: (typeof KINDS)[number];
  /** Where in the file, and another place; each a share of its length, in thousandths of a thousandth. */
  at: number;
  other: number;
  /** How much, or which of some choices. */
  amount: number;
}

const KINDS = [
  ...["delete-line", "duplicate-line", "swap-lines", "indent", "outdent", "join-lines", "comment-out", "insert-line"],
  ...["delete-record", "duplicate-record", "move-record"],
  ...["delete-field", "rename-key", "retype-value", "swap-values"],
  ...["truncate", "flip-byte", "insert-byte", "delete-bytes", "insert-sign", "line-ends", "splice"],
] as const;

const WHOLE = 1_000_000;

/** Mutations of up to three steps, most of them of one. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat({ max: 1000 }),
  steps: fc.array(
    fc.record({
      // Values and signs come in many kinds: they are taken more often.
      kind: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...KINDS) },
        { weight: 1, arbitrary: fc.constantFrom("retype-value", "insert-sign", "insert-line") },
      ),
      at: fc.nat({ max: WHOLE - 1 }),
      other: fc.nat({ max: WHOLE - 1 }),
      amount: fc.nat({ max: 255 }),
    }),
    { minLength: 1, maxLength: 3, size: "-1" },
  ),
});

/** The bytes of a file after the mutation. Takes them before, and those of another file to splice from. */
export function mutated(bytes: Uint8Array, { steps }: Mutation, others: readonly Uint8Array[]): Uint8Array {
  return steps.reduce((before, step) => {
    const other = others[step.other % others.length] ?? before;
    return mutatedBytes(before, step) ?? Buffer.from(mutatedText(textOf(before), step, textOf(other)));
  }, bytes);
}

/** Changes below the level of text; null for those of text. */
function mutatedBytes(bytes: Uint8Array, { kind, at, amount }: Step): Uint8Array | null {
  const offset = share(at, bytes.length);
  const around = (middle: readonly number[], skipped: number) =>
    Uint8Array.from([...bytes.subarray(0, offset), ...middle, ...bytes.subarray(offset + skipped)]);
  switch (kind) {
    case "truncate":
      return bytes.slice(0, offset);
    case "flip-byte":
      return around([(bytes[offset] ?? 0) ^ (1 << (amount % 8))], 1);
    case "insert-byte":
      return around([amount], 0);
    case "delete-bytes":
      return around([], 1 + (amount % 40));
    default:
      return null;
  }
}

function mutatedText(text: string, step: Step, otherText: string): string {
  const { kind, at, amount } = step;
  if (kind === "insert-sign") {
    const offset = share(at, text.length);
    return text.slice(0, offset) + (SIGNS[amount % SIGNS.length] ?? "") + text.slice(offset);
  }
  if (kind === "line-ends") return text.replaceAll("\n", amount % 2 === 0 ? "\r\n" : "\r");
  return mutatedLines(text.split("\n"), step, otherText.split("\n")).join("\n");
}

function mutatedLines(lines: string[], { kind, at, other, amount }: Step, otherLines: readonly string[]): string[] {
  const index = share(at, lines.length);
  const second = share(other, lines.length);
  const line = lines[index] ?? "";
  const spaces = " ".repeat(1 + (amount % 4));
  const [start, end] = kind.endsWith("-record") ? recordAt(lines, index) : [index, index + 1];
  const part = lines.slice(start, end);
  const without = [...lines.slice(0, start), ...lines.slice(end)];
  const replaced = (...by: string[]) => [...lines.slice(0, start), ...by, ...lines.slice(end)];
  switch (kind) {
    case "duplicate-line":
    case "duplicate-record":
      return replaced(...part, ...part);
    case "move-record":
      return [...without.slice(0, second), ...part, ...without.slice(second)];
    case "swap-lines":
      return lines.map((own, i) => (i === index ? (lines[second] ?? "") : i === second ? line : own));
    case "indent":
      return replaced(spaces + line);
    case "outdent":
      return replaced(line.startsWith(spaces) ? line.slice(spaces.length) : line.trimStart());
    case "join-lines":
      return replaced(`${line} ${(lines[index + 1] ?? "").trimStart()}`).filter((_, i) => i !== index + 1);
    case "insert-line":
      return replaced(LINES[amount % LINES.length] ?? "", line);
    case "comment-out":
      return replaced(`#${line}`);
    case "rename-key":
      return replaced(
        line.replace(
          KEY,
          (whole, before: string, key: string) =>
            before + renamed(key, amount) + whole.slice(before.length + key.length),
        ),
      );
    case "retype-value":
      return replaced(line.replace(VALUE, (_, before: string) => before + (VALUES[amount % VALUES.length] ?? "")));
    case "swap-values": {
      const swapped = (own: string, from: string) =>
        own.replace(VALUE, (_, before: string) => before + (VALUE.exec(from)?.[2] ?? ""));
      return lines.map((own, i) =>
        i === index ? swapped(own, lines[second] ?? "") : i === second ? swapped(own, line) : own,
      );
    }
    case "splice":
      return [
        ...lines.slice(0, index),
        ...otherLines.slice(second % otherLines.length).slice(0, 1 + (amount % 30)),
        ...lines.slice(index),
      ];
    default:
      return without;
  }
}

const KEY = /^(\s*(?:- +)?)([\w-]+):/;
const VALUE = /^(\s*(?:- +)?(?:[\w-]+: *)?)(.*)$/;

/** The lines of the list item that a line belongs to, or the line alone. */
function recordAt(lines: readonly string[], index: number): [number, number] {
  let start = index;
  while (start > 0 && !/^\s*- /.test(lines[start] ?? "")) start--;
  const depth = /^\s*/.exec(lines[start] ?? "")?.[0].length ?? 0;
  const length = lines
    .slice(start + 1)
    .findIndex((line) => line.trim() !== "" && (/^\s*/.exec(line)?.[0].length ?? 0) <= depth);
  return [start, length < 0 ? lines.length : start + 1 + length];
}

function renamed(key: string, amount: number): string {
  const at = amount % Math.max(1, key.length);
  return (
    [
      key.slice(0, at) + key.slice(at + 1),
      `${key}s`,
      key.toUpperCase(),
      key.replace("_", "-"),
      `"${key}"`,
      "constructor",
    ][amount % 6] ?? key
  );
}

function share(part: number, length: number): number {
  return Math.floor((part / WHOLE) * length);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
