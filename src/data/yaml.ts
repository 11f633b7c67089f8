import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event } from "js-yaml";
import { placeAt, type Place, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import { commentProblems, repeatedProblems } from "./field-problems.ts";
import { scalarProblems } from "./scalar-problems.ts";
import { syntaxMessage } from "./syntax-message.ts";

interface Range {
  start: number;
  end: number;
}
export interface ScalarNode extends Range {
  kind: "scalar";
  /** The text as written, without quotes. Numbers, dates and yes/no are never guessed. */
  value: string;
}
export interface NothingNode extends Range {
  kind: "nothing";
}
export interface ListNode extends Range {
  kind: "list";
  items: YamlNode[];
}
export interface RecordNode extends Range {
  kind: "record";
  fields: Map<string, Field>;
  /** Fields whose name stands in the record already: an error each, but what they hold is known. */
  repeated: Field[];
}
export interface Field {
  key: ScalarNode;
  value: YamlNode;
}
export type YamlNode = ScalarNode | NothingNode | ListNode | RecordNode;

/** What every YAML program takes for no value; "Null" in quotes, or with a capital, is a name. */
const NOTHING = /^(?:~|null)$/;
const MAX_DEPTH = 20;
const EMPTY = "Filen är tom. Skriv eller lägg tillbaka innehållet. En fil i en undermapp kan i stället tas bort.";

/**
 * Parses one YAML file into nodes that know their place.
 * Takes the indexed text; gives the node (null where the file cannot be read) and the problems met.
 * js-yaml's events are walked once: they carry offsets, which its loaded values do not.
 */
export function parseYaml(source: SourceText): { node: YamlNode | null; problems: Problem[] } {
  let events: Event[];
  try {
    events = parseEvents(source.text, { filename: source.file, maxDepth: MAX_DEPTH });
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    return { node: null, problems: [syntaxProblem(source, cause)] };
  }
  const [, second] = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []));
  if (second !== undefined) return { node: null, problems: [secondDocument(source, events.slice(second))] };
  const reader = new EventReader(source, events);
  const node = reader.document();
  if (node.kind !== "nothing" || reader.problems.length > 0) return { node, problems: reader.problems };
  return { node: null, problems: [error(placeAt(source, 0, 0), "empty-file", EMPTY)] };
}

/** What stands after a second --- would be lost, so nothing of the file is used. Takes the events from the second part on. */
function secondDocument(source: SourceText, events: readonly Event[]): Problem {
  const starts = events.slice(1).map((event) => rangeOf(event, source).start);
  const content = starts.find((start) => start > 0) ?? source.text.length;
  const dashes = source.text.lastIndexOf("\n---", content) + 1;
  const start = dashes > 0 ? dashes : content;
  const message = "Filen har två delar skilda av ---. Ta bort raden med ---: allt i en fil hör ihop.";
  return error(placeAt(source, start, start + 3), "several-documents", message);
}

function syntaxProblem(source: SourceText, cause: YAMLException): Problem {
  const offset = Math.min(cause.mark?.position ?? 0, source.text.length);
  const { at, code, message } = syntaxMessage(source, offset, cause.reason);
  return error(placeAt(source, at.start, at.end), code, message);
}

class EventReader {
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
        const value = getScalarValue(this.#source.text, event);
        const isPlain = event.style === SCALAR_STYLE.PLAIN;
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
    const dash = /(?<=^[ \t]*(?:- +)*)-(?=[ \t]*(?:#.*)?$)/m.exec(this.#source.text.slice(from));
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

function rangeOf(event: Event, source: SourceText): Range {
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

/** The plain value of a node, for the schema. A field without a value is undefined, so that "empty" and "absent" are one thing. */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "nothing":
      return undefined;
    case "list":
      return node.items.map(plainValue);
    case "record": {
      const record: Record<string, unknown> = {};
      for (const [key, field] of node.fields) {
        Object.defineProperty(record, key, { value: plainValue(field.value), enumerable: true });
      }
      return record;
    }
  }
}

/** The place of a node, or of the key above it where the node itself is empty. */
export function placeOf(source: SourceText, node: Range): Place {
  return placeAt(source, Math.max(0, node.start), Math.max(0, node.end));
}
