import { warning, type Problem } from "../../data/problem.ts";
import type { Data } from "../../data/read.ts";
import { inWords } from "../../text.ts";
import { surelyBefore } from "./span.ts";

/** What is possible and most likely a slip of the keyboard. Warnings: an editor may know better. */
export function plausibilityProblems(data: Data): Problem[] {
  return [...foreignCodes(data), ...beforeFounding(data)];
}

/** A municipality's code begins with that of its county, which a region shares: https://www.scb.se/hitta-statistik/regional-statistik-och-kartor/ */
function foreignCodes(data: Data): Problem[] {
  return data.members.flatMap((member) => {
    const county = data.counties.find(({ id }) => id === member.county);
    if (!county || member.code.startsWith(county.code)) return [];
    const message = `Kod: ${member.code} börjar inte med ${county.code}, som är koden för ${county.name}. Rätta koden, eller länet.`;
    return [warning(data.placeOf(member, "code"), "foreign-code", message)];
  });
}

/** A date from before there was an organisation, as 1924 for 2024. */
function beforeFounding({ organisation, ...data }: Data): Problem[] {
  if (organisation === null) return [];
  const { founded } = organisation;
  const dated = [
    ...data.terms.map(({ record }) => ({ record, field: "from", label: "Från", date: record.from })),
    ...data.meetings.map((record) => ({ record, field: "date", label: "Datum", date: record.date })),
    ...data.documents.map((record) => ({ record, field: "date", label: "Datum", date: record.date })),
  ];
  return dated.flatMap(({ record, field, label, date }) => {
    if (date === undefined || !surelyBefore(date, founded)) return [];
    const message = `${label}: ${date} ligger före ${inWords(founded)}, då organisationen bildades. Är årtalet rätt?`;
    return [warning(data.placeOf(record, field), "before-founding", message)];
  });
}
