import type { Yaml } from "./yaml.ts";
import { FIRST_DECISIONS, LAST_DECISIONS } from "./years.ts";

/** Who the invented organisation is. The telephone number is one of those that are kept free for fiction. */
export const ORGANISATION: Yaml = {
  name: "Sagobygdernas samverkan",
  english_name: "The Fabled Districts",
  founded: "1998",
  site: { address: "https://sagobygderna.example", report: "fel@sagobygderna.example" },
  headline: ["{members} medlemmar.", "{regions} regioner.", "En saga."],
  lead: "En påhittad organisation i full storlek: inga personer eller orter här finns i verkligheten.",
  description: "En påhittad organisation med alla platser fyllda, för prov av webbplatsen i full storlek.",
  about: [
    { heading: "Om samverkan", text: "Sagobygderna samverkar om troll, näckar och drakar.", source: "stadgar-2020" },
  ],
  figures: {
    heading: "Siffror",
    source: "medlemslista",
    items: [
      { before: "omkring", value: "350 000", after: "sagofigurer" },
      { value: "5", after: "län" },
    ],
  },
  contacts: [
    {
      name: "Exempla Exempelsson",
      title: "sekreterare",
      phones: [{ label: "Växel", number: "08-465 004 00" }],
      email: "exempla@sagobygderna.example",
      source: "medlemslista",
    },
  ],
  office: { name: "Sagokontoret", email: "kontoret@sagobygderna.example", source: "medlemslista" },
  key_documents: ["plan-2026", "stadgar-2020", "framtid-2050"],
  source: "stadgar-2020",
};

const PARTY_NAMES = {
  SA: ["Sagopartiet", "#b3262e", "#f2a1a6"],
  TR: ["Trollvännerna", "#2f6b3a", "#8fd19b"],
  AL: ["Alvlistan", "#0b4f8a", "#8ec5f2"],
  DR: ["Drakförbundet", "#8a5a00", "#f2cf8e"],
  MÅ: ["Månskenspartiet", "#5a2d82", "#cfa3e6"],
  NÄ: ["Näckens vänner"],
  SAGOVÄL: ["Sagobygdens Väl", "#00665e", "#86d9d0"],
  "utan-parti": ["Utan parti", "#4a5560", "#b9c4cf"],
};

/** parties.yaml: eight, of which one has no colour, one a long abbreviation, and one is none. */
export const PARTIES_FILE: Yaml = Object.entries(PARTY_NAMES).map(([id, [name = "", light, dark]]) => ({
  id,
  abbreviation: id === "utan-parti" ? "–" : id,
  name,
  colour: light === undefined || dark === undefined ? undefined : { light, dark },
}));

const body = (id: string, slug: string, name: string, more: Record<string, Yaml>): Yaml => ({
  id,
  slug,
  name,
  english_name: `The ${id}`,
  lead: `${name} är ett påhittat organ.`,
  description: `${name} i den påhittade organisationen: ledamöter, ersättare, parti och vem som utsett dem.`,
  source: "stadgar-2020",
  ...more,
});

/** bodies.yaml: a board, a council, a committee with personal substitutes, and auditors of whom nothing is entered. */
export const BODIES_FILE: Yaml = [
  body("ledning", "ledningen", "Ledningen", {
    in_menu: "ja",
    elected_by: "stormötet",
    term_years: "4",
    vacancy_months: "6",
    size: { ordinary: "19", substitute: "19" },
    tasks: ["Leder arbetet.", "Bereder stormötets ärenden."],
  }),
  body("storting", "stormotet", "Stormötet", {
    in_menu: "ja",
    elected_by: "medlemmarna",
    size: { ordinary: "200", substitute: "200", about: "närmare" },
  }),
  body("urvalsgrupp", "urvalsgruppen", "Urvalsgruppen", {
    in_menu: "ja",
    elected_by: "stormötet",
    personal_substitutes: "ja",
    size: { ordinary: "10", substitute: "10" },
  }),
  body("granskare", "granskarna", "Granskarna", { size: { ordinary: "4", substitute: "4" } }),
];

const source = (id: string, title: string, more: Record<string, Yaml> = {}): Yaml => ({
  id,
  title,
  address: `https://sagobygderna.example/${id}`,
  ...more,
});

/** sources.yaml: the elections, the decisions of each year between them, and what else is leant on. */
export const SOURCES_FILE: Yaml = [
  ...Array.from({ length: LAST_DECISIONS - FIRST_DECISIONS + 1 }, (_, index) => {
    const year = String(FIRST_DECISIONS + index);
    return source(`beslut-${year}`, `Stormötets beslut ${year}`, { date: `${year}-11` });
  }),
  source("val-2023", "Protokoll från valet 2023", { date: "2023-05-23" }),
  source("val-2019", "Protokoll från valet 2019", { date: "2019-05-23" }),
  source("val-2015", "Matrikel 2015", { date: "2015" }),
  { id: "gammal-parm", title: "En gammal pärm" },
  source("medlemslista", "Medlemslistan", { date: "2026-10-01" }),
  source("stadgar-2020", "Stadgarna", { date: "2020-05-23" }),
  source("kalender", "Kalendern", { date_in_words: "hösten 2026", date: "2026-09" }),
  source("arkivet", "Arkivet", { date: "2026-11-01" }),
];

/** synonyms.yaml: words that visitors use, for what the invented pages say. */
export const SYNONYMS_FILE: Yaml = [
  { word: "suppleant", also: ["ersättare"] },
  { word: "mejl", also: ["kontakt"] },
  { word: "dagordning", also: ["kallelse", "handlingar"] },
  { word: "årsmöte", also: ["stormötet"] },
];
