import type { Model } from "../model/model.ts";
import { countyClass, partyClass } from "../urls.ts";
import { mixed } from "./mixed.ts";
import { PALETTE } from "./palette.ts";

type Scheme = keyof typeof PALETTE;

/** Custom properties and their values, on light and on dark screens. */
type Properties = Record<Scheme, Record<string, string>>;

/** What a class of a party sets, and what one of a county does. */
type PartyColours = Record<"party" | "party-text", string>;
type CountyColours = Record<"county" | "county-tint", string>;

/** Letters on a party's colour where the data names none. */
const ON_COLOUR = { light: "#ffffff", dark: "#000000" };

/** What the tint of a county is laid on. */
const GROUND = { light: PALETTE.light.surface, dark: PALETTE.dark.mist };

/** The classes of the parties that have a colour, with what they set. */
export function partyColours({ parties }: Model): Map<string, Record<Scheme, PartyColours>> {
  return new Map(
    parties.flatMap(({ id, colour, textColour }) => {
      if (colour === null) return [];
      const on = (scheme: Scheme) => ({
        party: colour[scheme],
        "party-text": textColour?.[scheme] ?? ON_COLOUR[scheme],
      });
      return [[partyClass(id), { light: on("light"), dark: on("dark") }]];
    }),
  );
}

/** The classes of the counties that have a colour, with what they set: the tint is a fifth of it, light enough to carry text. */
export function countyColours({ counties }: Model): Map<string, Record<Scheme, CountyColours>> {
  return new Map(
    counties.flatMap(({ id, colour }) => {
      if (colour === null) return [];
      const on = (scheme: Scheme) => ({
        county: colour[scheme],
        "county-tint": mixed(colour[scheme], GROUND[scheme], 0.18),
      });
      return [[countyClass(id), { light: on("light"), dark: on("dark") }]];
    }),
  );
}

/**
 * The stylesheet of colours, for light and dark pages: the site's own, and what the data gives to parties and counties.
 * It only sets custom properties; what they colour stands in assets/css.
 */
export function colourStyles(model: Model): string {
  const ofClasses = [...partyColours(model), ...countyColours(model)];
  const sets: [string, Properties][] = [
    [":root", PALETTE],
    ...ofClasses.map(([name, colours]): [string, Properties] => [`.${name}`, colours]),
  ];
  const rules = (scheme: Scheme) => sets.map(([selector, properties]) => rule(selector, properties[scheme])).join("\n");
  return `@layer tokens {\n${rules("light")}\n@media screen and (prefers-color-scheme: dark) {\n${rules("dark")}\n}\n}\n`;
}

function rule(selector: string, properties: Record<string, string>): string {
  const body = Object.entries(properties).map(([name, value]) => `--${name}: ${value}`);
  return `${selector} { ${body.join("; ")} }`;
}
