import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event } from "js-yaml";
import { commentProblems, repeatedProblems } from "./field-problems.ts";
import { placeAt, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import { scalarProblems } from "./scalar-problems.ts";
import { escapeProblems } from "./text-problems.ts";
import type { Field, Range, RecordNode, YamlNode } from "./yaml-node.ts";

/** What every YAML program takes for no value; "Null" in quotes, or with a capital, is a name. */
const NOTHING = /^(?:~|null)$/;

/** Makes nodes of the events of one document, and notes what can be told from each. */
export class EventReader {
  readonly problems: Problem[] = [];
  readonly #source: SourceText;
  readonly #events: readonly Event[];
  #next = 0;

  constructor(source: SourceText, events: readonly Event[]) {
    this.#source = source;
    this.#events = events;
  }

  document(): YamlNode {
    this.#next = 1;
    return this.#node();
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++];
    if (!event) return { kind: "nothing", start: this.#source.text.length, end: this.#source.text.length };
    const range = rangeOf(event, this.#source);
    this.#refuseShorthand(event, range);
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        if (event.valueStart < 0) return { kind: "nothing", ...range };
        let value = getScalarValue(this.#source.text, event);
        const isPlain = event.style === SCALAR_STYLE.PLAIN;
        if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && this.#text(range).includes("\\")) {
          // The text of a file is composed already; what an escape writes is not.
          value = value.normalize("NFC");
          this.problems.push(...escapeProblems(this.#source, range, value));
        }
        if (value.trim() === "" || (isPlain && NOTHING.test(value))) return { kind: "nothing", ...range };
        this.problems.push(...scalarProblems(this.#source, { ...range, value, plain: isPlain }));
        return { kind: "scalar", value, ...range };
      }
      case EVENT_ID.SEQUENCE: {
        const items: YamlNode[] = [];
        while (!this.#closes()) {
          const from = items.at(-1)?.end ?? range.start;
          const item = this.#node();
          items.push(item.start < 0 ? { ...item, ...this.#emptyRow(from) } : item);
        }
        return { kind: "list", items, start: range.start, end: this.#endAfter(items, range) };
      }
      case EVENT_ID.MAPPING:
        return this.#record(range);
      case EVENT_ID.ALIAS:
        return { kind: "nothing", ...range };
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.POP:
        return { kind: "nothing", ...range };
    }
  }

  #record(range: Range): RecordNode {
    const fields: RecordNode["fields"] = new Map();
    const repeated: Field[] = [];
    let last: YamlNode | null = null;
    while (!this.#closes()) {
      const key = this.#node();
      const value = this.#node();
      last = value;
      if (key.kind !== "scalar") {
        const at = key.start >= 0 ? key : value.start >= 0 ? value : range;
        this.#problem(at, "syntax", "Här väntas ett fältnamn följt av kolon, till exempel name: Text.");
        continue;
      }
      if (value.kind === "nothing") this.problems.push(...commentProblems(this.#source, key));
      if (fields.has(key.value)) repeated.push({ key, value });
      else fields.set(key.value, { key, value });
    }
    this.problems.push(...repeatedProblems(this.#source, fields, repeated));
    const end = last ? Math.max(last.end, range.end) : range.end;
    return { kind: "record", fields, repeated, start: range.start, end };
  }

  /** Where a dash with nothing after it stands; the parser does not tell. */
  #emptyRow(from: number): Range {
    const dash = /-(?=[ \t]*(?:#.*)?$)(?<=^[ \t]*(?:- +)*-)/m.exec(this.#source.text.slice(from));
    const start = from + (dash?.index ?? 0);
    return { start, end: start + 1 };
  }

  /** True, and steps past the event, where the open list or record ends. */
  #closes(): boolean {
    const event = this.#events[this.#next];
    if (event && event.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  #endAfter(items: readonly YamlNode[], range: Range): number {
    return Math.max(range.end, items.at(-1)?.end ?? range.end);
  }

  #refuseShorthand(event: Event, range: Range): void {
    if (event.type === EVENT_ID.ALIAS)
      this.#problem(
        range,
        "shorthand",
        `Ett värde får inte börja med *. Sätt citattecken runt texten: "${this.#text(range)}".`,
      );
    else if ("tagStart" in event && event.tagStart >= 0)
      this.#problem(
        { start: event.tagStart, end: event.tagEnd },
        "shorthand",
        "Ett värde får inte börja med !. Sätt citattecken runt texten.",
      );
    else if ("anchorStart" in event && event.anchorStart >= 0)
      this.#problem(
        { start: event.anchorStart - 1, end: event.anchorEnd },
        "shorthand",
        "Ett värde får inte börja med &. Sätt citattecken runt texten.",
      );
  }

  #text(range: Range): string {
    return this.#source.text.slice(range.start, range.end);
  }

  #problem(range: Range, code: Problem["code"], message: string): void {
    this.problems.push(error(placeAt(this.#source, range.start, range.end), code, message));
  }
}

/** Where in the text an event stands; -1 where the parser does not tell. */
export function rangeOf(event: Event, source: SourceText): Range {
  if (event.type === EVENT_ID.ALIAS) return { start: Math.max(0, event.anchorStart - 1), end: event.anchorEnd };
  if (event.type === EVENT_ID.SCALAR) {
    if (event.valueStart < 0) return { start: -1, end: -1 };
    const quoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED;
    return quoted
      ? { start: event.valueStart - 1, end: event.valueEnd + 1 }
      : { start: event.valueStart, end: event.valueEnd };
  }
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING)
    return { start: event.start, end: event.start + 1 };
  return { start: 0, end: Math.min(1, source.text.length) };
}
