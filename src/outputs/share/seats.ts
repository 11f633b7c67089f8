import type { Model, Party } from "../../model/model.ts";
import type { SeatArcView } from "../../pages/pictures/seat-arc.ts";
import { rounded, type Box } from "../../pages/pictures/shapes.ts";
import { partyClass } from "../../urls.ts";
import { mixed } from "../mixed.ts";
import { fitted, widthOf } from "./fit.ts";
import { drawn } from "./letters.ts";
import { PALETTE } from "../palette.ts";
import type { Typeface } from "./typeface.ts";

/** Sizes of letters to try, as shares of the seat's radius. */
const SIZES = [0.84, 0.72, 0.6, 0.5, 0.4, 0.32, 0.26];
const LETTERS = { weight: 700, tracking: -0.01, most: 1 } as const;
const NUMBER = { weight: 600, tracking: -0.05, most: 1 } as const;

/** One seat in a party's colours, its letters in the middle, ringed as the one that is spoken of. */
export function largeSeat(face: Typeface, party: Party, box: Box): string {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  const radius = Math.min(box.right - box.left, box.bottom - box.top) / 2;
  return seat(
    face,
    { x, y, radius, letters: party.abbreviation, rim: 5, sizes: [1.1, 0.96, ...SIZES] },
    coloursOf(party),
  );
}

/** The seats of a body as on its page, fitted into a box, the number within the arc. */
export function seatArc(face: Typeface, { parties }: Model, arc: SeatArcView, box: Box): string {
  const colours = new Map(parties.map((party) => [partyClass(party.id), coloursOf(party)]));
  const [, , width = 1, height = 1] = arc.viewBox.split(" ").map(Number);
  const scale = Math.min((box.right - box.left) / width, (box.bottom - box.top) / height);
  const at = (x: number, y: number) => ({
    x: rounded(box.right - (width - x) * scale),
    y: rounded(box.bottom - (height - y) * scale),
  });
  const seats = arc.seats.map(({ cx, cy, ring, held, className, label }) => {
    const { x, y } = at(cx, cy);
    const radius = arc.r * scale;
    const around = ring ? circle(x, y, arc.ringRadius * scale, "none", PALETTE.light.text, 1.6 * scale) : "";
    if (held)
      return (
        seat(
          face,
          { x, y, radius, letters: label, rim: 1.5 * scale, sizes: SIZES },
          colours.get(className) ?? coloursOf(null),
        ) + around
      );
    const dashes = className === "not-entered" ? ` stroke-dasharray="${String(rounded(3.2 * scale))}"` : "";
    return circle(x, y, radius, "none", PALETTE.light.outline, 1.6 * scale, dashes) + around;
  });
  const words = [
    { ...arc.number, style: NUMBER, fill: PALETTE.light.text },
    { ...arc.word, style: { weight: 400, tracking: 0, most: 1 } as const, fill: PALETTE.light.muted },
  ].map(({ x, y, size, text, style, fill }) => {
    const place = at(x, y);
    const left = place.x - widthOf(face, text, size * scale, style) / 2;
    return drawn(face, { text, x: left, y: place.y, size: size * scale, ...style, fill });
  });
  return [...seats, ...words].join("");
}

interface SeatPlace {
  x: number;
  y: number;
  radius: number;
  letters: string;
  rim: number;
  /** As shares of the radius. */
  sizes: readonly number[];
}

interface Colours {
  fill: string;
  rim: string;
  text: string;
}

/** A party without a colour of its own: an outline. */
function coloursOf(party: Party | null): Colours {
  const fill = party?.colour?.light ?? PALETTE.light.surface;
  return {
    fill,
    rim: mixed(fill, PALETTE.light.text, 0.45),
    text: party?.colour ? (party.textColour?.light ?? "#ffffff") : PALETTE.light.text,
  };
}

function seat(
  face: Typeface,
  { x, y, radius, letters, rim: width, sizes }: SeatPlace,
  { fill, rim, text }: Colours,
): string {
  const { size, lines } = fitted(face, letters, {
    ...LETTERS,
    sizes: sizes.map((share) => share * radius),
    width: radius * 1.6,
  });
  const [line = ""] = lines;
  const left = x - widthOf(face, line, size, LETTERS) / 2;
  return (
    circle(x, y, radius, fill, rim, width) +
    drawn(face, { text: line, x: left, y: y + size * 0.355, size, ...LETTERS, fill: text })
  );
}

function circle(x: number, y: number, radius: number, fill: string, stroke: string, width: number, more = ""): string {
  return `<circle cx="${String(x)}" cy="${String(y)}" r="${String(rounded(radius))}" fill="${fill}" stroke="${stroke}" stroke-width="${String(rounded(width))}"${more}/>`;
}
