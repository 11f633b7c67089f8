import { describe, expect, it } from "vitest";
import { smallModel, type Case, type Fields } from "../acceptance/small-model.ts";
import { frontPage } from "./front.ts";

const NOW = "2023-2027";
const front = (organisation: Fields = {}, given: Case = {}) => frontPage(smallModel({ ...given, organisation }));

const MEMBERS: Case = {
  counties: { "Norrsaga län": {}, "Tomma län": {}, "Sörsaga län": {} },
  members: {
    Älvby: {},
    Trollstad: {},
    "Region Saga": { county: "sorsaga-lan" },
    Aspnäs: { membership: "associated" },
    Dimdal: { until: "2020" },
    Fjärran: { membership: "associated", until: "2020" },
  },
};

describe("the headline", () => {
  it.each<[Fields, [string, boolean][]]>([
    [{}, [["Påhittade rådet", false]]],
    [{ headline: ["Ett råd."] }, [["Ett råd.", false]]],
    [
      { headline: ["{members} medlemmar.", "{regions} och {municipalities}.", "Ett råd."] },
      [
        ["3 medlemmar.", false],
        ["1 och 2.", false],
        ["Ett råd.", true],
      ],
    ],
  ])("of %j counts full members alone, and has a last line where it has several", (organisation, lines) => {
    const page = front(organisation, MEMBERS);
    const texts = lines.map(([text]) => text);
    expect(page.view().headline).toEqual(lines.map(([text, isLast]) => ({ text, isLast })));
    expect([page.title, page.picture().title]).toEqual([texts.join(" "), texts]);
  });
});

describe("members", () => {
  const { map, counties, members, chain } = front({}, MEMBERS).view();

  it("stand on a map, but those that have left", () => {
    expect(map.members.map(({ url }) => url).sort()).toEqual([
      "/medlemmar/alvby/",
      "/medlemmar/aspnas/",
      "/medlemmar/region-saga/",
      "/medlemmar/trollstad/",
    ]);
  });

  it("are counted by county, associated ones apart", () => {
    expect(counties.map(({ name, count, url }) => [name, count, url])).toEqual([
      ["Norrsaga län", "2", "/medlemmar/#norrsaga-lan"],
      ["Sörsaga län", "1", "/medlemmar/#sorsaga-lan"],
      ["Associerade", "1", "/medlemmar/#associerade"],
    ]);
    expect(front({}, { members: { Älvby: {} } }).view().counties).toHaveLength(1);
  });

  it("are listed as on their own page, without its filter", () => {
    expect(members.map(({ heading, url, members: links }) => [heading, url, ...links.map(({ text }) => text)])).toEqual(
      [
        ["Norrsaga län", "/medlemmar/#norrsaga-lan", "Trollstad", "Älvby"],
        ["Sörsaga län", "/medlemmar/#sorsaga-lan", "Region Saga"],
        ["Associerade medlemmar", "/medlemmar/#associerade", "Aspnäs"],
        ["Tidigare medlemmar", "/medlemmar/#tidigare", "Dimdal", "Fjärran"],
      ],
    );
    expect(members.flatMap(({ members: links }) => links.flatMap(({ row }) => row ?? []))).toEqual([]);
  });

  it("begin the chain of who governs", () => {
    expect(chain).toEqual([
      {
        before: null,
        number: "3",
        after: null,
        name: "Medlemmar",
        url: "/medlemmar/",
        text: "2 kommuner och 1 region. Därtill 1 associerad medlem.",
      },
    ]);
  });
});

it("the chain goes on with each body whose size is known, with its number", () => {
  const bodies = {
    Rådet: { size: { ordinary: 1200, substitute: 1200, about: "närmare" }, lead: "Råder." },
    Styrelsen: { size: { ordinary: 19, substitute: 10 }, lead: "Styr." },
    Utskottet: {},
  };
  const [, ...chain] = front({}, { bodies }).view().chain;
  expect(chain).toEqual([
    { before: "närmare", number: "1\u00a0200", after: null, name: "Rådet", url: "/radet/", text: "Råder." },
    { before: null, number: "19", after: "+ 10", name: "Styrelsen", url: "/styrelsen/", text: "Styr." },
  ]);
});

