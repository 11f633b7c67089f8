import { TERM_YEARS } from "./years.ts";
import type { Yaml } from "./yaml.ts";

/** A meeting of the plan, past or to come. */
export interface MeetingPlan {
  id: string;
  body: "ledning" | "storting" | "urvalsgrupp";
  date: string;
  place: string;
  name?: string;
  cancelled?: boolean;
}

const PLACES = ["Trollmora", "Näckfors", "Drakstad", "Sagolunda", "Töckenby"];
const BOARD_DAYS = ["02-14", "03-21", "05-16", "06-13", "09-19", "11-21"];

/** The council meets in May, the board six times a year, the committee twice; one is cancelled and one extra is called late. */
export const MEETINGS: readonly MeetingPlan[] = [
  ...TERM_YEARS.flatMap((year, index): MeetingPlan[] => {
    const place = PLACES[index % PLACES.length] ?? "";
    return [
      meeting("storting", `${year}-05-23`, place),
      ...BOARD_DAYS.map((day) => meeting("ledning", `${year}-${day}`, place)),
      meeting("urvalsgrupp", `${year}-01-24`, place),
      meeting("urvalsgrupp", `${year}-10-10`, place),
    ];
  }),
  meeting("ledning", "2026-12-11", "Sagolunda"),
  { ...meeting("ledning", "2026-12-18", "Drakstad"), cancelled: true },
  { ...meeting("storting", "2026-12-10", "Månstrand"), name: "Extra stormöte" },
];

function meeting(body: MeetingPlan["body"], date: string, place: string): MeetingPlan {
  return { id: `${body}-${date}`, body, date, place };
}

/** meetings.yaml: rules for the council's and the board's meetings, and every meeting. */
export function meetingsFile(): Yaml {
  return {
    recurring: [
      {
        id: "stormotet",
        name: "Stormötet",
        body: "storting",
        how_often: "en gång om året",
        month: "maj",
        notice_months: "2",
        papers_weeks: "3",
        text: "Alla ledamöter kallas.",
        source: "stadgar-2020",
      },
      {
        id: "ledningsmotet",
        name: "Ledningsmötet",
        body: "ledning",
        how_often: "sex gånger om året",
        papers_weeks: "1",
        source: "stadgar-2020",
      },
    ],
    meetings: MEETINGS.map(({ id, body, date, place, name, cancelled }) => ({
      id,
      body,
      date,
      name,
      place,
      status: cancelled ? "cancelled" : undefined,
      source: "kalender",
    })),
  };
}
