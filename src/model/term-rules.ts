import { earliest, latest, type PartialDate } from "../day.ts";
import type { Data, TermFile } from "../data/read.ts";
import { error, type Problem } from "../data/problem.ts";
import { SEAT_KINDS } from "../data/schema/bodies.ts";
import type { SeatKind } from "./model.ts";

const PLURAL: Record<SeatKind, string> = { ordinary: "ledamöter", substitute: "ersättare" };

/** What must hold inside one term of a body: the number of seats, the order of dates, offices held by people with a seat. */
export function termProblems(data: Data): Problem[] {
  return data.terms.flatMap((file) => [...seatProblems(data, file), ...officeProblems(data, file), ...dateProblems(data, file)]);
}

function seatProblems(data: Data, { body, record }: TermFile): Problem[] {
  const problems: Problem[] = [];
  const numbers = new Set<number>();
  for (const seat of record.seats ?? []) {
    if (numbers.has(seat.seat)) problems.push(error(data.placeOf(seat, "seat"), "duplicate-seat", `Plats ${String(seat.seat)} finns redan i filen. Ge varje plats ett eget nummer.`));
    numbers.add(seat.seat);
  }
  const size = record.size ?? data.bodies.find((candidate) => candidate.id === body)?.size;
  if (!size || size.about !== undefined) return problems;
  for (const kind of SEAT_KINDS) {
    const entered = (record.seats ?? []).filter((seat) => seat.kind === kind).length;
    const notEntered = record.not_entered?.[kind] ?? 0;
    if (entered + notEntered === size[kind]) continue;
    const should = size[kind] - entered;
    const advice =
      should >= 0
        ? `Skriv ${kind}: ${String(should)} under not_entered, eller lägg till de platser som saknas.`
        : `Ta bort ${String(-should)} av platserna, eller ändra storleken (size).`;
    problems.push(
      error(
        data.placeOf(record, record.not_entered ? "not_entered" : "seats"),
        "seat-count",
        `Antal ${PLURAL[kind]}: organet har ${String(size[kind])}, men här är ${String(entered)} inlagda och ${String(notEntered)} ännu inte inlagda. ${advice}`,
      ),
    );
  }
  return problems;
}

function officeProblems(data: Data, { record }: TermFile): Problem[] {
  const seated = new Set((record.seats ?? []).flatMap((seat) => (seat.holders ?? []).map((holder) => holder.person)));
  return (record.offices ?? [])
    .filter((office) => !seated.has(office.person) && data.people.some((person) => person.id === office.person))
    .map((office) =>
      error(data.placeOf(office, "person"), "office-outside-seat", `Uppdrag: "${office.person}" har ingen plats i den här perioden. Lägg in personen under seats först.`),
    );
}

function dateProblems(data: Data, { record }: TermFile): Problem[] {
  const spans: (object & { from?: PartialDate | undefined; until?: PartialDate | undefined })[] = [
    record,
    ...(record.offices ?? []),
    ...(record.seats ?? []).flatMap((seat) => seat.holders ?? []),
  ];
  return spans.flatMap((span) => {
    if (span.from === undefined || span.until === undefined || earliest(span.from) <= latest(span.until)) return [];
    return [error(data.placeOf(span, "until"), "date-order", `Till: ${span.until} ligger före från-datumet ${span.from}. Byt plats på dem eller rätta det ena.`)];
  });
}
