import { OLD_MEMBERS } from "./places.ts";
import type { People } from "./names.ts";
import { filledSeats, officeRecords, seatRecords, seatTable, type SeatPlan } from "./seats.ts";
import type { Yaml } from "./yaml.ts";

/** The present committee: seat 11 stands in for seat 1, and so on; by-elections 23 to 27 of the plan. */
const PRESENT = `
1 O | Beata Sagesdotter; SA; region-sagobygden
2 O | Ragna Skymning; TR; stromkarlsta; ..2024-10-25 resigned | Valdemar Gryning; TR; stromkarlsta; 2024-10-25..
3 O | Otto Nattväktare; AL; neckenas; ..2025-10-24 resigned | Ylva-Li Morgonstjärna; AL; neckenas; 2025-10-24..
4 O | Tage Fjäderlätt; DR; lindormsby; ..2026-08-01 resigned | vacant 2026-08-01
5 O | Lova Himlastege; MÅ; krakslott
11 S>1 | Gudrun Spegelsjö; SA; manstrand
12 S>2 | Arvid Lyktsken; TR; vattuvette
13 S>3 | Stina Sömnlös; AL; boljemala; ..2024-10-25 resigned | Vilgot Väktare; AL; boljemala; 2024-10-25..
14 S>4 | Molly Moln; DR; fjallskimmer
15 S>5 | Edvin Avgrund; MÅ; tockenby; ..2026-06-01 died | vacant 2026-06-01`;

const FORMER = `
1 O | Beata Sagesdotter; SA; region-sagobygden
2 O | Tyra Kråkvinge; SA; drakstad
12 S>2 | Lova Himlastege; MÅ; krakslott`;

/** A list without any date. */
const UNDATED = `
1 O | Sten Gråsugga; SA; sagolunda
2 O | Brita Sägen; TR; ekholma
3 O | Hedda Vargskinn; ; region-drakfjall
4 O | Ossian Okänd
5 O | Beata Sagesdotter; SA; region-sagobygden`;

const SIZE = { ordinary: 10, substitute: 10 };

/** The three lists of the committee, by the name of the file. */
export function committeeTerms(people: People): Record<string, Yaml> {
  const seats = (table: string, source: string) =>
    seatRecords(filledSeats(seatTable(table), SIZE, OLD_MEMBERS, people.invent).map(paired), people, source);
  return {
    "2023-2027": {
      from: "2023-06-01",
      until: "2027-06-01",
      source: "val-2023",
      offices: officeRecords("convener | Beata Sagesdotter", people, "val-2023"),
      seats: seats(PRESENT, "val-2023"),
    },
    "2019-2023": {
      from: "2019-06-01",
      until: "2023-06-01",
      source: "val-2019",
      offices: officeRecords("convener | Beata Sagesdotter", people, "val-2019"),
      seats: seats(FORMER, "val-2019"),
    },
    undated: {
      title: "Odaterad förteckning",
      slug: "odaterad-forteckning",
      standing: "former",
      note: "Källan har inget datum.",
      not_entered: { ordinary: "5", substitute: "10" },
      source: "gammal-parm",
      seats: seatRecords(seatTable(UNDATED), people, "gammal-parm"),
    },
  };
}

/** Every substitute is personal: the eleventh seat's for the first, and so on. */
function paired(seat: SeatPlan): SeatPlan {
  return seat.kind === "substitute" ? { ...seat, substituteFor: seat.number - SIZE.ordinary } : seat;
}
