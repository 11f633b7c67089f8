import type { Model } from "../../model/model.ts";
import type { MemberMapView } from "../../pages/pictures/member-map.ts";
import { lightColours } from "../colours.ts";
import { PALETTE } from "../palette.ts";
import type { Drawing } from "./drawing.ts";
import { drawn } from "./letters.ts";
import type { Typeface } from "./typeface.ts";

const { light } = PALETTE;

/** Colour and line width of each kind of shape, as in member-map.css. */
const STROKES: Record<string, readonly [colour: keyof typeof light | "county" | "county-tint", breadth: number]> = {
  tint: ["county-tint", 60],
  dot: ["county", 17],
  "dot open": ["muted", 19],
  "dot open hole": ["mist", 13.5],
  ring: ["county", 30],
  "ring hole": ["mist", 17],
  "ring open": ["muted", 30],
  "ring open hole": ["mist", 24],
  water: ["wave", 1.4],
  "water lake": ["water", 1.8],
};
const HERE = 3.5;

/** The map of all members is drawn smaller, so its lines are wider: about as on a phone. */
const BROADER = 1.2;

const COUNTY = { size: 42, weight: 700, tracking: -0.02, anchor: "middle", halo: 7 } as const;
const MEMBER = { size: 17, tracking: 0, fill: light.text, halo: 4 } as const;

/** Draws a page's map with names of counties, or if it has none, with names of members. */
export function drawnMap(face: Typeface, model: Model, { viewBox, shapes, counties, members }: MemberMapView): Drawing {
  const coloursOf = lightColours(model);
  const scale = counties.length > 0 ? BROADER : 1;
  const stroked = (shape: string, colour: string, breadth: number, ends: string) =>
    `<${shape} fill="none" stroke="${colour}" stroke-width="${String(breadth * scale)}" stroke-linecap="${ends}" stroke-linejoin="round"/>`;
  const paths = shapes.map(({ className, d }) => {
    const kind = className.replace(/ ?county-\S+/, "");
    const stroke = STROKES[kind];
    if (stroke === undefined) throw new Error(`The map has a shape "${kind}", and nothing says how it is painted.`);
    const colour = { ...light, ...coloursOf(className) }[stroke[0]];
    return stroked(`path d="${d}"`, colour, stroke[1], kind.startsWith("water") ? "butt" : "round");
  });
  const here = members
    .filter(({ isHere }) => isHere)
    .map(({ cx, cy, r }) =>
      stroked(`circle cx="${String(cx)}" cy="${String(cy)}" r="${String(r * scale)}"`, light.text, HERE, "butt"),
    );
  const countyNames = counties.map(({ className, name, narrow }) =>
    drawn(face, { ...COUNTY, ...narrow, text: name, fill: coloursOf(className).county }),
  );
  const memberNames = members.map(({ label, x, y, anchor, isHere }) =>
    drawn(face, { ...MEMBER, x, y, text: label, weight: isHere ? 700 : 400, anchor: anchor ?? "start" }),
  );
  const names = counties.length > 0 ? countyNames : memberNames;
  return { viewBox, svg: [...paths, ...here, ...names].join("") };
}
