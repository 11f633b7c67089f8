import type { People } from "./names.ts";
import type { Yaml } from "./yaml.ts";
import { LAST_DECISIONS } from "./years.ts";

/** The parties in the order of the file; a mark of them stands in the tables of seats. */
export const PARTIES = ["SA", "TR", "AL", "DR", "MÅ", "NÄ", "SAGOVÄL", "utan-parti"] as const;

/** A seat as the tables of this folder have it, before ids are made of names. */
export interface SeatPlan {
  number: number;
  kind: "ordinary" | "substitute";
  substituteFor?: number | undefined;
  vacantSince?: string | undefined;
  holders: HolderPlan[];
}

export interface HolderPlan {
  name: string;
  party?: string | undefined;
  principal?: string | undefined;
  title?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  ended?: string | undefined;
}

/**
 * Reads a table of seats, one a line: `4 O | Sigge Lurfält; SA; eldfors; ..2024-04-01 resigned | … | vacant 2024-04-01`.
 * O is an ordinary seat, S a substitute's, `S>4` the personal substitute of seat 4. Dates are `from..until`, either left out.
 */
export function seatTable(table: string): SeatPlan[] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [head = "", ...cells] = line.trim().split(" | ");
      const [number = "", kind = ""] = head.split(" ");
      const vacant = cells.find((cell) => cell.startsWith("vacant "));
      return {
        number: Number(number),
        kind: kind.startsWith("O") ? "ordinary" : "substitute",
        substituteFor: kind.includes(">") ? Number(kind.slice(2)) : undefined,
        vacantSince: vacant?.slice("vacant ".length),
        holders: cells.filter((cell) => cell !== vacant).map(holderPlan),
      };
    });
}

function holderPlan(cell: string): HolderPlan {
  const [name = "", party, principal, dates = "", title] = cell.split("; ");
  const [span = "", ended] = dates.split(" ");
  const [from, until] = span.split("..");
  return {
    name,
    party: party || undefined,
    principal: principal || undefined,
    title,
    from: from || undefined,
    until: until || undefined,
    ended,
  };
}

/** The seats from one number to another that no table names, filled with invented people from all parties and the principals given. */
export function filledSeats(
  taken: readonly SeatPlan[],
  count: { ordinary: number; substitute: number },
  principals: readonly string[],
  invent: () => string,
): SeatPlan[] {
  const planned = new Map(taken.map((seat) => [seat.number, seat]));
  return Array.from({ length: count.ordinary + count.substitute }, (_, index) => {
    const number = index + 1;
    const known = planned.get(number);
    if (known) return known;
    return {
      number,
      kind: number <= count.ordinary ? "ordinary" : "substitute",
      holders: [
        {
          name: invent(),
          party: PARTIES[(index * 5) % PARTIES.length],
          principal: principals[index % principals.length],
          title: index % 3 === 0 ? "kommunalråd" : undefined,
        },
      ],
    };
  });
}

/** The seats as a file of the register has them. What happened after the term's first day has the source of its year. */
export function seatRecords(seats: readonly SeatPlan[], { id }: People, source: string): Yaml[] {
  return seats.map((seat) => ({
    seat: String(seat.number),
    kind: seat.kind,
    substitute_for: seat.substituteFor === undefined ? undefined : String(seat.substituteFor),
    vacant:
      seat.vacantSince === undefined
        ? undefined
        : { since: seat.vacantSince, source: decision(seat.vacantSince, source) },
    holders:
      seat.holders.length === 0
        ? undefined
        : seat.holders.map(({ name, party, principal, title, from, until, ended }) => ({
            person: id(name),
            party,
            principal,
            title,
            from,
            until,
            ended,
            source: decision(from, source),
          })),
  }));
}

/** The offices of a table, one a line: `chair | Tor Drakberg | ..2025-06-13`. */
export function officeRecords(table: string, { id }: People, source: string): Yaml[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [office = "", name = "", dates = ""] = line.trim().split(" | ");
      const [from, until] = dates.split("..");
      return {
        office,
        person: id(name),
        from: from || undefined,
        until: until || undefined,
        source: decision(from, source),
      };
    });
}

/** The source of a change: the decisions of its year, or of the last year that has any. */
function decision(date: string | undefined, otherwise: string): string {
  return date ? `beslut-${Math.min(Number(date.slice(0, 4)), LAST_DECISIONS)}` : otherwise;
}
