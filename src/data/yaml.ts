import { EVENT_ID, parseEvents, YAMLException, type Event } from "js-yaml";
import { EventReader, rangeOf } from "./event-reader.ts";
import { placeAt, type Place, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import type { Range, YamlNode } from "./yaml-node.ts";
import { syntaxMessage } from "./syntax-message.ts";

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
