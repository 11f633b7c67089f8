import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { boardTerms } from "./board.ts";
import { committeeTerms } from "./committee.ts";
import { delegations } from "./council.ts";
import { documentFiles, documentsFile } from "./documents.ts";
import { meetingsFile } from "./meetings.ts";
import { people } from "./names.ts";
import { BODIES_FILE, ORGANISATION, PARTIES_FILE, SOURCES_FILE, SYNONYMS_FILE } from "./organisation.ts";
import { membersFile } from "./places.ts";
import { seeded } from "./random.ts";
import { yaml, type Yaml } from "./yaml.ts";

/** The files of a data folder and of its documents folder, by path. */
export interface Organisation {
  data: Map<string, Uint8Array>;
  documents: Map<string, Uint8Array>;
}

/** Addresses of earlier days: still there, moved, or gone for good. */
const ADDRESSES = `# Alla adresser som har publicerats.
/
/ledningen/
/ledningen/2019-2023/
/personer/tor-drakberg/
/personer/botvid-trollsten/
/personer/glomd-person/
/medlemmar/dimdal/
/medlemmar/kvarnby/
/dokument/stadgar-2012.pdf
/dokument/gammal-plan.pdf
`;

const REDIRECTS: Yaml = [
  { from: "/medlemmar/kvarnby/", to: "/medlemmar/silverkvarn/" },
  { from: "/personer/majken-bergatroll/", to: "/personer/majken-trollgren/" },
  { from: "/dokument/gammal-plan.pdf", to: "/dokument/plan-2012.pdf" },
  { from: "/personer/glomd-person/", gone: "ja" },
];

const ABOUT: Yaml = {
  slug: "om",
  title: "Om webbplatsen",
  description: "En påhittad sida om en påhittad webbplats.",
  lead: "Allt här är påhittat.",
  in_footer: "Om webbplatsen",
  source: "stadgar-2020",
  sections: [
    { heading: "Påhittat", text: "Inga personer eller orter finns i *verkligheten*.", facts: [{ label: "Ansvarig" }] },
  ],
};

const ENGLISH: Yaml = {
  slug: "en",
  language: "en",
  title: "The Fabled Districts",
  description: "An invented organisation in full size.",
  lead: "Everything here is invented.",
  in_footer: "In English",
  sections: [{ heading: "What it is", text: "No person and no place here is real." }],
};

/** A large invented organisation in which every seat is filled and everything has happened. The same bytes at every call. */
export function largeOrganisation(): Organisation {
  const register = people(seeded(20_261_123));
  const terms: Record<string, Record<string, Yaml>> = {
    ledning: boardTerms(register),
    urvalsgrupp: committeeTerms(register),
    storting: { "2023-2027": { from: "2023-06", until: "2027", source: "val-2023" } },
  };
  const files: [string, Yaml][] = [
    ...Object.entries(terms).flatMap(([body, named]) =>
      Object.entries(named).map(([name, term]): [string, Yaml] => [`${body}/${name}.yaml`, term]),
    ),
    ...Object.entries(delegations(register)).map(([name, file]): [string, Yaml] => [
      `storting/2023-2027/${name}.yaml`,
      file,
    ]),
    ["organisation.yaml", ORGANISATION],
    ["members.yaml", membersFile()],
    ["parties.yaml", PARTIES_FILE],
    ["bodies.yaml", BODIES_FILE],
    ["sources.yaml", SOURCES_FILE],
    ["documents.yaml", documentsFile()],
    ["meetings.yaml", meetingsFile()],
    ["redirects.yaml", REDIRECTS],
    ["synonyms.yaml", SYNONYMS_FILE],
    ["pages/about.yaml", ABOUT],
    ["pages/english.yaml", ENGLISH],
    ["people.yaml", register.records()],
  ];
  const data = new Map<string, Uint8Array>(files.map(([path, content]) => [path, Buffer.from(yaml(content))]));
  data.set("addresses.txt", Buffer.from(ADDRESSES));
  return { data, documents: documentFiles() };
}

/** Writes the organisation to `<folder>/data` and `<folder>/documents`. */
export function writeLargeOrganisation(folder: string): void {
  const { data, documents } = largeOrganisation();
  for (const [name, files] of [["data", data] as const, ["documents", documents] as const])
    for (const [path, bytes] of files) {
      const target = join(folder, name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
}
