import type { Model } from "../model/model.ts";
import { countyClass, partyClass } from "../urls.ts";
import { mixed } from "./mixed.ts";
import { PALETTE } from "./palette.ts";

type Scheme = keyof typeof PALETTE;

/** Custom properties and their values. */
type Properties = Record<string, string>;

/** Text on a party's colour, if the data has no colour for it. */
const ON_COLOUR = { light: "#ffffff", dark: "#000000" };

/** A county's tint has this share of its colour on this ground, and is light enough for text. */
const TINT = 0.18;
const GROUND = { light: PALETTE.light.surface, dark: PALETTE.dark.mist };

/** What the classes of parties and counties set, if the data has a colour for them. */
function ofClasses({ parties, counties }: Model): Map<string, Record<Scheme, Properties>> {
  const classes = new Map<string, Record<Scheme, Properties>>();
  const add = (className: string, properties: (scheme: Scheme) => Properties) =>
    classes.set(className, { light: properties("light"), dark: properties("dark") });
  for (const { id, colour, textColour } of parties)
    if (colour !== null)
      add(partyClass(id), (on) => ({ party: colour[on], "party-text": textColour?.[on] ?? ON_COLOUR[on] }));
  for (const { id, colour } of counties)
    if (colour !== null)
      add(countyClass(id), (on) => ({ county: colour[on], "county-tint": mixed(colour[on], GROUND[on], TINT) }));
  return classes;
}

/** The colours of a party or county without its own, as in tokens.css. */
const WITHOUT = {
  party: PALETTE.light.surface,
  "party-text": PALETTE.light.text,
  county: PALETTE.light.muted,
  "county-tint": mixed(PALETTE.light.muted, PALETTE.light.mist, TINT),
};

/** The colours of a shape on a light page, found by its classes. */
export function lightColours(model: Model): (className: string) => typeof WITHOUT {
  const classes = ofClasses(model);
  return (className) =>
    className.split(" ").reduce((colours, name) => ({ ...colours, ...classes.get(name)?.light }), WITHOUT);
}

/**
 * The stylesheet of all colours, light and dark: the site's own, and those of parties and counties from the data. It
 * sets only custom properties; assets/css uses them.
 */
export function colourStyles(model: Model): string {
  const sets = [
    [":root", PALETTE],
    ...[...ofClasses(model)].map(([name, colours]) => [`.${name}`, colours] as const),
  ] as const;
  const rules = (scheme: Scheme) => sets.map(([selector, properties]) => rule(selector, properties[scheme])).join("\n");
  return `@layer tokens {\n${rules("light")}\n@media screen and (prefers-color-scheme: dark) {\n${rules("dark")}\n}\n}\n`;
}

function rule(selector: string, properties: Properties): string {
  const body = Object.entries(properties).map(([name, value]) => `--${name}: ${value}`);
  return `${selector} { ${body.join("; ")} }`;
}
