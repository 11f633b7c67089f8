import { isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from "yaml";

/** The position of an item's dash. */
export function dashOf(text: string, list: YAMLSeq, index: number): number {
  return text.lastIndexOf("-", startOf(list.items[index]) - 1);
}

/** The position after a field's colon. */
export function keyEnd(text: string, record: YAMLMap, key: string): number {
  const pair = record.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
  return text.indexOf(":", endOf(pair?.key)) + 1;
}

/** The end of a field: of its value, or of its key if it has no value. */
export function pairEnd(record: YAMLMap, index: number): number {
  const pair = record.items[index];
  return Math.max(endOf(pair?.key), endOf(pair?.value));
}

/** The position of a node; 0 if it has none. */
export function startOf(node: unknown): number {
  return isCollection(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The end of a node's last value: the library's range also includes comments after a block. */
export function endOf(node: unknown): number {
  if (isMap(node) && node.flow !== true && node.items.length > 0) return pairEnd(node, node.items.length - 1);
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  return isCollection(node) || isScalar(node) ? (node.range?.[1] ?? 0) : 0;
}

/** The end of the line where something ends, as a comment after it belongs to it. A block of text already ends with a line end. */
export function lineEndAfter(text: string, end: number): number {
  if (text[end - 1] === "\n") return text[end - 2] === "\r" ? end - 2 : end - 1;
  const lineEnd = /\r?\n/.exec(text.slice(end));
  return lineEnd ? end + lineEnd.index : text.length;
}

/** The end of the line above a position, or the beginning of the text. */
export function lineEndBefore(text: string, start: number): number {
  const lineFeed = text.lastIndexOf("\n", start - 1);
  return text[lineFeed - 1] === "\r" ? lineFeed - 1 : Math.max(0, lineFeed);
}

/** The number of characters before a position on its line. */
export function columnOf(text: string, start: number): number {
  return start - (text.lastIndexOf("\n", start - 1) + 1);
}
