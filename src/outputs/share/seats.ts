import type { Model, Party } from "../../model/model.ts";
import type { SeatArcView } from "../../pages/pictures/seat-arc.ts";
import { partyClass } from "../../urls.ts";
import { lightColours } from "../colours.ts";
import { mixed } from "../mixed.ts";
import { PALETTE } from "../palette.ts";
import type { Drawing } from "./drawing.ts";
import { fitted } from "./fit.ts";
import { drawn } from "./letters.ts";
import type { Typeface } from "./typeface.ts";

const { light } = PALETTE;

/** Type as in seat-arc.css: letters in a seat, the number, and its word. */
const LETTERS = { weight: 700, tracking: -0.01, anchor: "middle" } as const;
const LETTER_SIZE = 13.5;
const NUMBER = { weight: 600, tracking: -0.05, anchor: "middle", fill: light.text } as const;
const WORD = { weight: 400, tracking: 0, anchor: "middle", fill: light.muted } as const;

/** Paint as in seat-arc.css: the ring around a seat, an empty seat, and the rim of a held one. */
const RING = `fill="none" stroke="${light.text}" stroke-width="1.6"`;
const VACANT = `fill="none" stroke="${light.outline}" stroke-width="1.6"`;
const NOT_ENTERED = `${VACANT} stroke-dasharray="3.2"`;
const RIM = 1.5;

/** A single seat around the origin: frame, radius and rim, and the sizes of letters to try. */
const LARGE = { viewBox: "-16.5 -16.5 33 33", r: 16, rim: 0.75, sizes: [17.6, 15, 13.4, 11.5, 9.6, 8, 6.4, 5.1, 4.2] };

type Seat = Pick<SeatArcView["seats"][number], "className" | "cx" | "cy" | "label" | "labelY" | "labelSize">;

/** Draws a body's seats like its page. */
export function drawnArc(face: Typeface, model: Model, arc: SeatArcView): Drawing {
  const held = heldSeat(face, model);
  const seats = arc.seats.map((seat) => {
    const ring = seat.ring ? circle(seat, arc.ringRadius, RING) : "";
    if (seat.held) return held(seat, arc.r, RIM) + ring;
    return circle(seat, arc.r, seat.className === "not-entered" ? NOT_ENTERED : VACANT) + ring;
  });
  const texts = [drawn(face, { ...arc.number, ...NUMBER }), drawn(face, { ...arc.word, ...WORD })];
  return { viewBox: arc.viewBox, svg: [...seats, ...texts].join("") };
}

/** Draws one seat in a party's colours, with letters as large as fit. */
export function drawnPartySeat(face: Typeface, model: Model, { id, abbreviation }: Party): Drawing {
  const { viewBox, r, rim, sizes } = LARGE;
  const { size } = fitted(face, abbreviation, { ...LETTERS, sizes, width: r * 1.6, most: 1 });
  const seat = { className: partyClass(id), cx: 0, cy: 0, label: abbreviation, labelY: size * 0.355, labelSize: size };
  return { viewBox, svg: heldSeat(face, model)(seat, r, rim) };
}

/** Draws seats in the colours of their parties. If a party has none, the seat is an outline. */
function heldSeat(face: Typeface, model: Model): (seat: Seat, r: number, rim: number) => string {
  const coloursOf = lightColours(model);
  return (seat, r, rim) => {
    const { party, "party-text": fill } = coloursOf(seat.className);
    const edge = mixed(party, light.text, 0.45);
    const size = seat.labelSize ?? LETTER_SIZE;
    return (
      circle(seat, r, `fill="${party}" stroke="${edge}" stroke-width="${String(rim)}"`) +
      drawn(face, { ...LETTERS, text: seat.label, x: seat.cx, y: seat.labelY, size, fill })
    );
  };
}

const circle = ({ cx, cy }: Pick<Seat, "cx" | "cy">, r: number, paint: string): string =>
  `<circle cx="${String(cx)}" cy="${String(cy)}" r="${String(r)}" ${paint}/>`;
