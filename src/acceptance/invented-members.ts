import type { MapCounty, MapMember } from "../pages/pictures/map-layout.ts";

/** Six invented counties around an invented lake: for tests of the map, which has no places of its own. */
const CENTRES = [
  { id: "ostan", name: "Östans län", lat: 59.35, lon: 17.95, count: 16, apart: 0.13 },
  { id: "nordan", name: "Nordans län", lat: 60.1, lon: 17.5, count: 9, apart: 0.2 },
  { id: "mellan", name: "Mellanbygdens län", lat: 59.75, lon: 16.1, count: 12, apart: 0.15 },
  { id: "sunnan", name: "Sunnans län", lat: 58.95, lon: 16.7, count: 10, apart: 0.18 },
  { id: "vastan", name: "Västans län", lat: 59.3, lon: 14.9, count: 9, apart: 0.17 },
  { id: "soder", name: "Söderslätts län", lat: 58.3, lon: 15.4, count: 6, apart: 0.2 },
];

const FIRST = [
  "Björk",
  "Ek",
  "Hassel",
  "Lind",
  "Rönn",
  "Sälg",
  "Tall",
  "Vide",
  "Ask",
  "Ene",
  "Alm",
  "Apel",
  "Häggs",
  "Lärk",
];
const LAST = ["stad", "by", "köping", "torp", "hammar"];

/** Places on a spiral, so many turns apart that none ever stands behind another. */
const TURN = Math.PI * (3 - Math.sqrt(5));

export const inventedCounties: MapCounty[] = CENTRES.map(({ id, name }) => ({ id, name, url: `/medlemmar/#${id}` }));

/** 62 full members, a region at each county's largest town among them, and eight associated ones, two of them far away. */
export const inventedMembers: MapMember[] = [
  ...CENTRES.flatMap((centre, county) =>
    Array.from({ length: centre.count }, (_, index) => invented(centre, county, index)),
  ),
  ...[
    { shortName: "Fjärrby", lat: 60.9, lon: 13.2 },
    { shortName: "Region Utö", lat: 57.2, lon: 18.4 },
    { shortName: "Nästby", lat: 60.65, lon: 17.0 },
    { shortName: "Region Näs", lat: 60.66, lon: 17.02 },
    { shortName: "Gränsköping", lat: 59.5, lon: 13.6 },
    { shortName: "Region Gränsen", lat: 59.45, lon: 13.55 },
    { shortName: "Slätten", lat: 58.35, lon: 16.6 },
    { shortName: "Region Slätten", lat: 58.4, lon: 16.5 },
  ].map((member) => ({ ...member, ...about(member.shortName), associated: true, county: "utanfor" })),
];

function invented(centre: (typeof CENTRES)[number], county: number, index: number): MapMember {
  const shortName =
    index === 0
      ? `Region ${centre.name.replace(/s? län$/, "")}`
      : `${FIRST[(county * 5 + index) % FIRST.length] ?? ""}${LAST[(county + index) % LAST.length] ?? ""}`;
  // The region's seat is the first municipality's town.
  const turn = Math.max(index, 1);
  const away = centre.apart * Math.sqrt(turn - 1);
  return {
    shortName,
    ...about(shortName),
    associated: false,
    county: centre.id,
    lat: centre.lat + away * Math.sin(turn * TURN),
    lon: centre.lon + (away * Math.cos(turn * TURN)) / Math.cos((centre.lat * Math.PI) / 180),
  };
}

function about(shortName: string): Pick<MapMember, "url" | "kind"> {
  const region = shortName.startsWith("Region ");
  const slug = shortName.toLowerCase().replaceAll(" ", "-");
  return {
    url: `/medlemmar/${slug}/`,
    kind: region ? "region" : "municipality",
  };
}
