import type { Data } from "../../data/read.ts";
import { seatLists, type TermFile } from "../../data/term-file.ts";
import { error, type Problem } from "../../data/problem.ts";
import type { HolderRecord, OfficeRecord, SeatRecord } from "../../data/schema.ts";
import { spanOf, surelyApart, surelyBefore, surelyOverlap, type Span } from "./span.ts";

interface Held {
  holder: HolderRecord;
  seat: SeatRecord;
  file: TermFile;
  /** By whom the holder is appointed, and the record that says it. */
  principal: string | undefined;
  span: Span;
}

/** Who held what when: nobody twice, nothing by two, all inside its term. A rule fails only where no reading of the dates is possible. */
export function holderProblems(data: Data): Problem[] {
  const held = data.terms.map((file) => heldIn(file));
  return [
    ...data.members.flatMap((member) => reversed(data, member)),
    ...held.flatMap((list) => [...twoHolders(data, list), ...principals(data, list)]),
    ...twoSeats(data, held.flat()),
    ...overlappingTerms(data),
    ...data.terms.flatMap((file, index) => [
      ...dateProblems(data, file),
      ...vacancyProblems(data, file),
      ...notEnded(data, file),
      ...officeProblems(data, file, held[index] ?? []),
    ]),
  ];
}

function heldIn(file: TermFile): Held[] {
  return seatLists(file).flatMap(({ seats, principal }) =>
    seats.flatMap((seat) =>
      (seat.holders ?? []).map((holder) => ({
        holder,
        seat,
        file,
        principal: holder.principal ?? principal,
        span: spanOf(holder, file.record),
      })),
    ),
  );
}

function twoHolders(data: Data, held: readonly Held[]): Problem[] {
  return pairsWithin(held, ({ seat }) => seat)
    .filter(([a, b]) => surelyOverlap(a.span, b.span))
    .map(([a, b]) => {
      const message = `Plats ${String(b.seat.seat)}: "${a.holder.person}" och "${b.holder.person}" har den samtidigt. Skriv until på den som slutade och from på den som tog vid.`;
      return error(data.placeOf(b.holder, "person"), "two-holders", message);
    });
}

/** Between terms only where the dates are known: an undated list says nothing of when. */
function twoSeats(data: Data, held: readonly Held[]): Problem[] {
  return pairsWithin(held, ({ file, holder }) => `${file.body} ${holder.person}`)
    .filter(
      ([a, b]) =>
        a.seat !== b.seat &&
        surelyOverlap(a.span, b.span) &&
        (a.file === b.file || (isDated(a) && isDated(b) && !areOverlapping(a.file, b.file))),
    )
    .map(([a, b]) => {
      const where =
        a.file === b.file ? `plats ${String(a.seat.seat)}` : `plats ${String(a.seat.seat)} i ${a.file.name}`;
      return error(
        data.placeOf(b.holder, "person"),
        "two-seats",
        `Person: "${b.holder.person}" har redan ${where} samtidigt. Rätta personen, eller datumen.`,
      );
    });
}

function isDated({ span }: Held): boolean {
  return span.from !== null && span.until !== null;
}

function principals(data: Data, held: readonly Held[]): Problem[] {
  const members = new Map(data.members.map((member) => [member.id, member]));
  return held.flatMap(({ holder, principal, span }) => {
    const member = members.get(principal ?? "");
    if (!member || !surelyApart(span, spanOf(member))) return [];
    return [
      error(
        data.placeOf(holder, "principal"),
        "principal-not-member",
        `Utsedd av: ${member.name} var inte medlem då. Rätta datumen för platsen, eller för medlemmen i members.yaml.`,
      ),
    ];
  });
}

function dateProblems(data: Data, file: TermFile): Problem[] {
  const { record } = file;
  const seats = seatLists(file).flatMap((list) => list.seats);
  const inside = [...(record.offices ?? []), ...seats.flatMap((seat) => seat.holders ?? [])];
  return [record, ...inside].flatMap((span) => {
    const wrong = reversed(data, span);
    if (wrong.length > 0 || span === record) return wrong;
    const early =
      surelyBefore(span.from ?? null, record.from ?? null) || surelyBefore(span.until ?? null, record.from ?? null);
    const late =
      surelyBefore(record.until ?? null, span.until ?? null) || surelyBefore(record.until ?? null, span.from ?? null);
    if (!early && !late) return [];
    const edge = early ? `börjar ${record.from ?? ""}` : `slutar ${record.until ?? ""}`;
    const startsEarly = surelyBefore(span.from ?? null, record.from ?? null);
    const field = (early && startsEarly) || span.until === undefined ? "from" : "until";
    return [
      error(
        data.placeOf(span, field),
        "outside-term",
        `${field === "from" ? "Från" : "Till"}: ${span[field] ?? ""} ligger utanför mandatperioden, som ${edge}. Rätta datumet.`,
      ),
    ];
  });
}

function reversed(
  data: Data,
  span: HolderRecord | OfficeRecord | TermFile["record"] | Data["members"][number],
): Problem[] {
  if (!surelyBefore(span.until ?? null, span.from ?? null)) return [];
  const message = `Till: ${span.until ?? ""} ligger före från-datumet ${span.from ?? ""}. Byt plats på dem eller rätta det ena.`;
  return [error(data.placeOf(span, "until"), "date-order", message)];
}

