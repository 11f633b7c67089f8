import { NOT_YET } from "../../words.ts";
import type { Model, Seat, Term } from "../../model/model.ts";
import { partyClass } from "../../urls.ts";
import { markLetters, shownOffices, seatsOf } from "../parts.ts";
import { seatArc, type SeatArcView } from "./seat-arc.ts";

export type { SeatArcView };

/** With more seats than this the arc would be hard to read, so only the list is shown. */
const MOST_SEATS = 60;

/**
 * The ordinary seats of a term as an arc: by party in the order of the data, then vacant seats, then those not yet
 * entered. Null if nobody is entered or the number of seats is only roughly known.
 */
export function boardArc(model: Model, term: Term): SeatArcView | null {
  const seats = seatsOf(term, "ordinary");
  const held = seats.filter((seat) => seat.holder !== null);
  const total = seats.length + term.notEntered.ordinary;
  if (held.length === 0 || total > MOST_SEATS || (term.size !== null && term.size.about !== null)) return null;
  const presidium = new Set(shownOffices(term).map((office) => office.person));
  const partyOrder = model.parties.map((party) => party.id);
  const rank = (seat: Seat) => partyOrder.indexOf(seat.holder?.party?.id ?? "");
  const vacant = seats.filter((seat) => seat.holder === null && seat.vacant !== null);
  const empty = (state: "vacant" | "not-entered") => ({
    party: "",
    className: "",
    label: "",
    partyName: "",
    presidium: false,
    state,
  });
  return seatArc({
    seats: [
      ...[...held]
        .sort((a, b) => rank(a) - rank(b) || a.number - b.number)
        .map((seat) => ({
          party: seat.holder?.party?.id ?? "",
          className: seat.holder?.party ? partyClass(seat.holder.party.id) : "",
          label: seat.holder?.party ? markLetters(seat.holder.party) : "–",
          partyName: seat.holder?.party?.name ?? `Parti ${NOT_YET.neuter}`,
          presidium: seat.holder !== null && presidium.has(seat.holder.person),
          state: "held" as const,
        })),
      ...vacant.map(() => empty("vacant")),
      ...Array.from({ length: total - held.length - vacant.length }, () => empty("not-entered")),
    ],
    caption: `${term.body.name} ${term.title}`,
  });
}
