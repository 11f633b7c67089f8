import { slug } from "./names.ts";
import type { Yaml } from "./yaml.ts";

interface County {
  name: string;
  region: string;
  light: string;
  dark: string;
  municipalities: string[];
}

const COUNTIES: readonly County[] = [
  {
    name: "Trollskogens län",
    region: "Trollskogen",
    light: "#2f6b3a",
    dark: "#8fd19b",
    municipalities: ["Trollmora", "Vättarum", "Skrymtbo", "Rysabygd", "Huldrevik", "Jättsala", "Lurköping"],
  },
  {
    name: "Näcksjö län",
    region: "Näcksjö",
    light: "#0b4f8a",
    dark: "#8ec5f2",
    municipalities: ["Näckfors", "Sjörålund", "Strömkarlsta", "Vattuvette", "Neckenäs", "Böljemåla", "Åvattna"],
  },
  {
    name: "Drakfjälls län",
    region: "Drakfjäll",
    light: "#8a2b0b",
    dark: "#f2b08e",
    municipalities: ["Drakstad", "Eldfors", "Guldhåla", "Fjällskimmer", "Askemark", "Örnklo", "Lindormsby"],
  },
  {
    name: "Sagobygdens län",
    region: "Sagobygden",
    light: "#5a2d82",
    dark: "#cfa3e6",
    municipalities: [
      "Sagolunda",
      "Tomtebacka",
      "Älvdans",
      "Silverkvarn",
      "Stjärnhult",
      "Månstrand",
      "Önskebrunn",
      "Äppelgården",
    ],
  },
  {
    name: "Dimmans län",
    region: "Dimman",
    light: "#4a5560",
    dark: "#b9c4cf",
    municipalities: ["Dimdal", "Töckenby", "Skuggnäs", "Gryningsö", "Kråkslott", "Ekholma", "Nordanvind"],
  },
];

const ASSOCIATED = new Set(["Lurköping", "Åvattna", "Nordanvind"]);
/** Who joined or left: Dimdal is a member no more on the tests' day. */
const DATES: Readonly<Record<string, { from?: string; until?: string }>> = {
  Dimdal: { from: "1999", until: "2025-01-01" },
  Äppelgården: { from: "2024-01-01" },
  Önskebrunn: { from: "2011-07" },
  Lindormsby: { from: "2003" },
};

/** Ids of full members, regions first; the one that has left is not among them. */
export const FULL_MEMBERS: readonly string[] = [
  ...COUNTIES.map(({ region }) => slug(`Region ${region}`)),
  ...COUNTIES.flatMap(({ municipalities }) => municipalities)
    .filter((name) => !ASSOCIATED.has(name) && name !== "Dimdal")
    .map(slug),
];

/** members.yaml: five counties, five regions and 36 municipalities, of which three are associated and one has left. */
export function membersFile(): Yaml {
  return {
    counties: COUNTIES.map(({ name, light, dark }, index) => ({
      id: slug(name),
      name,
      code: `9${index + 1}`,
      colour: { light, dark },
    })),
    members: COUNTIES.flatMap((county, index) => [
      member(county, index, 0, `Region ${county.region}`),
      ...county.municipalities.map((name, place) => member(county, index, place + 1, name)),
    ]),
  };
}

function member(county: County, index: number, place: number, name: string): Yaml {
  const isRegion = place === 0;
  return {
    id: slug(name),
    name: isRegion ? name : `${name} kommun`,
    short_name: name,
    kind: isRegion ? "region" : "municipality",
    membership: ASSOCIATED.has(name) ? "associated" : "full",
    county: slug(county.name),
    code: isRegion ? `9${index + 1}` : `9${index + 1}${String(place).padStart(2, "0")}`,
    position: { lat: (58.2 + index * 0.5 + (place % 3) * 0.17).toFixed(2), lon: (14.5 + place * 0.45).toFixed(2) },
    seat: isRegion ? county.municipalities[0] : undefined,
    website: place % 4 === 3 ? undefined : `https://${slug(name)}.example/`,
    ...DATES[name],
    source: "medlemslista",
  };
}

/** Who can have appointed somebody in any term: the member that joined in 2024 cannot. */
export const OLD_MEMBERS: readonly string[] = FULL_MEMBERS.filter((id) => id !== "appelgarden");
