import type { Model } from "../model/model.ts";
import { countyClass, partyClass } from "../urls.ts";
import { mixed } from "./mixed.ts";
import { PALETTE } from "./palette.ts";

type Scheme = keyof typeof PALETTE;

/** Custom properties and their values. */
type Properties = Record<string, string>;

/** Letters on a party's colour where the data names none. */
const ON_COLOUR = { light: "#ffffff", dark: "#000000" };

/** How much of a county's colour its tint has, light enough to carry text, and what that is laid on. */
const TINT = 0.18;
const GROUND = { light: PALETTE.light.surface, dark: PALETTE.dark.mist };

/** What the classes of parties and counties set, where the data gives these a colour. */
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

/** A party or a county without a colour of its own, as tokens.css has it. */
const WITHOUT = {
  party: PALETTE.light.surface,
  "party-text": PALETTE.light.text,
  county: PALETTE.light.muted,
  "county-tint": mixed(PALETTE.light.muted, PALETTE.light.mist, TINT),
};

/** The colours of a shape on a light page, by its classes. */
export function lightColours(model: Model): (className: string) => typeof WITHOUT {
  const classes = ofClasses(model);
  return (className) =>
    className.split(" ").reduce((colours, name) => ({ ...colours, ...classes.get(name)?.light }), WITHOUT);
}

/**
 * The stylesheet of colours, for light and dark pages: the site's own, and what the data gives to parties and counties.
 * It only sets custom properties; what they colour stands in assets/css.
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
