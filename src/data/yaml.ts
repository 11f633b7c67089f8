import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event } from "js-yaml";
import { placeAt, type Place, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
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
  fields: Map<string, { key: ScalarNode; value: YamlNode }>;
}
export type YamlNode = ScalarNode | NothingNode | ListNode | RecordNode;

const MAX_DEPTH = 20;

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
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents === 0)
    return {
      node: null,
      problems: [
        error(
          placeAt(source, 0, 0),
          "empty-file",
          "Filen är tom. Lägg till innehåll, eller ta bort filen om den inte behövs.",
        ),
      ],
    };
  const reader = new EventReader(source, events);
  return { node: reader.document(), problems: reader.problems };
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

  document(): YamlNode | null {
    this.#next = 1;
    const node = this.#node();
    const rest = this.#events
      .slice(this.#next + 1)
      .find((event) => event.type !== EVENT_ID.DOCUMENT && event.type !== EVENT_ID.POP);
    if (rest)
      this.#problem(
        rangeOf(rest, this.#source),
        "several-documents",
        "Filen har två delar skilda av ---. Ta bort raden med ---: allt i en fil hör ihop.",
      );
    return node;
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++];
    if (!event) return { kind: "nothing", start: this.#source.text.length, end: this.#source.text.length };
    const range = rangeOf(event, this.#source);
    this.#refuseShorthand(event, range);
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const empty =
          event.valueStart < 0 || (event.style === SCALAR_STYLE.PLAIN && event.valueEnd === event.valueStart);
        if (empty) return { kind: "nothing", ...range };
        const value = getScalarValue(this.#source.text, event);
        this.problems.push(
          ...scalarProblems(this.#source, { ...range, value, plain: event.style === SCALAR_STYLE.PLAIN }),
        );
        return { kind: "scalar", value, ...range };
      }
      case EVENT_ID.SEQUENCE: {
        const items: YamlNode[] = [];
        while (!this.#closes()) items.push(this.#node());
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
    let last: YamlNode | null = null;
    while (!this.#closes()) {
      const key = this.#node();
      const value = this.#node();
      last = value;
      if (key.kind !== "scalar") {
        this.#problem(key, "syntax", "Här väntas ett fältnamn följt av kolon, till exempel name: Text.");
        continue;
      }
      const earlier = fields.get(key.value);
      if (earlier) {
        const line = placeAt(this.#source, earlier.key.start, earlier.key.end).line;
        this.#problem(
          key,
          "duplicate-key",
          `Fältet "${key.value}" står redan på rad ${String(line)}. Ta bort det ena.`,
        );
        continue;
      }
      fields.set(key.value, { key, value });
    }
    return { kind: "record", fields, start: range.start, end: last ? Math.max(last.end, range.end) : range.end };
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

/** The plain value of a node, for the schema: fields without a value are left out, so that "empty" and "absent" are one thing. */
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
        if (field.value.kind === "nothing") continue;
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
