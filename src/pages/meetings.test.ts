import { describe, expect, it } from "vitest";
import { smallModel, type Case, type Fields } from "../acceptance/small-model.ts";
import { meetingsPage } from "./meetings.ts";

const page = (given: Case) => meetingsPage(smallModel({ bodies: { Styrelsen: {}, Rådet: {} }, ...given }));

/** The row of one meeting of the board, which is on 10 December 2026 unless the case says otherwise. */
function row(meeting: Fields, rule: Fields = {}, given: Case = {}) {
  const { upcoming, past } = page({
    meetings: { mote: { body: "styrelsen", date: "2026-12-10", ...meeting } },
    recurring: { Styrmötet: { body: "styrelsen", ...rule } },
    ...given,
  }).view();
  return [...upcoming, ...past.flatMap(({ rows }) => rows)][0];
}

describe("meetings", () => {
  const meetings = {
    a: { body: "styrelsen", date: "2027-02-01" },
    b: { body: "radet", date: "2026-12-01" },
    c: { body: "styrelsen", date: "2026-11-23" },
    d: { body: "styrelsen", date: "2026-11-22" },
    e: { body: "styrelsen", date: "2026-03" },
    f: { body: "radet", date: "2025-06-01" },
  };

  it("to come stand with the next one on top, today's among them", () => {
    const { upcoming, noneUpcoming } = page({ meetings }).view();
    expect([upcoming.map(({ id }) => id), noneUpcoming]).toEqual([["c", "b", "a"], null]);
  });

  it("that are past stand by year, newest first", () => {
    const { past } = page({ meetings }).view();
    expect(past.map(({ id, heading, rows }) => [id, heading, ...rows.map((one) => one.id)])).toEqual([
      ["moten-2026", "2026", "d", "e"],
      ["moten-2025", "2025", "f"],
    ]);
  });

  it("are said to be none where none is to come", () => {
    expect(page({}).view()).toMatchObject({
      upcoming: [],
      past: [],
      noneUpcoming: "Inga kommande möten är ännu inlagda.",
    });
  });
});

describe("the row of a meeting", () => {
  it("has its date in words, its place and its body", () => {
    expect(row({ place: "Trollstad" })).toMatchObject({
      date: "2026-12-10",
      dateInWords: "10 december 2026",
      place: "Trollstad",
      cancelled: null,
      body: { text: "Styrelsen", url: "/styrelsen/" },
    });
  });

  it.each<[string, Fields, Case, string]>([
    ["its own", { name: "Julmötet" }, {}, "Julmötet"],
    ["that of the body's recurring meeting", {}, {}, "Styrmötet"],
    ["its body", {}, { recurring: {} }, "Möte i styrelsen"],
  ])("has a name: %s", (_, meeting, given, name) => {
    expect(row(meeting, {}, given)?.name).toBe(name);
  });

  it.each<[string, string, Fields, Fields, string[]]>([
    [
      "is to come",
      "2026-10-01",
      {},
      {},
      ["Kallelsen skickas senast 10 november 2026.", "Handlingarna skickas senast 26 november 2026."],
    ],
    [
      "is late",
      "2026-11-30",
      {},
      {},
      [
        "Kallelsen skulle skickas senast 10 november 2026 och är ännu inte inlagd.",
        "Handlingarna skulle skickas senast 26 november 2026 och är ännu inte inlagda.",
      ],
    ],
    [
      "is to be sent today",
      "2026-11-10",
      {},
      { papers_weeks: 0 },
      ["Kallelsen skickas senast 10 november 2026.", "Handlingarna skickas senast 10 december 2026."],
    ],
    ["is of a cancelled meeting", "2026-10-01", { status: "cancelled" }, {}, []],
    ["is of a past one", "2026-12-11", {}, {}, []],
    ["is of a day not known", "2026-10-01", { date: "2026-12" }, {}, []],
  ])("says of notice and papers what %s", (_, today, meeting, rule, due) => {
    expect(row(meeting, { notice_months: 1, papers_weeks: 2, ...rule }, { today })?.due).toEqual(due);
  });

  it("says nothing of what is published already, and leads to it", () => {
    const documents = { Kallelse: { kind: "notice", meeting: "mote" }, Annat: { kind: "papers" } };
    const { due, documents: links } = row({}, { notice_months: 1, papers_weeks: 2 }, { documents }) ?? {};
    expect(due).toEqual(["Handlingarna skickas senast 26 november 2026."]);
    expect(links).toEqual([{ kind: "Kallelse", url: "/dokument/#kallelse" }]);
  });

  it("says where it is cancelled", () => {
    expect(row({ status: "cancelled" })?.cancelled).toBe("Inställt");
  });
});

describe("the rules of recurring meetings", () => {
  it.each<[Fields, string[]]>([
    [{}, ["Styrmötet hålls ibland."]],
    [{ with: "rådet", month: "juni" }, ["Styrmötet hålls ibland, i samband med rådet, vanligen i juni."]],
    [{ text: "Alla får komma.\n" }, ["Styrmötet hålls ibland.", "Alla får komma."]],
    [{ notice_months: 1 }, ["Styrmötet hålls ibland.", "Kallelsen skickas 1 månad före mötet."]],
    [{ papers_weeks: 2 }, ["Styrmötet hålls ibland.", "Handlingarna skickas 2 veckor före."]],
    [
      { notice_months: 2, papers_weeks: 1 },
      ["Styrmötet hålls ibland.", "Kallelsen skickas 2 månader före mötet och handlingarna 1 vecka före."],
    ],
  ])("are sentences: %j", (rule, sentences) => {
    expect(page({ recurring: { Styrmötet: { body: "styrelsen", ...rule } } }).view().rules).toEqual([
      { name: "Styrmötet", sentences },
    ]);
  });
});

it("as a page stands in the footer alone, with the sources of meetings and rules", () => {
  const { url, inMenu, inFooter, search, sources } = page({
    sources: { Kalender: {}, Stadgar: {} },
    meetings: { mote: { body: "styrelsen", date: "2026-12-10", source: "kalender" } },
    recurring: { Styrmötet: { body: "styrelsen", source: "stadgar" } },
  });
  expect([url, inMenu, inFooter, search?.tier]).toEqual(["/moten/", false, "Möten", "plain"]);
  expect(sources.map(({ title }) => title)).toEqual(["Kalender", "Stadgar"]);
});
