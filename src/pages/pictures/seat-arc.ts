import { NOT_YET, SEAT_WORDS } from "../../words.ts";
import { capitalised, counted, withThousands, listed } from "../../text.ts";
import { arcRows } from "./arc-rows.ts";
import { rounded } from "./shapes.ts";

export interface ArcSeat {
  /** The party's id; an empty string where there is none. */
  party: string;
  /** The class that gives the party's colours; an empty string where there is none. */
  className: string;
  /** What stands in the seat: the party's abbreviation. */
  label: string;
  /** What the party is called in lists. */
  partyName: string;
  presidium: boolean;
  state: "held" | "vacant" | "not-entered";
}

export interface SeatArcInput {
  /** In the order in which they are shown, from left to right. */
  seats: readonly ArcSeat[];
  /** What the seats are of: "Styrelsen 2023–2027". */
  caption: string;
  /** What the holders of seats are called, under the number; "ledamot" and "ledamöter" unless told. */
  one?: string;
  many?: string;
}

export interface SeatArcView {
  viewBox: string;
  /** The picture's name and what it shows, for those who do not see it. */
  title: string;
  description: string;
  r: number;
  ringRadius: number;
  seats: {
    className: string;
    cx: number;
    cy: number;
    ring: boolean;
    held: boolean;
    label: string;
    labelY: number;
    labelSize: number | null;
  }[];
  /** The number within the arc, and its word: each with its type size. */
  number: { x: number; y: number; size: number; text: string };
  word: { x: number; y: number; size: number; text: string };
  /** What the marks mean, and how many there are of each; no label where the mark is a bare circle. */
  legend: { className: string; label: string | null; name: string; count: string | null }[];
}

/** Sizes in picture units: of a seat, of the ring around it, and of what is drawn beyond the ring's middle. */
const SEAT = 16;
const RING = 19.5;
const LINE = 0.8;
const SPACING = { least: 2 * (RING + LINE) + 1, most: 66, rows: 47, inner: 92 };

/** Narrower pictures would be shown with larger seats than others. */
const LEAST_WIDTH = 2 * (SPACING.inner + SPACING.rows + RING + LINE);

/** Radius of the half circle that the number needs, at its smallest. */
const NUMBER = 65;

/** Room under the lowest seats' middles: for the number's word. */
const BELOW = RING + LINE + 1;

/** Letters of the size that seat-arc.css sets fill a seat when they are this many; more are set smaller. */
const LETTERS = 2;

/**
 * Seats as circles in an arc. Held ones are filled with the party's colour and letters, vacant ones outlined, those not yet
 * entered dashed; a ring around is the presidium. From one seat to a few hundred, though beyond sixty they are too small to read.
 */
export function seatArc({
  seats,
  caption,
  one = SEAT_WORDS.ordinary.one,
  many = SEAT_WORDS.ordinary.many,
}: SeatArcInput): SeatArcView {
  const { places, inner, outer } = arcRows(seats.length, SPACING);
  const width = Math.ceil(Math.max(LEAST_WIDTH, 2 * (outer + RING + LINE)));
  const top = outer + RING + LINE;
  const x = width / 2;
  // A wider picture is shown smaller: the number grows with it as far as it has room.
  const scale = Math.min(width / LEAST_WIDTH, (inner - RING - LINE) / NUMBER);
  return {
    viewBox: `0 0 ${String(width)} ${String(Math.ceil(top + BELOW))}`,
    title: `${caption}: ${counted(seats.length, "plats", "platser")} efter parti`,
    description: describe(seats),
    r: SEAT,
    ringRadius: RING,
    seats: seats.map((seat, index) => {
      const place = places[index] ?? { x: 0, y: 0 };
      const cy = top + place.y;
      const held = seat.state === "held";
      return {
        className: held ? classOf(seat) : seat.state,
        cx: rounded(x + place.x),
        cy: rounded(cy),
        ring: seat.presidium,
        held,
        label: seat.label,
        labelY: rounded(cy + 4.8),
        labelSize: seat.label.length > LETTERS ? rounded(38 / (seat.label.length + 0.3)) : null,
      };
    }),
    number: { x: rounded(x), y: rounded(top - 10), size: rounded(62 * scale), text: withThousands(seats.length) },
    word: {
      x: rounded(x),
      y: rounded(top + 6 + 4 * scale),
      size: rounded(14 * scale),
      text: seats.length === 1 ? one : many,
    },
    legend: legendOf(seats),
  };
}

/** What the picture shows, in words: how many seats are held, by which parties, and how many are not. */
function describe(seats: readonly ArcSeat[]): string {
  const held = countOf(seats, "held");
  const vacant = countOf(seats, "vacant");
  const missing = countOf(seats, "not-entered");
  const presidium = seats.filter((seat) => seat.presidium).length;
  const parties = listed(
    parted(seats).map(({ name, seats: partySeats }) => `${name} ${withThousands(partySeats.length)}`),
  );
  return [
    ...(held === 0 ? [] : [`${counted(held, "plats är inlagd", "platser är inlagda")}: ${parties}.`]),
    ...(vacant === 0 ? [] : [`${counted(vacant, "plats är vakant", "platser är vakanta")}.`]),
    ...(missing === 0 ? [] : [`${counted(missing, `plats är ${NOT_YET.common}`, `platser är ${NOT_YET.plural}`)}.`]),
    ...(presidium === 0 ? [] : [`${withThousands(presidium)} av platserna hör till presidiet.`]),
  ].join(" ");
}

function legendOf(seats: readonly ArcSeat[]): SeatArcView["legend"] {
  const empty = (state: "vacant" | "not-entered", one: string, many: string): SeatArcView["legend"] => {
    const count = countOf(seats, state);
    return count === 0
      ? []
      : [{ className: state, label: null, name: count === 1 ? one : many, count: withThousands(count) }];
  };
  const presidium = { className: "presidium", label: null, name: "Ring: presidiet", count: null };
  return [
    ...parted(seats).map(({ seats: partySeats, ...mark }) => ({ ...mark, count: withThousands(partySeats.length) })),
    ...empty("vacant", "Vakant", "Vakanta"),
    ...empty("not-entered", capitalised(NOT_YET.common), capitalised(NOT_YET.plural)),
    ...(seats.some((seat) => seat.presidium) ? [presidium] : []),
  ];
}

const classOf = (seat: ArcSeat): string => (seat.className === "" ? "no-party" : seat.className);

function countOf(seats: readonly ArcSeat[], state: ArcSeat["state"]): number {
  return seats.filter((seat) => seat.state === state).length;
}

/** The held seats of each party, parties in the order in which they first come. */
function parted(seats: readonly ArcSeat[]): { className: string; label: string; name: string; seats: ArcSeat[] }[] {
  const parties = new Map<string, ArcSeat[]>();
  for (const seat of seats) {
    if (seat.state === "held") parties.set(seat.party, [...(parties.get(seat.party) ?? []), seat]);
  }
  return [...parties.values()].flatMap((partySeats) => {
    const [first] = partySeats;
    return first ? [{ className: classOf(first), label: first.label, name: first.partyName, seats: partySeats }] : [];
  });
}
