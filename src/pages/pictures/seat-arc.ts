import { NOT_YET, SEAT_WORDS } from "../../words.ts";
import { capitalised, counted, withThousands, listed } from "../../text.ts";
import { arcRows } from "./arc-rows.ts";
import { rounded } from "./shapes.ts";

export interface ArcSeat {
  /** The party's id, or an empty string. */
  party: string;
  /** The class with the party's colours, or an empty string. */
  className: string;
  /** The letters in the seat: the party's abbreviation. */
  label: string;
  /** The party's name in lists. */
  partyName: string;
  presidium: boolean;
  state: "held" | "vacant" | "not-entered";
}

export interface SeatArcInput {
  /** In the order of the picture, from left to right. */
  seats: readonly ArcSeat[];
  /** The name of what has the seats: "Styrelsen 2023–2027". */
  caption: string;
  /** The words below the number; by default "ledamot" and "ledamöter". */
  one?: string;
  many?: string;
}

export interface SeatArcView {
  viewBox: string;
  /** The picture's name and description, for people who do not see it. */
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
  /** The number inside the arc and the word below it, with their type sizes. */
  number: { x: number; y: number; size: number; text: string };
  word: { x: number; y: number; size: number; text: string };
  /** The meaning of each mark, and how many there are. No label if the mark is just a circle. */
  legend: { className: string; label: string | null; name: string; count: string | null }[];
}

/** In units of the picture: radius of a seat, radius of the ring around it, and half the ring's line. */
const SEAT = 16;
const RING = 19.5;
const LINE = 0.8;
const SPACING = { least: 2 * (RING + LINE) + 1, most: 66, rows: 47, inner: 92 };

/** A narrower picture would be enlarged, with seats larger than in others. */
const LEAST_WIDTH = 2 * (SPACING.inner + SPACING.rows + RING + LINE);

/** Radius of the half circle for the number at its smallest. */
const NUMBER = 65;

/** Room below the middles of the lowest seats, for the word. */
const BELOW = RING + LINE + 1;

/** So many letters fill a seat at the size in seat-arc.css; longer abbreviations are set smaller. */
const LETTERS = 2;

/**
 * Draws seats as circles in an arc. A held seat has the party's colour and letters, a vacant one an outline, one not
 * yet entered a dashed outline. A ring marks the presidium. Works for one to a few hundred seats, but more than sixty
 * are too small to read.
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
  // A wider picture is shown smaller, so the number grows with it as long as it fits.
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

/** The picture in words: how many seats are held, by which parties, and how many are not. */
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

/** The held seats of each party, in order of first appearance. */
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