describe("the body that is shown at length", () => {
  const lines = ["Ada Al (TR)", "Bo Ek (AL)", "Eva Åby until 2024", "chair: Bo Ek", "vice-chair: Ada Al"];
  const minutes = ["2026-01", "2026-02", "2026-03", "2026-04"].map((date): [string, Fields] => [
    `Protokoll ${date}`,
    { kind: "minutes", date, body: "styrelsen" },
  ]);
  const documents = Object.fromEntries([...minutes, ["Plan", { kind: "plan", body: "styrelsen" }]]);
  const given: Case = {
    documents,
    bodies: { Styrelsen: { lead: "Styr." } },
    terms: { Rådet: { [NOW]: ["vacant"] }, Styrelsen: { [NOW]: lines }, Utskottet: { [NOW]: ["Lo Is"] } },
  };

  it("is the first in which somebody sits, with its presidium and newest minutes", () => {
    const { board } = front({}, { ...given, bodies: { Rådet: {}, ...given.bodies } }).view();
    expect([board?.name, board?.url, board?.lead]).toEqual(["Styrelsen", "/styrelsen/", "Styr."]);
    expect([board?.group.heading, ...(board?.group.rows ?? []).map(({ name, role }) => `${name}, ${role}`)]).toEqual([
      "Presidiet",
      "Bo Ek, Ordförande",
      "Ada Al, Vice ordförande",
    ]);
    expect(board?.minutes.rows.map(({ title }) => title)).toEqual([
      "Protokoll 2026-04",
      "Protokoll 2026-03",
      "Protokoll 2026-02",
    ]);
    expect(board?.arc).not.toBeNull();
  });

  it("is none where nobody sits anywhere", () => {
    expect(front({}, { terms: { Rådet: { [NOW]: ["vacant"] } } }).view().board).toBeNull();
  });
});

describe("the organisation in its own words", () => {
  const source = "en-pahittad-kalla";

  it("is paragraphs under headings", () => {
    const about = [{ heading: "Om", text: "Ett.\n\nTvå.\n", source }];
    expect(front({ about }).view().about).toEqual([{ heading: "Om", paragraphs: ["Ett.", "Två."] }]);
  });

  it("is figures that never break", () => {
    const items = [{ value: "12 000", after: "av 1 000 000 troll" }];
    expect(front({ figures: { heading: "Siffror", items, source } }).view().figures).toEqual({
      heading: "Siffror",
      items: [{ before: "", value: "12\u00a0000", after: "av 1\u00a0000\u00a0000 troll" }],
    });
  });

  it("is its own documents in its own order, and how its meetings are held", () => {
    const documents = { Plan: { date: "2020" }, Stadgar: { date: "2024" }, Protokoll: {} };
    const recurring = { Sagomötet: { body: "radet", month: "juni" } };
    const view = front({ key_documents: ["plan", "stadgar"] }, { bodies: { Rådet: {} }, documents, recurring }).view();
    expect(view.documents.rows.map(({ title }) => title)).toEqual(["Plan", "Stadgar"]);
    expect(view.meetings).toEqual([{ name: "Sagomötet", sentences: ["Sagomötet hålls ibland, vanligen i juni."] }]);
  });
});

it("as a page is found by name, English name and headline, in no menu, and is pictured as the map", () => {
  const sources = { Egen: {}, Text: {}, Siffra: {} };
  const page = front(
    {
      headline: ["Ett råd."],
      source: "egen",
      about: [{ heading: "Om", text: "Ett.", source: "text" }],
      figures: { heading: "Siffror", items: [], source: "siffra" },
    },
    { sources },
  );
  expect([page.url, page.label, page.inMenu, page.inFooter]).toEqual(["/", "Start", false, null]);
  expect(page.search).toMatchObject({ kind: "Sida", tier: "copy", title: "Påhittade rådet" });
  expect(page.search?.names).toEqual(expect.arrayContaining(["Ett råd.", "Påhittade rådet", "The Invented Council"]));
  expect(page.sources.map(({ title }) => title)).toEqual(["Egen", "Text", "Siffra"]);
  expect(page.picture()).toMatchObject({ lead: "Ett påhittat samarbete.", art: { kind: "map", highlighted: null } });
});
