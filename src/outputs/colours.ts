import type { Model } from "../model/model.ts";
import { countyClass, partyClass } from "../urls.ts";
import { mixed } from "./mixed.ts";

/**
 * The stylesheet of the colours that the data gives: parties and counties, for light and dark pages.
 * It only sets custom properties; what they colour stands in assets/css.
 */
export function colourStyles({ parties, counties }: Model): string {
  const light: string[] = [];
  const dark: string[] = [];
  for (const { id, colour, textColour } of parties) {
    if (colour === null) continue;
    light.push(rule(partyClass(id), { party: colour.light, "party-text": textColour?.light ?? "#ffffff" }));
    dark.push(rule(partyClass(id), { party: colour.dark, "party-text": textColour?.dark ?? "#000000" }));
  }
  for (const { id, colour } of counties) {
    if (colour === null) continue;
    light.push(rule(countyClass(id), { county: colour.light, "county-tint": tint(colour.light, "#ffffff") }));
    dark.push(rule(countyClass(id), { county: colour.dark, "county-tint": tint(colour.dark, "#081520") }));
  }
  return `@layer tokens {\n${light.join("\n")}\n@media screen and (prefers-color-scheme: dark) {\n${dark.join("\n")}\n}\n}\n`;
}

function rule(className: string, properties: Record<string, string>): string {
  const body = Object.entries(properties).map(([name, value]) => `--${name}: ${value}`);
  return `.${className} { ${body.join("; ")} }`;
}

/** A fifth of the colour on the ground: light enough to carry text. */
export const tint = (colour: string, ground: string): string => mixed(colour, ground, 0.18);
