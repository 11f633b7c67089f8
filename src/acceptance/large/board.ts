import { OLD_MEMBERS } from "./places.ts";
import type { People } from "./names.ts";
import { filledSeats, officeRecords, seatRecords, seatTable } from "./seats.ts";
import type { Yaml } from "./yaml.ts";

/** The present board; by-elections 1 to 22 of the plan, in the order of seats. */
const PRESENT = `
1 O | Tor Drakberg; SA; region-trollskogen; ..2025-06-13 resigned; regionråd | Ylva Stjärnfall; SA; region-trollskogen; 2025-06-13..
2 O | Alva von Påhitt; TR; trollmora; ..2024-02-16 resigned | Örjan Älvström; TR; trollmora; 2024-02-16..
3 O | Didrik Dimmholm; AL; nackfors; ..2024-05-17 | Åsa Ölsagen; AL; nackfors; 2024-05-17..
4 O | Sigge Lurfält; SA; eldfors; ..2024-04-01 resigned | Disa Månberg; SA; eldfors; 2024-09-06.. | vacant 2024-04-01
5 O | Greta Näckros; DR; sagolunda; ..2025-01-31 resigned | Hugo Vättlund; DR; sagolunda; 2025-03-14..
6 O | Algot Jättedal; SA; drakstad; ..2025-10-12 died | vacant 2025-10-12
7 O | Elvira Skuggström; MÅ; tockenby; ..2026-10-30 resigned | vacant 2026-10-30
8 O | Love Silverhorn; AL; sjoralund; ..2025-03-01 party-change | Love Silverhorn; utan-parti; sjoralund; 2025-03-01..
9 O | Majken Trollgren; TR; vattarum; ..2024-08-01 | Majken Trollgren; TR; region-trollskogen; 2024-08-01..
10 O | Frej af Sagoskog; DR; region-nacksjo; ; regionråd
11 O | Tyra Kråkvinge; SA; region-drakfjall; ; regionråd
12 O | Ivar Eldsten; SA; askemark; ; kommunalråd
13 O | Runa Guldäpple; NÄ; ornklo; ..2024-11-22 resigned | Saga Fabelius; NÄ; ornklo; 2024-11-22..
14 O | Torkel Björktroll; MÅ; alvdans; ..2024-09 | Linnéa Tistelfé; MÅ; alvdans; 2024-09..
15 O | Abel Sägnér; SA; tomtebacka; ..2025 | Vera Sägnér Huldermo; SA; tomtebacka; 2025..
16 O | Knut Ekskugga; TR; skuggnas; ..2024
17 O | Elof Sagander; SAGOVÄL; silverkvarn; ..2027-01-15 | Petronella Lyktsten; SAGOVÄL; silverkvarn; 2027-01-15..
18 O | Nils Mytén; AL; gryningso; ..2025-10-03 replaced | Ingrid Mytén; AL; gryningso; 2025-10-03..
19 O | Svea Legendahl; DR; region-dimman; ..2023-12-01 resigned | Bo Skogsrå; DR; region-dimman; 2023-12-01..2025-12-05 resigned | Måns Glimmer; DR; region-dimman; 2025-12-05..
20 S | Saga Fabelius; NÄ; ornklo; ..2024-11-22 replaced | Rut Småtroll; NÄ; ornklo; 2024-11-22..
21 S | Hjalmar Tomtesson; utan-parti; guldhala
22 S | Karna Vittra; SA; huldrevik; ..2024-12-24 died | Olle Bäckahäst; SA; huldrevik; 2025-02-14..
23 S | Selma Irrbloss; SAGOVÄL; manstrand; ..2026-09 resigned | vacant 2026-09`;

const PRESENT_OFFICES = `
chair | Tor Drakberg | ..2025-06-13
chair | Ivar Eldsten | 2025-06-13..
first-vice-chair | Frej af Sagoskog | ..2025-02-14
first-vice-chair | Tyra Kråkvinge | 2025-02-14..
second-vice-chair | Majken Trollgren`;

/** The board before: all seats filled, one by-election, and a chair who passed the office on and kept the seat. */
const FORMER = `
1 O | Botvid Trollsten; SA; region-dimman; ; regionråd
2 O | Tor Drakberg; SA; region-trollskogen; ; regionråd
3 O | Alva von Påhitt; TR; trollmora
4 O | Frej af Sagoskog; DR; region-nacksjo
5 O | Hedda Vargskinn; SA; region-drakfjall; ..2020-09-01 resigned | Tyra Kråkvinge; SA; region-drakfjall; 2020-09-01..
20 S | Love Silverhorn; AL; sjoralund
21 S | Majken Trollgren; TR; vattarum`;

const FORMER_OFFICES = `
chair | Botvid Trollsten | ..2021-03-05
chair | Tor Drakberg | 2021-03-05..
first-vice-chair | Frej af Sagoskog`;

/** The oldest board, of which little is entered; one seat was vacant at its end. */
const OLDEST = `
1 O | Botvid Trollsten; SA; region-dimman
2 O | Hedda Vargskinn; SA; region-drakfjall
3 O | Tor Drakberg; SA; trollmora
4 O | Brita Sägen; TR; ekholma; ..2018-11-01 died | vacant 2018-11-01
20 S | Tyra Kråkvinge; SA; drakstad`;

const SIZE = { ordinary: 19, substitute: 19 };

/** The three terms of the board, by the name of the file. */
export function boardTerms(people: People): Record<string, Yaml> {
  const filled = (table: string) => filledSeats(seatTable(table), SIZE, OLD_MEMBERS, people.invent);
  return {
    "2023-2027": {
      from: "2023-06-01",
      until: "2027-06-01",
      source: "val-2023",
      offices: officeRecords(PRESENT_OFFICES, people, "val-2023"),
      seats: seatRecords(filled(PRESENT), people, "val-2023"),
    },
    "2019-2023": {
      from: "2019-06-01",
      until: "2023-06-01",
      source: "val-2019",
      offices: officeRecords(FORMER_OFFICES, people, "val-2019"),
      seats: seatRecords(filled(FORMER), people, "val-2019"),
    },
    "2015-2019": {
      from: "2015-06",
      until: "2019-06-01",
      note: "Källan nämner bara några av ledamöterna.",
      not_entered: { ordinary: "15", substitute: "18" },
      source: "val-2015",
      seats: seatRecords(seatTable(OLDEST), people, "val-2015"),
    },
  };
}
