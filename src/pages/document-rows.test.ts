import { describe, expect, it } from "vitest";
import { documentOf, smallModel, type Fields, type Records } from "../acceptance/small-model.ts";
import { documentList, latestMinutes, minutesByYear, otherDocuments } from "./document-rows.ts";

const SOURCES = {
  Sagosidan: { address: "https://saga.example/sida" },
  Trollsidan: { address: "https://troll.example/" },
};
const ELSEWHERE = "https://saga.example/plan.pdf";

/** The row of a document, and of those beside it. */
function row(fields: Fields, title = "Sagan") {
  const model = smallModel({ sources: SOURCES, documents: { [title]: fields } });
  return documentList([documentOf(model, title)]).rows[0];
}
const documentsOf = (documents: Records) => smallModel({ sources: SOURCES, documents }).documents;

describe("the row of a document", () => {
  it.each<[string, Fields, string | null, string | null]>([
    ["a file here", { file: "sagan.pdf", address: ELSEWHERE }, "/dokument/sagan.pdf", null],
    ["an address", { address: ELSEWHERE, source: "sagosidan" }, ELSEWHERE, null],
    ["the page only on which it was published", { source: "sagosidan" }, null, "https://saga.example/sida"],
    ["none of them", {}, null, null],
  ])("leads to %s", (_, fields, url, published) => {
    const { url: own, published: page } = row(fields) ?? {};
    expect([own, page?.url ?? null]).toEqual([url, published]);
  });

  it.each<[string, Fields, string | null]>([
    ["Sagan", { kind: "plan" }, "Verksamhetsplan"],
    ["Verksamhetsplan 2026", { kind: "plan" }, null],
    ["Sagan", { kind: "other" }, null],
    [
      "Sagan",
      { kind: "minutes", date: "2024", file: "a.pdf", language: "en", status: "adjusted" },
      "Protokoll, PDF, 14\u00a0byte, på engelska, justerat",
    ],
  ])("says what is known of %s: %j", (title, fields, about) => {
    expect(row(fields, title)?.about).toBe(about);
  });

  it.each([
    ["draft", "Utkast"],
    ["adjusted", null],
  ])("says where it is a %s", (status, note) => {
    expect(row({ status })?.note).toBe(note);
  });

  it("leads to what it replaces, and to what replaces it", () => {
    const model = smallModel({ documents: { Ny: { replaces: "gammal" }, Gammal: {} } });
    const [ny, gammal] = documentList(["Ny", "Gammal"].map((name) => documentOf(model, name))).rows;
    expect([ny?.replaces, ny?.replacedBy]).toEqual([{ text: "Gammal", url: "/dokument/#gammal" }, null]);
    expect([gammal?.replaces, gammal?.replacedBy]).toEqual([null, { text: "Ny", url: "/dokument/#ny" }]);
  });
});

it.each<[string, Records, string | null, (string | undefined)[]]>([
  [
    "of one page",
    { A: { source: "sagosidan" }, B: { source: "sagosidan" } },
    "https://saga.example/sida",
    [undefined, undefined],
  ],
  [
    "of two pages",
    { A: { source: "sagosidan" }, B: { source: "trollsidan" } },
    null,
    ["https://saga.example/sida", "https://troll.example/"],
  ],
  ["alone", { A: { source: "sagosidan" } }, null, ["https://saga.example/sida"]],
  [
    "one of which can be read here",
    { A: { source: "sagosidan" }, B: { address: ELSEWHERE } },
    null,
    ["https://saga.example/sida", undefined],
  ],
])("documents %s say together where they were published, or each for itself", (_, documents, together, each) => {
  const { rows, published } = documentList(documentsOf(documents));
  expect([published?.url ?? null, rows.map((own) => own.published?.url)]).toEqual([together, each]);
});

describe("documents in groups", () => {
  const documents = documentsOf({
    "Protokoll i mars": { kind: "minutes", date: "2024-03" },
    "Protokoll i maj": { kind: "minutes", date: "2024-05" },
    "Protokoll i fjol": { kind: "minutes", date: "2023-05" },
    Stadgar: { kind: "statutes", date: "2001" },
    "Plan för i år": { kind: "plan", date: "2024" },
    "Plan för nästa år": { kind: "plan", date: "2025" },
    Vision: { kind: "vision", date: "2020" },
    Övrigt: {},
  });
  const shown = (groups: ReturnType<typeof otherDocuments>) =>
    groups.map(({ id, heading, rows }) => [id, heading, ...rows.map(({ title }) => title)]);

  it("are minutes by year, newest first", () => {
    expect(shown(minutesByYear(documents))).toEqual([
      ["protokoll-2024", "2024", "Protokoll i maj", "Protokoll i mars"],
      ["protokoll-2023", "2023", "Protokoll i fjol"],
    ]);
  });

  it.each([
    [undefined, ["Vision", "Plan för nästa år", "Plan för i år"]],
    [1, ["Vision", "Plan för nästa år"]],
  ])("are others by kind, newest first within each, at most %s of a kind", (most, plans) => {
    expect(shown(otherDocuments(documents, most))).toEqual([
      ["mal-och-planer", "Mål, planer och berättelser", ...plans],
      ["regler", "Regler och förteckningar", "Stadgar"],
      ["ovrigt", "Övrigt", "Övrigt"],
    ]);
  });

  it("are the newest minutes alone", () => {
    expect(latestMinutes(documents, 2).rows.map(({ title }) => title)).toEqual(["Protokoll i maj", "Protokoll i mars"]);
  });
});
