import { NOT_YET, SEAT_WORDS } from "../words.ts";
import type { Holding, Member, Seat, SeatKind, Term } from "../model/model.ts";
import { byPerson } from "../model/order.ts";
import { counted, inWords, notEnteredSentence } from "../text.ts";
import { personUrl } from "../urls.ts";
import {
  memberLink,
  partyMark,
  personRow,
  seatTotal,
  shownOffices,
  type Link,
  type PartyMark,
  type PersonRow,
} from "./parts.ts";

/** A substitute for one person, shown beside that person. */
export interface SubstituteLine {
  name: string | null;
  url: string | null;
  party: PartyMark | null;
  principal: Link | null;
  /** Shown if nobody has the seat. */
  empty: string | null;
}

/** A person in a list, with the personal substitute if the body has these. */
export interface SeatRow extends PersonRow {
  substitute: SubstituteLine | null;
}

/** People under one heading, with sentences about seats without anyone. */
export interface PersonGroup {
  heading: string;
  rows: SeatRow[];
  missing: string | null;
  vacant: string | null;
}

/** The seats of a list, and how many of each kind are not entered at all. A total of null is unknown and not shown. */
interface SeatPool {
  seats: Seat[];
  notEntered: Record<SeatKind, number>;
  total: Record<SeatKind, number | null>;
}

/** The people of a term: presidium, other members, substitutes. A personal substitute is beside the member. */
export function personGroups(term: Term): PersonGroup[] {
  const seats = term.seats.filter((seat) => seat.delegation === null);
  const isAbout = term.size !== null && term.size.about !== null;
  if (seats.length === 0 && (isAbout || term.seats.length > 0)) return [];
  const total = { ordinary: seatTotal(term, "ordinary"), substitute: seatTotal(term, "substitute") };
  return groupsOf(term, { seats, notEntered: term.notEntered, total });
}

/** The people of one principal's delegation. Its size is not known, so no one is reported missing. */
export function delegationGroups(term: Term, member: Member): PersonGroup[] {
  const seats = term.seats.filter((seat) => seat.delegation === member);
  return groupsOf(term, {
    seats,
    notEntered: { ordinary: 0, substitute: 0 },
    total: { ordinary: null, substitute: null },
  });
}

function groupsOf(term: Term, pool: SeatPool): PersonGroup[] {
  const offices = shownOffices(term);
  const officers = new Set(offices.map((office) => office.person));
  const ordinary = holdersOf(term, pool, "ordinary");
  const presidium = offices.flatMap((office) => ordinary.find((holding) => holding.person === office.person) ?? []);
  const others = ordinary.filter((holding) => !officers.has(holding.person));
  const hasPresidium = presidium.length > 1;
  const paired = new Set(pool.seats.filter((seat) => seat.substituteFor?.holder != null));
  const groups: PersonGroup[] = [
    ...(hasPresidium ? [{ heading: "Presidiet", rows: presidium.map(seatRow), missing: null, vacant: null }] : []),
    {
      heading: hasPresidium ? "Övriga ledamöter" : "Ledamöter",
      rows: (hasPresidium ? others : [...presidium, ...others]).map(seatRow),
      ...emptySeats(pool, "ordinary", new Set()),
    },
    {
      heading: substituteHeading(term, paired.size > 0),
      rows: holdersOf(term, pool, "substitute")
        .filter((holding) => !paired.has(holding.seat))
        .map(seatRow),
      ...emptySeats(pool, "substitute", paired),
    },
  ];
  return groups.filter((group) => group.rows.length > 0 || group.missing !== null || group.vacant !== null);
}

function substituteHeading(term: Term, somePaired: boolean): string {
  if (somePaired) return "Övriga ersättare";
  return term.body.personalSubstitutes ? "Personliga ersättare" : "Ersättare";
}

/** The row of someone in the presidium or another list. */
export function seatRow(holding: Holding): SeatRow {
  const substitute = holding.term.seats.find((seat) => seat.substituteFor === holding.seat) ?? null;
  return { ...personRow(holding), substitute: substitute === null ? null : substituteLine(substitute) };
}

function substituteLine({ holder, vacant }: Seat): SubstituteLine {
  if (holder === null)
    return {
      name: null,
      url: null,
      party: null,
      principal: null,
      empty: vacant === null ? NOT_YET.common : "vakant",
    };
  return {
    name: holder.person.name,
    url: personUrl(holder.person),
    party: partyMark(holder.party),
    principal: holder.principal === null ? null : memberLink(holder.principal),
    empty: null,
  };
}

/** The holders of seats of one kind: sorted by surname, unless a source gives the seats an order. */
function holdersOf(term: Term, { seats }: SeatPool, kind: SeatKind): Holding[] {
  const holders = seats.filter((seat) => seat.kind === kind).flatMap((seat) => seat.holder ?? []);
  if (term.orderSource !== null) return holders.sort((a, b) => a.seat.number - b.seat.number);
  return holders.sort((a, b) => byPerson(a.person, b.person));
}

/** Sentences about empty seats. Seats in `beside` are left out, as they are shown beside the member. */
function emptySeats(
  pool: SeatPool,
  kind: SeatKind,
  beside: ReadonlySet<Seat>,
): Pick<PersonGroup, "missing" | "vacant"> {
  const { one, many } = SEAT_WORDS[kind];
  const empty = pool.seats.filter((seat) => seat.kind === kind && seat.holder === null && !beside.has(seat));
  const vacant = empty.filter((seat) => seat.vacant !== null);
  const unknown = pool.notEntered[kind] + empty.length - vacant.length;
  const total = pool.total[kind];
  const missing = total === null ? null : notEnteredSentence(unknown, total, one, many);
  if (vacant.length === 0) return { missing, vacant: null };
  const [first] = vacant;
  const since = vacant.length === 1 && first?.vacant?.since ? ` sedan ${inWords(first.vacant.since)}` : "";
  return {
    missing,
    vacant: `${counted(vacant.length, "plats", "platser")} ${vacant.length === 1 ? "är vakant" : "är vakanta"}${since}.`,
  };
}
