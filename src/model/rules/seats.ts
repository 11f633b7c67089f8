import { NOT_YET, SEAT_WORDS } from "../../words.ts";
import type { Data } from "../../data/read.ts";
import { seatLists, type TermFile } from "../../data/term-file.ts";
import { error, type Problem } from "../../data/problem.ts";
import { SEAT_KINDS } from "../../data/schema/bodies.ts";
import type { SeatRecord } from "../../data/schema.ts";
import { listed } from "../../text.ts";
import type { SeatKind } from "../model.ts";

/** The seats of a term: as many as the body has, each numbered once, personal substitutes paired one to one. */
export function seatProblems(data: Data): Problem[] {
  return data.terms.flatMap((file) => [
    ...seatLists(file).flatMap(({ seats }) => [
      ...numberProblems(data, seats),
      ...pairingProblems(data, file.body, seats),
    ]),
    ...countProblems(data, file),
    ...delegationProblems(data, file),
  ]);
}

function numberProblems(data: Data, seats: readonly SeatRecord[]): Problem[] {
  const seen = new Set<number>();
  return seats.flatMap((seat) => {
    const repeated = seen.has(seat.seat);
    seen.add(seat.seat);
    if (!repeated) return [];
    return [
      error(
        data.placeOf(seat, "seat"),
        "duplicate-seat",
        `Plats ${String(seat.seat)} finns redan i filen. Ge varje plats ett eget nummer.`,
      ),
    ];
  });
}

/** A body whose size is only known roughly is not counted. */
function countProblems(data: Data, file: TermFile): Problem[] {
  const { body, record } = file;
  const lists = seatLists(file);
  const size = record.size ?? data.bodies.find((candidate) => candidate.id === body)?.size;
  if (!size || size.about !== undefined) return [];
  return SEAT_KINDS.flatMap((kind) => {
    const seats = lists.flatMap((list) => list.seats).filter((seat) => seat.kind === kind);
    const notEntered = lists.reduce((sum, list) => sum + (list.record.not_entered?.[kind] ?? 0), 0);
    if (seats.length + notEntered === size[kind]) return [];
    const place = data.placeOf(record, record.not_entered ? "not_entered" : "seats");
    const counts = `organet har ${String(size[kind])}, men här är ${String(seats.length)} inlagda och ${String(notEntered)} ${NOT_YET.plural}`;
    return [
      error(
        place,
        "seat-count",
        `Antal ${SEAT_WORDS[kind].many}: ${counts}. ${advice(kind, seats, size[kind], size[kind] - seats.length - notEntered, gaps(record.seats ?? []))}`,
      ),
    ];
  });
}

/** `short` is how many seats nothing is said of; a negative number is how many are too many. */
function advice(
  kind: SeatKind,
  seats: readonly SeatRecord[],
  size: number,
  short: number,
  unused: readonly string[],
): string {
  const missing = size - seats.length;
  const lower = `Skriv ${kind}: "${String(missing)}" under not_entered`;
  if (short > 0) {
    const named = unused.length === short ? `${short === 1 ? "plats" : "platserna"} ${listed(unused)}` : "de platser";
    return `${lower}, eller lägg till ${named} som saknas.`;
  }
  if (missing >= 0) return `${lower}.`;
  const surplus = seats.slice(missing).map((seat) => String(seat.seat));
  return `Ta bort ${surplus.length === 1 ? "plats" : "platserna"} ${listed(surplus)}, eller ändra storleken (size).`;
}

/** The numbers that are jumped over among the seats of a term. */
function gaps(seats: readonly SeatRecord[]): string[] {
  const used = new Set(seats.map((seat) => seat.seat));
  const last = Math.min(Math.max(0, ...used), 999);
  return Array.from({ length: last }, (_, index) => index + 1).flatMap((number) =>
    used.has(number) ? [] : String(number),
  );
}

/** A delegation's file bears the id of its principal, so that nobody's is entered twice. */
function delegationProblems(data: Data, { delegations }: TermFile): Problem[] {
  return delegations
    .filter(({ name, record }) => name !== record.principal)
    .map(({ name, record }) => {
      const message = `Utsedd av: filen heter ${name}.yaml, men här står "${record.principal}". Filen ska heta som medlemmens id: rätta det ena.`;
      return error(data.placeOf(record, "principal"), "delegation-name", message);
    });
}

function pairingProblems(data: Data, body: string, seats: readonly SeatRecord[]): Problem[] {
  const personal = data.bodies.find((candidate) => candidate.id === body)?.personal_substitutes ?? false;
  const taken = new Map<number, SeatRecord>();
  return seats.flatMap((seat) => {
    const target = seat.substitute_for;
    if (target === undefined) return [];
    const problem = (message: string) => [
      error(data.placeOf(seat, "substitute_for"), "substitute-pairing", `Ersätter plats: ${message}`),
    ];
    if (!personal)
      return problem(
        "organet har inte personliga ersättare. Ta bort raden, eller skriv personal_substitutes: ja för organet i bodies.yaml.",
      );
    if (seat.kind !== "substitute")
      return problem("bara en ersättare (kind: substitute) kan ersätta någon. Ta bort raden.");
    const ordinary = seats.find((candidate) => candidate.seat === target);
    if (ordinary?.kind !== "ordinary")
      return problem(`plats ${String(target)} är ingen ledamots plats. Skriv numret på en plats med kind: ordinary.`);
    const other = taken.get(target);
    if (other)
      return problem(
        `plats ${String(target)} har redan en ersättare på plats ${String(other.seat)}. Varje ledamot har en.`,
      );
    taken.set(target, seat);
    return [];
  });
}
