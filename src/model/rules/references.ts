import type { Data, PlacedId } from "../../data/read.ts";
import { hint, nearest } from "../../data/nearest.ts";
import { error, type Problem } from "../../data/problem.ts";
import { namedRecords, nounOf } from "../../data/naming.ts";
import type { RecordKind } from "../../data/schema/fields.ts";

/** Ids that two records share, references that lead nowhere, and folders named after no body. */
export function referenceProblems(data: Data): Problem[] {
  const known = new Map<RecordKind, Map<string, PlacedId>>();
  const repeated = new Set<RecordKind>();
  const problems: Problem[] = [];
  for (const field of data.ids) {
    if (field.role !== "defines") continue;
    const ofKind = known.get(field.kind) ?? new Map<string, PlacedId>();
    known.set(field.kind, ofKind);
    const first = ofKind.get(field.id);
    if (first) {
      repeated.add(field.kind);
      problems.push(
        error(
          field.place,
          "duplicate-id",
          `Id "${field.id}" används redan på rad ${String(first.place.line)} i ${first.place.file}. Varje id får finnas en gång: hitta på ett nytt.`,
        ),
      );
    } else ofKind.set(field.id, field);
  }
  for (const field of data.ids) {
    if (field.role !== "refersTo") continue;
    const ofKind = known.get(field.kind);
    if (ofKind?.has(field.id)) continue;
    const { none, file } = nounOf(field.kind);
    const ids = [...(ofKind?.keys() ?? [])];
    if (data.unreadable.has(file) || meantMalformed(field.id, ids)) continue;
    // What is meant may be what a broken file, or a record with another's id, should have defined.
    const isUncertain = data.broken.has(file) || repeated.has(field.kind);
    if (isUncertain && nearest(field.id, ids) === null) continue;
    const advice = ofKind?.has(field.id.trim())
      ? " Ta bort mellanslaget innanför citattecknen."
      : (adviceByName(data, field) ?? adviceFor(field, ids));
    problems.push(error(field.place, "unknown-reference", `${field.label}: det finns ${none} "${field.id}".${advice}`));
  }
  const bodies = known.get("body");
  const { file } = nounOf("body");
  if (data.unreadable.has(file) || (data.broken.has(file) && !bodies)) return problems;
  for (const { body, place } of data.termFolders) {
    if (bodies?.has(body)) continue;
    problems.push(
      error(
        place,
        "unknown-file",
        `Mappen ${body} hör inte till något organ i bodies.yaml.${hint(body, [...(bodies?.keys() ?? [])])}`,
      ),
    );
  }
  return problems;
}

/** Names are what people write where an id is asked for: "Sverigedemokraterna" for SD, "Region Stockholm" for region-stockholm. */
function adviceByName(data: Data, { kind, id }: PlacedId): string | null {
  const written = id.toLocaleLowerCase("sv");
  const meant = namedRecords(data, kind).find(({ names }) =>
    names.some((name) => name.toLocaleLowerCase("sv") === written),
  );
  return meant ? ` Menade du "${meant.id}"?` : null;
}

function adviceFor({ id, kind }: PlacedId, ids: readonly string[]): string {
  const { that, file } = nounOf(kind);
  const meant = nearest(id, ids);
  // Another day's meeting is seldom meant: where only digits differ, the record is not entered yet.
  if (meant !== null && meant !== id && withoutDigits(meant) === withoutDigits(id))
    return ` Lägg till ${that} i ${file}, eller rätta siffrorna: närmast är "${meant}".`;
  if (meant !== null) return ` Menade du "${meant}"?`;
  const choices = hint(id, ids);
  return `${choices === "" ? " Kontrollera stavningen." : choices} Saknas "${id}", lägg till ${that} i ${file}.`;
}

function withoutDigits(id: string): string {
  return id.replaceAll(/\d+/g, "0");
}

/** A reference to an id that is itself misspelt where it is defined follows from that fault, which is reported there. */
function meantMalformed(id: string, ids: readonly string[]): boolean {
  const meant = nearest(id, ids);
  return meant !== null && /[^A-Za-z0-9-]/.test(meant);
}
