import { hasEnded, latest, monthsBefore, type Day } from "../../day.ts";
import type { Data } from "../../data/read.ts";
import { seatLists } from "../../data/term-file.ts";
import { warning, type Problem } from "../../data/problem.ts";
import { surelyBefore } from "./span.ts";
import { counted, inWords } from "../../text.ts";

/** What the day makes worth a look. Warnings, never errors: a build must not fail because time passes. */
export function calendarProblems(data: Data, today: Day): Problem[] {
  return [...expiredTerms(data, today), ...oldVacancies(data, today), ...overdueNotices(data, today)];
}

function expiredTerms(data: Data, today: Day): Problem[] {
  return data.bodies.flatMap((body) => {
    if (isIncomplete(data, body.id)) return [];
    const terms = data.terms.filter((file) => file.body === body.id && file.record.until !== undefined);
    const last = terms.reduce<(typeof terms)[number] | null>(
      (newest, file) =>
        newest === null || latest(file.record.until ?? "") > latest(newest.record.until ?? "") ? file : newest,
      null,
    );
    const until = last?.record.until;
    if (!last || until === undefined || !hasEnded(until, today)) return [];
    const message = `Mandatperioden gick ut ${inWords(until)} och ingen ny är inlagd. Skapa filen för nästa period när valet är gjort.`;
    return [warning(data.placeOf(last.record, "until"), "term-expired", message)];
  });
}

/** A file of the body cannot be used: it may hold the very term that is missed. */
function isIncomplete(data: Data, body: string): boolean {
  return [...data.broken, ...data.unreadable].some((name) => name.startsWith(`${body}/`));
}

function oldVacancies(data: Data, today: Day): Problem[] {
  return data.terms.flatMap((file) => {
    const months = data.bodies.find((candidate) => candidate.id === file.body)?.vacancy_months;
    if (months === undefined) return [];
    return seatLists(file)
      .flatMap((list) => list.seats)
      .flatMap((seat) => {
        const since = seat.vacant?.since;
        const isFilled = (seat.holders ?? []).some(({ from }) => surelyBefore(since ?? null, from ?? null));
        if (isFilled || hasEnded(file.record.until ?? null, today)) return [];
        if (since === undefined || latest(since) >= monthsBefore(today, months)) return [];
        const message = `Plats ${String(seat.seat)} har varit vakant sedan ${inWords(since)}, längre än ${counted(months, "månad", "månader")}. Är den fylld, lägg in innehavaren.`;
        return [warning(data.placeOf(seat, "vacant"), "old-vacancy", message)];
      });
  });
}

function overdueNotices(data: Data, today: Day): Problem[] {
  return data.meetings.flatMap((meeting) => {
    const months = data.recurring.find(
      (recurring) => recurring.body === meeting.body && recurring.notice_months !== undefined,
    )?.notice_months;
    if (months === undefined || meeting.status === "cancelled" || meeting.date.length !== 10 || meeting.date < today)
      return [];
    const due = monthsBefore(meeting.date, months);
    const sent = data.documents.some((document) => document.meeting === meeting.id && document.kind === "notice");
    if (sent || due >= today) return [];
    const message = `Kallelsen till mötet ${inWords(meeting.date)} skulle ha skickats senast ${inWords(due)}. Lägg in den i documents.yaml (kind: notice, meeting: ${meeting.id}).`;
    return [warning(data.placeOf(meeting, "date"), "notice-overdue", message)];
  });
}
