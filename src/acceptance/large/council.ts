import type { People } from "./names.ts";
import { FULL_MEMBERS } from "./places.ts";
import { PARTIES, seatRecords, seatTable, type SeatPlan } from "./seats.ts";
import type { Yaml } from "./yaml.ts";

/** Seats that are planned, by principal; by-elections 28 to 30 of the plan. A substitute's number follows the ordinary ones. */
const PLANNED: Readonly<Record<string, string>> = {
  "region-trollskogen": "1 O | Folke Fågelfänger; TR; ; ..2024-03-20 resigned | Sigrid Sländevinge; TR; ; 2024-03-20..",
  "region-nacksjo": `1 O | Gustav Gengångare; NÄ; ; ..2026-01-15 died | vacant 2026-01-15
    2 O | Frej af Sagoskog; DR; ; ; regionråd`,
  "region-drakfjall": `1 O | Ulrika Ugglevik; SA; ; ..2025-04-10 resigned | Anders-Petter Glödhög; SA; ; 2025-04-10..
    2 O | Tyra Kråkvinge; SA; ; ; regionråd
    11 S | Anders-Petter Glödhög; SA; ; ..2025-04-10 replaced`,
  silverkvarn: "1 O | Elof Sagander (2); AL",
  dimdal: `1 O | Lennart Lämnad; SA; ; ..2025-01-01
    2 S | Barbro Bortfaren; TR; ; ..2025-01-01`,
};

/** So many seats of each kind has a principal; in all 200 and 200, without those of the member that has left. */
function places(index: number, principal: string): number {
  if (principal.startsWith("region-")) return 10;
  if (principal === "appelgarden") return 4;
  return index < 27 ? 5 : 4;
}

/** The delegations of the council's present term, by principal. */
export function delegations(people: People): Record<string, Yaml> {
  const present = FULL_MEMBERS.map((principal, index): [string, Yaml] => {
    const seats = delegation(principal, index, people);
    return [principal, { principal, source: "val-2023", seats: seatRecords(seats, people, "val-2023") }];
  });
  const left = seatRecords(seatTable(PLANNED["dimdal"] ?? ""), people, "val-2023");
  return { ...Object.fromEntries(present), dimdal: { principal: "dimdal", source: "val-2023", seats: left } };
}

function delegation(principal: string, index: number, { invent }: People): SeatPlan[] {
  const planned = new Map(seatTable(PLANNED[principal] ?? "").map((seat) => [seat.number, seat]));
  const count = places(index, principal);
  const from = principal === "appelgarden" ? "2024-01-01" : undefined;
  return Array.from({ length: count * 2 }, (_, place) => {
    const number = place + 1;
    const kind = number <= count ? "ordinary" : "substitute";
    const party = PARTIES[(index + place * 3) % PARTIES.length];
    return planned.get(number) ?? { number, kind, holders: [{ name: invent(), party, from }] };
  });
}
