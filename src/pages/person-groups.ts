import type { Holding, Seat, SeatKind, Term } from "../model/model.ts";
import { byPerson } from "../model/order.ts";
import { counted, inWords, notEnteredSentence } from "../text.ts";
import { personUrl } from "../urls.ts";
import {
  partyMark,
  personRow,
  SEAT_NAMES,
  seatsOf,
  seatTotal,
  shownOffices,
  type PartyMark,
  type PersonRow,
} from "./parts.ts";

/** A person who stands in for another, shown beside them. */
export interface SubstituteLine {
  name: string | null;
  url: string | null;
  party: PartyMark | null;
  /** Said where nobody has the seat. */
  empty: string | null;
}

/** A person of a list, with their personal substitute where the body has such. */
export interface SeatRow extends PersonRow {
  substitute: SubstituteLine | null;
}

/** A list of people under one heading, with what is said of seats that nobody is entered for. */
export interface PersonGroup {
  heading: string;
  rows: SeatRow[];
  missing: string | null;
  vacant: string | null;
}

/** The people of a term: presidium, other members, substitutes; personal substitutes stand beside the seat that they are for. */
export function personGroups(term: Term): PersonGroup[] {
  if (term.size !== null && term.size.about !== null && term.seats.length === 0) return [];
  const offices = shownOffices(term);
  const officers = new Set(offices.map((office) => office.person));
  const ordinary = holdersOf(term, "ordinary");
  const presidium = offices.flatMap((office) => ordinary.find((holding) => holding.person === office.person) ?? []);
  const others = ordinary.filter((holding) => !officers.has(holding.person));
  const hasPresidium = presidium.length > 1;
  const paired = new Set(term.seats.filter((seat) => seat.substituteFor?.holder != null));
  const groups: PersonGroup[] = [
    ...(hasPresidium ? [{ heading: "Presidiet", rows: presidium.map(seatRow), missing: null, vacant: null }] : []),
    {
      heading: hasPresidium ? "Övriga ledamöter" : "Ledamöter",
      rows: (hasPresidium ? others : [...presidium, ...others]).map(seatRow),
      ...emptySeats(term, "ordinary", new Set()),
    },
    {
      heading: substituteHeading(term, paired.size > 0),
      rows: holdersOf(term, "substitute")
        .filter((holding) => !paired.has(holding.seat))
        .map(seatRow),
      ...emptySeats(term, "substitute", paired),
    },
  ];
  return groups.filter((group) => group.rows.length > 0 || group.missing !== null || group.vacant !== null);
}

function substituteHeading(term: Term, somePaired: boolean): string {
  if (somePaired) return "Övriga ersättare";
  return term.body.personalSubstitutes ? "Personliga ersättare" : "Ersättare";
}

/** The row of somebody in presidium or list. */
export function seatRow(holding: Holding): SeatRow {
  const substitute = holding.term.seats.find((seat) => seat.substituteFor === holding.seat) ?? null;
  return { ...personRow(holding), substitute: substitute === null ? null : substituteLine(substitute) };
}

function substituteLine({ holder, vacant }: Seat): SubstituteLine {
  if (holder === null)
    return { name: null, url: null, party: null, empty: vacant === null ? "ännu inte inlagd" : "vakant" };
  return { name: holder.person.name, url: personUrl(holder.person), party: partyMark(holder.party), empty: null };
}

/** Who holds the seats of a kind: by surname, unless a source gives the order of the seats. */
function holdersOf(term: Term, kind: SeatKind): Holding[] {
  const holders = seatsOf(term, kind).flatMap((seat) => seat.holder ?? []);
  if (term.orderSource !== null) return holders.sort((a, b) => a.seat.number - b.seat.number);
  return holders.sort((a, b) => byPerson(a.person, b.person));
}

/** Empty seats in words; seats in `beside` are told beside the one that they stand in for. */
function emptySeats(term: Term, kind: SeatKind, beside: ReadonlySet<Seat>): Pick<PersonGroup, "missing" | "vacant"> {
  const { one, many } = SEAT_NAMES[kind];
  const empty = seatsOf(term, kind).filter((seat) => seat.holder === null && !beside.has(seat));
  const vacant = empty.filter((seat) => seat.vacant !== null);
  const missing = notEnteredSentence(
    term.notEntered[kind] + empty.length - vacant.length,
    seatTotal(term, kind),
    one,
    many,
  );
  if (vacant.length === 0) return { missing, vacant: null };
  const [first] = vacant;
  const since = vacant.length === 1 && first?.vacant?.since ? ` sedan ${inWords(first.vacant.since)}` : "";
  return {
    missing,
    vacant: `${counted(vacant.length, "plats", "platser")} ${vacant.length === 1 ? "är vakant" : "är vakanta"}${since}.`,
  };
}
