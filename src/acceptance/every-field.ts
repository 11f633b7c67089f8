import type { Data } from "../data/read.ts";
import { bytesIn, FIXTURE, readEdited, type Edit } from "./edited-data.ts";

/** What is added to the fixture's files: lines, each after a line that stands there; the whole of a file that the fixture does not have. */
const ADDED: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  "organisation.yaml": {
    'founded: "1901"': `home_page: https://fiktiva.example/
mark: { width: "10", height: "12", shapes: M0 0h10, lines: M0 6h10 }`,
    "    title: sekreterare": "    email: exempla@fiktiva.example",
    "  name: Kontoret": `  email: kontoret@fiktiva.example
  note: Stängt i juli.`,
  },
  "members.yaml": {
    '    code: "91"': '    colour: { light: "#005a9c", dark: "#9cc9ff" }',
    '    position: { lat: "58.9", lon: "16.4" }': `    from: "1990"
    until: "2020"
    code_source: pahitt`,
  },
  "parties.yaml": {
    '  colour: { light: "#5a2d82", dark: "#cfa3e6" }': '  text_colour: { light: "#fffffe", dark: "#000001" }',
  },
  "people.yaml": {
    "  family_name: Ölsdotter": `- id: asa-olsdotter-2
  given_name: Åsa
  family_name: Ölsdotter
  distinct_from:
    - asa-olsdotter
  links:
    - title: Åsa hos Trollstad
      address: https://trollstad.example/asa`,
  },
  "bodies.yaml": {
    "  source: pahitt": `- id: ting
  slug: tinget
  name: Tinget
  english_name: The Council
  lead: Medlemmarna utser var sina.
  description: Vilka som sitter i tinget.
  size: { ordinary: "4", substitute: "4" }
  vacancy_months: "3"
  personal_substitutes: ja
  source: pahitt
- id: beredning
  slug: beredningen
  name: Beredningen
  english_name: The Committee
  lead: Bereder sådant som tinget bestämmer.
  description: Vilka som sitter i beredningen.
  size: { ordinary: "20", substitute: "20", about: närmare }
  source: pahitt`,
  },
  "sources.yaml": {
    "  date: 2024-05-20": `- id: annan
  title: En annan källa
  date_in_words: våren 2024`,
  },
  "documents.yaml": {
    "  address: https://fiktiva.example/plan.pdf": `  language: en
  status: draft
  replaces: protokoll-2024-05-20
  members:
    - trollstad
  source: pahitt
- id: grundbok
  title: Grundbok
  kind: register
  date: "1901"
  address: https://fiktiva.example/grundbok.pdf`,
  },
  "meetings.yaml": {
    "    month: juni": `    with: Trollstads marknad
    papers_weeks: "2"
    text: Alla är välkomna.`,
    "    place: Trollstad": `    name: Vårmöte
    status: held
    source: pahitt
  - id: samrad-2027-01-20
    body: samrad
    date: 2027-01-20`,
  },
  "redirects.yaml": `- from: /gammal/
  to: /kontakt/
- from: /borta/
  gone: ja
`,
  "synonyms.yaml": `- word: sagan
  also:
    - sagomötet
`,
  "compounds.yaml": `whole:
  - arbetsordning
parts:
  - tinge|linge
`,
  "water.yaml": `notice: Påhittat vatten.
names:
  - name: Sagosjön
    lat: "59.5"
    lon: "15.5"
waters:
  - lines: strong
    rows:
      - 59.50 15.10-16.20
  - lines: light
    rows:
      - 59.40 15.10-16.20
`,
  "pages/about.yaml": {
    "in_footer: Om webbplatsen": `language: en
updated: 2024-05-20
source: pahitt`,
    "      - label: Ansvarig": "        value: Kontoret",
  },
  "beredning/odaterad.yaml": `title: Beredningen i dag
slug: nu
standing: current
size: { ordinary: "30", substitute: "30", about: omkring }
order_source: pahitt
source: pahitt
seats:
  - seat: "1"
    kind: ordinary
    holders:
      - person: ture-zetterprov
        source: pahitt
  - seat: "2"
    kind: ordinary
    holders:
      - person: frodo-exempel
        source: pahitt
`,
  "ting/2023-2027.yaml": `title: Tinget 2023 till 2027
slug: nuvarande
from: 2023-06-01
until: "2027"
note: Fler tillkommer.
more_sources:
  - pahitt
source: pahitt
offices:
  - office: chair
    person: asa-olsdotter-2
    from: 2024-01-01
    until: 2026-12-31
    source: pahitt
seats:
  - seat: "5"
    kind: ordinary
    holders:
      - person: asa-olsdotter
        source: pahitt
  - seat: "6"
    kind: substitute
    substitute_for: "5"
    holders:
      - person: alva-von-pahitt
        source: pahitt
`,
  "ting/2023-2027/trollstad.yaml": `principal: trollstad
not_entered: { ordinary: "1", substitute: "1" }
source: pahitt
seats:
  - seat: "1"
    kind: ordinary
    holders:
      - person: ture-zetterprov
        party: AL
        title: lärare
        until: 2023-12-01
        ended: died
        source: pahitt
      - person: asa-olsdotter-2
        party: TR
        principal: trollstad
        title: kommunalråd
        from: 2024-01-01
        source: pahitt
  - seat: "2"
    kind: ordinary
    vacant: { since: 2026-07-01, source: pahitt }
  - seat: "3"
    kind: substitute
    substitute_for: "1"
    holders:
      - person: orjan-alvson
        source: pahitt
  - seat: "4"
    kind: substitute
    substitute_for: "2"
    holders:
      - person: frodo-exempel
        source: pahitt
`,
};

/** An invented organisation whose data has every field that the schemas know: the tests' fixture, and more. A new field gets a place here. */
export function dataWithEveryField(): Data {
  const files = bytesIn(FIXTURE.data);
  const edits = Object.entries(ADDED).map(([file, added]): [string, Edit] => {
    if (typeof added === "string") return [file, added];
    const before = new TextDecoder().decode(files.get(file));
    return [
      file,
      Object.entries(added).reduce(
        (text, [line, more]) => text.replace(`${line}\n`, () => `${line}\n${more}\n`),
        before,
      ),
    ];
  });
  return readEdited(Object.fromEntries(edits));
}
