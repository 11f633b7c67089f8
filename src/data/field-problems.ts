import { placeAt, type SourceText } from "./place.ts";
import { error, type Problem } from "./problem.ts";
import type { Field, ScalarNode } from "./yaml-node.ts";

/**
 * Fields whose name stands in the record already. Where the first name of the record comes back, a dash was forgotten before a new
 * record: all that follows from it is one problem.
 */
export function repeatedProblems(
  source: SourceText,
  fields: ReadonlyMap<string, Field>,
  repeated: readonly Field[],
): Problem[] {
  const [first] = fields.keys();
  const problems = repeated.map(({ key, value }) => {
    const line = placeAt(source, fields.get(key.value)?.key.start ?? 0, 0).line;
    const place = placeAt(source, key.start, key.end);
    const where = line === place.line ? "tidigare på raden" : `på rad ${String(line)}`;
    const written = value.kind === "scalar" ? `${key.value}: ${value.value}` : `${key.value}:`;
    const advice =
      key.value === first && line !== place.line
        ? `Börjar en ny post här, sätt ett streck framför: - ${written}. Annars tar du bort det ena.`
        : "Ta bort det ena.";
    return error(place, "duplicate-key", `Fältet "${key.value}" står redan ${where}. ${advice}`);
  });
  return repeated[0]?.key.value === first ? problems.slice(0, 1) : problems;
}

/** A field without a value, where what should be its value has become a comment: a colour, a number with its sign. */
export function commentProblems(source: SourceText, key: ScalarNode): Problem[] {
  const line = /^[^\n\r]*/.exec(source.text.slice(key.end, key.end + 2000))?.[0] ?? "";
  const comment = /^[ \t]*:[ \t]+(#[^\s#].*?)\s*$/.exec(line)?.[1];
  if (comment === undefined) return [];
  const start = key.end + line.indexOf("#");
  const message = `Värdet börjar med # och läses inte alls. Sätt citattecken: ${key.value}: "${comment.replaceAll('"', "'")}". Är det en kommentar, skriv mellanslag efter #.`;
  return [error(placeAt(source, start, start + comment.length), "cut-by-hash", message)];
}
