import { describe, expect, it } from "vitest";
import { smallModel, type Fields } from "../acceptance/small-model.ts";
import { archivePages, documentsPage } from "./documents.ts";

/** So many minutes of a year, and a plan; each year's own. */
function model(minutes: Readonly<Record<string, number>>, more: Readonly<Record<string, Fields>> = {}) {
  const entries = Object.entries(minutes).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index): [string, Fields] => [
      `Protokoll ${year} nummer ${String(index)}`,
      { kind: "minutes", date: year },
    ]),
  );
  return smallModel({ documents: { ...Object.fromEntries(entries), ...more } });
}
const PLANS = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => [`Plan ${String(index)}`, { kind: "plan", date: `202${String(index)}` }]),
);

describe("the page of documents", () => {
  const few = documentsPage(model({ 2024: 2, 2023: 1 }, PLANS));

  it("has all of them where they are few: minutes by year, others by kind", () => {
    const { minutes, groups, years, jumps, lead } = few.view();
    expect(minutes.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ["2024", 2],
      ["2023", 1],
    ]);
    expect(groups.map(({ heading, rows }) => [heading, rows.length])).toEqual([["Mål, planer och berättelser", 6]]);
    expect(jumps).toEqual([
      { text: "Protokoll", url: "#protokoll", count: "3" },
      { text: "Mål, planer och berättelser", url: "#mal-och-planer", count: "6" },
    ]);
    expect([years, lead]).toEqual([[], "Protokoll, mål och planer samt de regler som gäller för arbetet."]);
  });

  it("leads to no minutes where there are none", () => {
    const { minutes, jumps } = documentsPage(model({}, { Plan: { kind: "plan" } })).view();
    expect([minutes, jumps.map(({ url }) => url)]).toEqual([[], ["#mal-och-planer"]]);
  });

  it("stands in menu and footer, behind its documents in search, and goes on by year", () => {
    const { url, inMenu, inFooter, search, parts, sources } = few;
    expect([url, inMenu, inFooter, search?.tier]).toEqual(["/dokument/", true, "Dokument", "copy"]);
    expect(["/dokument/2024/", "/dokument/utan-ar-2/", "/dokument/plan.pdf"].map((one) => parts?.(one))).toEqual([
      true,
      true,
      false,
    ]);
    expect(sources.map(({ title }) => title)).toEqual(["En påhittad källa"]);
  });
});

describe("documents that are too many for a page", () => {
  const many = model({ 2024: 201, 2023: 1 }, { ...PLANS, Gammalt: { kind: "other" } });

  it("are shown by the newest of each kind, and lead to those of each year", () => {
    const { minutes, groups, years, jumps, lead } = documentsPage(many).view();
    expect(minutes.map(({ id, heading, rows }) => [id, heading, rows.length])).toEqual([
      ["senaste-protokoll", "Senast inlagda", 20],
    ]);
    expect(groups.map(({ rows }) => rows.map(({ title }) => title))).toEqual([
      ["Plan 5", "Plan 4", "Plan 3", "Plan 2", "Plan 1"],
      ["Gammalt"],
    ]);
    expect(years.slice(1)).toEqual([
      { text: "2024", url: "/dokument/2024/", count: "200" },
      { text: "2024, del 2", url: "/dokument/2024-2/", count: "2" },
      { text: "2023", url: "/dokument/2023/", count: "2" },
      { text: "2022", url: "/dokument/2022/", count: "1" },
      { text: "2021", url: "/dokument/2021/", count: "1" },
      { text: "2020", url: "/dokument/2020/", count: "1" },
      { text: "utan år", url: "/dokument/utan-ar/", count: "1" },
    ]);
    expect(jumps).toEqual([{ text: "Alla dokument år för år", url: "#ar", count: "209" }]);
    expect(lead).toBe("De nyaste dokumenten av varje slag, och alla dokument år för år.");
  });

  it("have a page for each year with that year's alone, which search does not find twice", () => {
    const pages = archivePages(many);
    const page = pages.find(({ url }) => url === "/dokument/2023/");
    expect([page?.title, page?.label, page?.search]).toEqual(["Dokument 2023", "2023", null]);
    const { heading, lead, minutes, groups, years, jumps } = page?.view() ?? {};
    expect([heading, lead, years, jumps?.length]).toEqual(["Dokument 2023", "2 dokument.", [], 2]);
    expect([...(minutes ?? []), ...(groups ?? [])].map(({ rows }) => rows.map(({ title }) => title))).toEqual([
      ["Protokoll 2023 nummer 0"],
      ["Plan 3"],
    ]);
    expect(pages.reduce((sum, { view }) => sum + view().minutes.flatMap(({ rows }) => rows).length, 0)).toBe(202);
  });

  it("are no pages of years where they fit on one", () => {
    expect(archivePages(model({ 2024: 200 }))).toEqual([]);
  });
});
