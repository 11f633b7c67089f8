import { isMap, isScalar, isSeq, stringify, type YAMLMap } from "yaml";
import { columnOf, dashOf, endOf, keyEnd, lineEndAfter, lineEndBefore, pairEnd, startOf } from "./yaml-ranges.ts";
import { block, indented, UneditableError, type Written, type YamlText } from "./yaml-text.ts";

/** Sets fields of a record, or removes those that are null. A new field goes after the closest field before it in `order`. */
export function setFields(
  file: YamlText,
  record: unknown,
  values: ReadonlyMap<string, Written | null>,
  order: readonly string[],
): void {
  if (!isMap(record)) throw new UneditableError("Här väntas en post med fält.");
  const present = record.items.map(({ key }) => (isScalar(key) ? String(key.value) : ""));
  const removed = new Set(present.filter((key) => values.get(key) === null));
  if (
    record.flow === true &&
    ([...values].some(([key, value]) => value !== null && !present.includes(key)) || removed.size > 0)
  ) {
    rewriteFlow(file, record, values, order);
    return;
  }
  for (const [key, value] of values) {
    if (value !== null && present.includes(key)) replaceValue(file, record, key, value);
  }
  for (const key of removed) removeField(file, record, key, removed);
  const added = order.filter((key) => values.get(key) != null && !present.includes(key));
  for (const key of added) {
    const before = order.slice(0, order.indexOf(key)).filter((name) => present.includes(name));
    const position = lineEndAfter(file.text, pairEnd(record, present.indexOf(before.at(-1) ?? present[0] ?? "")));
    const lines = block({ [key]: values.get(key) ?? "" });
    file.splices.push({
      start: position,
      end: position,
      text: `\n${indented(lines, columnOf(file.text, startOf(record)))}`,
    });
  }
}

function replaceValue(file: YamlText, record: YAMLMap, key: string, value: Written): void {
  const node = record.get(key, true);
  const start = startOf(node);
  const isEmpty = isScalar(node) && endOf(node) === start;
  if (!isScalar(node) || typeof value !== "string") throw new UneditableError(`Fältet ${key} kan inte ändras här.`);
  file.splices.push({ start, end: endOf(node), text: `${isEmpty ? " " : ""}${block(value)}` });
}

/** If the first field of a list item is removed, the next field moves up to the line of the dash. */
function removeField(file: YamlText, record: YAMLMap, key: string, removed: ReadonlySet<string>): void {
  const keys = record.items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ""));
  const index = keys.indexOf(key);
  const firstKept = keys.findIndex((name) => !removed.has(name));
  if (index > 0 && index < firstKept) return;
  const start = startOf(record.items[index]?.key);
  if (index === 0) file.splices.push({ start, end: startOf(record.items[firstKept]?.key), text: "" });
  else
    file.splices.push({
      start: lineEndBefore(file.text, start),
      end: lineEndAfter(file.text, pairEnd(record, index)),
      text: "",
    });
}

/** Unchanged values are copied as they are written. */
function rewriteFlow(
  file: YamlText,
  record: YAMLMap,
  values: ReadonlyMap<string, Written | null>,
  order: readonly string[],
): void {
  const fields = new Map(
    record.items.map(({ key, value }) => [
      isScalar(key) ? String(key.value) : "",
      file.text.slice(startOf(value), endOf(value)),
    ]),
  );
  for (const [key, value] of values) {
    if (value === null) fields.delete(key);
    else fields.set(key, stringify(value, { lineWidth: 0, schema: "core", collectionStyle: "flow" }).trimEnd());
  }
  const sorted = [...fields].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const text = `{ ${sorted.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
  file.splices.push({ start: startOf(record), end: endOf(record), text });
}

/**
 * Changes the list that is the value of `key`: removes the items with the given indexes, and adds new ones after the
 * item with an index, or first for -1. A list without items left becomes [].
 */
export function changeItems(
  file: YamlText,
  parent: unknown,
  key: string,
  removed: ReadonlySet<number>,
  added: ReadonlyMap<number, readonly Written[]>,
): void {
  const list = isMap(parent) ? parent.get(key, true) : parent;
  const news = [...added.values()].flat();
  if (removed.size === 0 && news.length === 0) return;
  const count = isSeq(list) ? list.items.length : 0;
  if (!isSeq(list) || count === 0) {
    if (!isMap(parent)) throw new UneditableError("Listan är tom.");
    writeList(file, parent, key, list, news);
    return;
  }
  if (list.flow === true)
    throw new UneditableError(
      `Listan ${key} står inom hakparentes. Skriv den med ett streck per rad, så kan den ändras.`,
    );
  const first = dashOf(file.text, list, 0);
  if (removed.size === count && news.length === 0) {
    const start = isMap(parent) ? keyEnd(file.text, parent, key) : first;
    file.splices.push({ start, end: lineEndAfter(file.text, endOf(list)), text: " []" });
    return;
  }
  const margin = columnOf(file.text, first);
  for (const [after, items] of added) {
    const position = after < 0 ? lineEndBefore(file.text, first) : lineEndAfter(file.text, endOf(list.items[after]));
    const text = indented(block(items), margin);
    file.splices.push({ start: position, end: position, text: position === 0 ? `${text}\n` : `\n${text}` });
  }
  for (const index of removed) {
    const start = lineEndBefore(file.text, dashOf(file.text, list, index));
    const above = file.text.slice(file.text.lastIndexOf("\n", start - 1) + 1, start).trim();
    if (above.startsWith("#")) file.orphans.push(above);
    file.splices.push({
      start,
      end: lineEndAfter(file.text, endOf(list.items[index])) + Number(start === 0),
      text: "",
    });
  }
}

function writeList(file: YamlText, parent: YAMLMap, key: string, list: unknown, items: readonly Written[]): void {
  if (items.length === 0) return;
  if (!parent.has(key)) {
    setFields(file, parent, new Map([[key, items]]), [...parent.items.map((pair) => String(pair.key)), key]);
    return;
  }
  const start = keyEnd(file.text, parent, key);
  const end = list === null ? start : Math.max(start, endOf(list));
  file.splices.push({ start, end, text: `\n${indented(block(items), columnOf(file.text, startOf(parent)) + 2)}` });
}