/** A vacancy begins inside its term. */
function vacancyProblems(data: Data, file: TermFile): Problem[] {
  const { record } = file;
  const seats = seatLists(file).flatMap((list) => list.seats);
  return seats.flatMap(({ vacant }) => {
    const since = vacant?.since ?? null;
    const early = surelyBefore(since, record.from ?? null);
    if (!vacant || (!early && !surelyBefore(record.until ?? null, since))) return [];
    const edge = early ? `börjar ${record.from ?? ""}` : `slutar ${record.until ?? ""}`;
    const message = `Vakant sedan: ${since ?? ""} ligger utanför mandatperioden, som ${edge}. Rätta datumet.`;
    return [error(data.placeOf(vacant, "since"), "outside-term", message)];
  });
}

/** A seat cannot be empty while somebody has it, and somebody who has left has left at some time. */
function notEnded(data: Data, file: TermFile): Problem[] {
  return seatLists(file)
    .flatMap((list) => list.seats)
    .flatMap((seat) => [
      ...(seat.holders ?? [])
        .filter((holder) => holder.ended !== undefined && holder.ended !== "term" && holder.until === undefined)
        .map((holder) => {
          const message = `Till: "${holder.person}" har slutat, men det står inte när. Lägg till raden until: med dagen, månaden eller året.`;
          return error(data.placeOf(holder, "ended"), "not-ended", message);
        }),
      ...vacantBeside(data, seat),
    ]);
}

function vacantBeside(data: Data, seat: SeatRecord): Problem[] {
  const last = seat.holders?.at(-1);
  if (!seat.vacant || !last || last.until !== undefined || last.ended !== undefined) return [];
  const since = seat.vacant.since ?? null;
  if (last.from !== undefined && !surelyBefore(last.from, since)) return [];
  const message = `Vakant: platsen är vakant, men "${last.person}" har inte slutat. Skriv until på den som slutade, eller ta bort vacant.`;
  return [error(data.placeOf(seat, "vacant"), "not-ended", message)];
}

/** Two terms of a body that last at the same time: a copy of a file whose dates were forgotten. Told once, not for every person. */
function overlappingTerms(data: Data): Problem[] {
  return pairsWithin(data.terms, (file) => file.body)
    .filter(([a, b]) => areOverlapping(a, b))
    .map(([a, b]) => {
      const message = `Börjar: perioden ${b.name} pågår samtidigt som ${a.name}. Rätta from och until, eller ta bort den fil som är en kopia.`;
      return error(data.placeOf(b.record, "from"), "overlapping-terms", message);
    });
}

function areOverlapping(a: TermFile, b: TermFile): boolean {
  const [first, second] = [spanOf(a.record), spanOf(b.record)];
  return [first, second].every((span) => span.from !== null && span.until !== null) && surelyOverlap(first, second);
}

function officeProblems(data: Data, { record }: TermFile, held: readonly Held[]): Problem[] {
  const offices = record.offices ?? [];
  const chairs = offices.filter((office) => office.office === "chair");
  return [
    ...offices.flatMap((office) => outsideSeat(data, office, record, held)),
    ...pairs(chairs)
      .filter(([a, b]) => surelyOverlap(spanOf(a, record), spanOf(b, record)))
      .map(([a, b]) => {
        const message = `Uppdrag: "${a.person}" och "${b.person}" är ordförande samtidigt. Skriv until på den som slutade och from på den som tog vid.`;
        return error(data.placeOf(b, "person"), "two-chairs", message);
      }),
  ];
}

function outsideSeat(data: Data, office: OfficeRecord, term: TermFile["record"], held: readonly Held[]): Problem[] {
  const known = new Set(data.people.map((person) => person.id));
  // A seat whose person is misspelt may be the very one that the office rests on.
  if (!known.has(office.person) || held.some(({ holder }) => !known.has(holder.person))) return [];
  const seats = held.filter(({ holder }) => holder.person === office.person);
  const problem = (message: string) => [
    error(data.placeOf(office, "person"), "office-outside-seat", `Uppdrag: ${message}`),
  ];
  if (seats.length === 0)
    return problem(`"${office.person}" har ingen plats i den här perioden. Lägg in personen under seats först.`);
  const span = spanOf(office, term);
  const startsBefore = seats.every((seat) => surelyBefore(span.from, seat.span.from));
  const endsAfter = seats.every((seat) => surelyBefore(seat.span.until, span.until));
  if (!startsBefore && !endsAfter) return [];
  return problem(
    `"${office.person}" har inte sin plats under hela uppdraget. Skriv ${startsBefore ? "from" : "until"} på uppdraget, inom tiden för platsen.`,
  );
}

/** The pairs of items that share a key; all pairs of a large council would be millions. */
function pairsWithin<Item>(items: readonly Item[], key: (item: Item) => unknown): [Item, Item][] {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()].flatMap(pairs);
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second): [Item, Item] => [first, second]));
}
