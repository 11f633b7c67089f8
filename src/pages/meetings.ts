import { NOT_YET } from "../words.ts";
import { byDate, type Day } from "../day.ts";
import type { Body, Meeting, Model } from "../model/model.ts";
import { capitalised, counted, inWords } from "../text.ts";
import { bodyUrl, documentRowUrl, MEETINGS } from "../urls.ts";
import { kindName } from "./document-rows.ts";
import { page, type Page } from "./page.ts";
import type { Link } from "./parts.ts";

export interface MeetingRow {
  id: string;
  name: string;
  body: Link;
  date: string;
  dateInWords: string;
  place: string | null;
  cancelled: string | null;
  /** "Kallelsen skickas senast …": only for future meetings. */
  due: string[];
  documents: { kind: string; url: string }[];
}

export interface RecurringRules {
  name: string;
  sentences: string[];
}

export interface MeetingsView {
  heading: string;
  lead: string;
  rules: RecurringRules[];
  upcoming: MeetingRow[];
  noneUpcoming: string | null;
  past: { id: string; heading: string; rows: MeetingRow[] }[];
}

/** The page of all meetings: future ones first, starting with the next, then past ones by year, newest first. */
export function meetingsPage(model: Model): Page<MeetingsView> {
  const upcoming = upcomingMeetings(model.meetings);
  const past = model.meetings.filter((meeting) => meeting.past);
  const years = [...new Set(past.map((meeting) => meeting.date.slice(0, 4)))];
  return page({
    url: MEETINGS,
    title: "Möten",
    description: "Kommande och tidigare möten, när kallelser och handlingar ska skickas, och dokument från varje möte.",
    template: "meetings.njk",
    inFooter: "Möten",
    search: { kind: "Sida" },
    sources: [
      ...new Set([
        ...model.meetings.map((meeting) => meeting.source),
        ...model.bodies.flatMap((body) => body.recurring.map((rule) => rule.source)),
      ]),
    ],
    view: () => ({
      heading: "Möten",
      lead: "Kommande och tidigare möten, med dokument från varje möte.",
      rules: model.bodies.flatMap(recurringRules),
      upcoming: upcoming.map((meeting) => meetingRow(meeting, model.today)),
      noneUpcoming: upcoming.length === 0 ? "Inga kommande möten är ännu inlagda." : null,
      past: years.map((year) => ({
        id: `moten-${year}`,
        heading: year,
        rows: past
          .filter((meeting) => meeting.date.startsWith(year))
          .map((meeting) => meetingRow(meeting, model.today)),
      })),
    }),
  });
}

/** Meetings still to come, the next one first. */
export function upcomingMeetings(meetings: readonly Meeting[]): Meeting[] {
  return meetings.filter((meeting) => !meeting.past).sort((a, b) => byDate(a.date, b.date));
}

/** The row of a meeting, with deadlines if it is still to come. */
export function meetingRow(meeting: Meeting, today: Day): MeetingRow {
  const name = meeting.name ?? `Möte i ${meeting.body.name.toLocaleLowerCase("sv")}`;
  const due =
    meeting.past || meeting.cancelled
      ? []
      : [
          dueSentence(meeting, "notice", meeting.noticeDue, today),
          dueSentence(meeting, "papers", meeting.papersDue, today),
        ];
  return {
    id: meeting.id,
    name,
    body: { text: meeting.body.name, url: bodyUrl(meeting.body) },
    date: meeting.date,
    dateInWords: inWords(meeting.date),
    place: meeting.place,
    cancelled: meeting.cancelled ? "Inställt" : null,
    due: due.filter((sentence) => sentence !== null),
    documents: meeting.documents.map((document) => ({
      kind: kindName(document.kind),
      url: documentRowUrl(document),
    })),
  };
}

/** Says when notice or papers are due, or that they are late; null if they are published. */
function dueSentence(meeting: Meeting, kind: "notice" | "papers", day: Day | null, today: Day): string | null {
  if (day === null || meeting.documents.some((document) => document.kind === kind)) return null;
  const what = kind === "notice" ? "Kallelsen" : "Handlingarna";
  return day < today
    ? `${what} skulle skickas senast ${inWords(day)} och är ${kind === "notice" ? NOT_YET.common : NOT_YET.plural}.`
    : `${what} skickas senast ${inWords(day)}.`;
}

/** The rules of a body's recurring meetings. */
export function recurringRules(body: Body): RecurringRules[] {
  return body.recurring.map((meeting) => ({ name: meeting.name, sentences: recurringSentences(meeting) }));
}

function recurringSentences(meeting: Body["recurring"][number]): string[] {
  const together = meeting.inConnectionWith === null ? "" : `, i samband med ${meeting.inConnectionWith}`;
  const month = meeting.month === null ? "" : `, vanligen i ${meeting.month}`;
  const sentences = [`${meeting.name} hålls ${meeting.howOften}${together}${month}.`];
  if (meeting.text !== null) sentences.push(meeting.text.trim());
  const notice =
    meeting.noticeMonths === null
      ? null
      : `kallelsen skickas ${counted(meeting.noticeMonths, "månad", "månader")} före mötet`;
  const verb = notice === null ? "skickas " : "";
  const papers =
    meeting.papersWeeks === null ? null : `handlingarna ${verb}${counted(meeting.papersWeeks, "vecka", "veckor")} före`;
  const rules = [notice, papers].filter((rule) => rule !== null).join(" och ");
  if (rules !== "") sentences.push(`${capitalised(rules)}.`);
  return sentences;
}
