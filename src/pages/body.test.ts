import { describe, expect, it } from "vitest";
import { bodyOf, smallModel, termOf, type Case, type Fields, type TermCase } from "../acceptance/small-model.ts";
import { bodyPage, termName, termPage } from "./body.ts";

const NOW = "2023-2027";
const BEFORE = "2019-2023";

/** The page of the board, of which a case says its present term and fields of its own. */
function board(term: TermCase, fields: Fields = {}, given: Case = {}) {
  const model = smallModel({
    ...given,
    bodies: { Styrelsen: fields, ...given.bodies },
    terms: { ...given.terms, Styrelsen: { [NOW]: term, ...given.terms?.["Styrelsen"] } },
  });
  return bodyPage(model, bodyOf(model, "Styrelsen"));
}

/** The page of a term of the board by the name of its file. */
function term(name: string, terms: Readonly<Record<string, TermCase>>, given: Case = {}) {
  const model = smallModel({ ...given, terms: { ...given.terms, Styrelsen: terms } });
  return termPage(model, termOf(model, "Styrelsen", name));
}

describe("the people of a body", () => {
  const groups = (...given: Parameters<typeof board>) =>
    board(...given)
      .view()
      .groups.map(({ heading, rows }) => [heading, ...rows.map(({ name, role }) => `${name}, ${role}`)]);

  it("are its chair first where there is no presidium to speak of, then others by surname, then substitutes", () => {
    const lines = ["Bo Öberg", "Eva Åby", "Ada Chef", "substitute: Kim Ek", "substitute: Lo Al", "chair: Ada Chef"];
    expect(groups(lines)).toEqual([
      ["Ledamöter", "Ada Chef, Ordförande", "Eva Åby, Ledamot", "Bo Öberg, Ledamot"],
      ["Ersättare", "Lo Al, Ersättare", "Kim Ek, Ersättare"],
    ]);
  });

  it("have a presidium apart where it is more than one, in the order of offices", () => {
    const lines = ["Ada Chef", "Bo Ek", "Ede Vice", "second-vice-chair: Bo Ek", "chair: Ede Vice"];
    expect(groups(lines)).toEqual([
      ["Presidiet", "Ede Vice, Ordförande", "Bo Ek, 2:e vice ordförande"],
      ["Övriga ledamöter", "Ada Chef, Ledamot"],
    ]);
  });

  it("are present ones: neither who has left nor who is to come", () => {
    const lines = ["Ada Förr until 2024-05-17; Bo Nu from 2024-05-17", "Kim Sen from 2027-01-01", "Lo Al"];
    expect(groups(lines)).toEqual([["Ledamöter", "Lo Al, Ledamot", "Bo Nu, Ledamot"]]);
  });

  it("stand by the numbers of their seats where a source gives that order", () => {
    const lines = ["Bo Öberg", "Eva Åby", "Ada Al"];
    expect(groups({ lines, fields: { order_source: "en-pahittad-kalla" } })).toEqual([
      ["Ledamöter", "Bo Öberg, Ledamot", "Eva Åby, Ledamot", "Ada Al, Ledamot"],
    ]);
  });

  it("have personal substitutes beside them, and others apart", () => {
    const lines = [
      "Ada Al",
      "Bo Ek",
      "Eva Åby",
      "substitute for 1: Kim Ur",
      "substitute for 2: vacant",
      "substitute: Lo Is",
    ];
    const [ordinary, others] = board(lines, { personal_substitutes: true }).view().groups;
    expect(ordinary?.rows.map(({ name, substitute }) => [name, substitute?.name ?? substitute?.empty])).toEqual([
      ["Ada Al", "Kim Ur"],
      ["Bo Ek", "vakant"],
      ["Eva Åby", undefined],
    ]);
    expect([others?.heading, others?.rows.map(({ name }) => name)]).toEqual(["Övriga ersättare", ["Lo Is"]]);
  });

  it("have party and principal, each their own, or it is said that the principal is not entered", () => {
    const lines = ["Ada Al (TR, Älvby)", "Bo Ek (AL, Trollstad)", "Eva Åby"];
    const rows = board(lines)
      .view()
      .groups.flatMap((group) => group.rows);
    expect(
      rows.map(({ party, principal, principalMissing }) => [party?.letters, principal?.text, principalMissing]),
    ).toEqual([
      ["TR", "Älvby kommun", null],
      ["AL", "Trollstad kommun", null],
      [undefined, undefined, "ännu inte inlagd"],
    ]);
  });

  it("bear the offices that they hold now, not those that they held", () => {
    const lines = ["Ada Förr", "Bo Nu", "chair: Ada Förr until 2025-01-01", "chair: Bo Nu from 2025-01-01"];
    expect(groups(lines)).toEqual([["Ledamöter", "Bo Nu, Ordförande", "Ada Förr, Ledamot"]]);
  });

  it("say since when only where a seat has a date of its own", () => {
    const rows = board(["Ada Al", "Bo Ek from 2024-05-17"])
      .view()
      .groups.flatMap((group) => group.rows);
    expect(rows.map(({ since }) => since)).toEqual([null, "sedan 17 maj 2024"]);
  });

  it("tell vacant seats from seats not yet entered", () => {
    const lines = ["Ada Al", "vacant since 2024-03", "substitute: Kim Ek"];
    const fields = { not_entered: { ordinary: 2, substitute: 1 } };
    expect(board({ lines, fields }).view().groups).toMatchObject([
      { vacant: "1 plats är vakant sedan mars 2024.", missing: "2 av 4 ledamöter är ännu inte inlagda." },
      { vacant: null, missing: "1 av 2 ersättare är ännu inte inlagd." },
    ]);
  });
});

describe("a body of whom nobody is entered", () => {
  const about = { size: { ordinary: 200, substitute: 200, about: "närmare" } };
  const exact = { size: { ordinary: 2, substitute: 0 } };

  it.each([
    ["and whose size is known roughly", [], about, "Ledamöter och ersättare är ännu inte inlagda.", true],
    ["and whose size is not known", [], {}, "Uppgifter om styrelsen är ännu inte inlagda.", true],
    ["and whose size is exact, as its groups say it", { fields: { not_entered: exact.size } }, exact, null, true],
    ["but somebody is", ["Ada Al"], {}, null, true],
  ])("%s", (_, lines, fields, nobodyEntered, hasPeople) => {
    expect(board(lines, fields).view()).toMatchObject({ nobodyEntered, hasPeople });
  });

  it("and that has no term, says so", () => {
    const model = smallModel({ bodies: { Styrelsen: exact } });
    const page = bodyPage(model, bodyOf(model, "Styrelsen"));
    expect(page.view()).toMatchObject({
      nobodyEntered: "Uppgifter om styrelsen är ännu inte inlagda.",
      groups: [],
      arc: null,
      division: null,
      terms: [],
    });
    expect([page.picture().note, page.picture().art]).toEqual([null, null]);
  });
});

it("lists the principals of those who appoint their own by county, with how many each has", () => {
  const lines = { delegations: { Älvby: ["Ada Al (TR)"] } };
  const { delegations } = board(lines, {}, { members: { Trollstad: {} } }).view();
  expect(
    delegations.map(({ heading, entries }) => [heading, entries.map(({ text, counts }) => [text, counts])]),
  ).toEqual([
    [
      "Norrsaga län",
      [
        ["Trollstad kommun", "ännu inte inlagt"],
        ["Älvby kommun", "1 ledamot"],
      ],
    ],
  ]);
});

describe("what is said of a body", () => {
  it.each<[string, Fields, Fields, [string, string][]]>([
    ["its term", {}, {}, [["Mandatperiod", "2023\u00a0– 2027"]]],
    [
      "its size",
      { size: { ordinary: 1, substitute: 1200, about: "närmare" } },
      {},
      [
        ["Mandatperiod", "2023\u00a0– 2027"],
        ["Ledamöter", "närmare 1"],
        ["Ersättare", "närmare 1\u00a0200"],
      ],
    ],
    [
      "the size of its term, where that is another",
      { size: { ordinary: 9, substitute: 9 }, personal_substitutes: true },
      { size: { ordinary: 1, substitute: 0 } },
      [
        ["Mandatperiod", "2023\u00a0– 2027"],
        ["Ledamöter", "1"],
        ["Personliga ersättare", "0"],
      ],
    ],
    [
      "who elects it, and for how long",
      { elected_by: "medlemmarna", term_years: 4 },
      {},
      [
        ["Mandatperiod", "2023\u00a0– 2027"],
        ["Väljs av", "medlemmarna"],
        ["Väljs för", "4 år"],
      ],
    ],
  ])("are facts: %s", (_, body, fields, facts) => {
    const view = board({ lines: ["Ada Al"], fields }, body).view();
    expect(view.facts.map(({ label, value }) => [label, value])).toEqual(facts);
  });

  it("is what it does and what is noted of its term", () => {
    const view = board({ fields: { note: "Vald i förtid." } }, { lead: "Styr.", tasks: ["Styr.", "Ställer."] }).view();
    expect(view).toMatchObject({
      heading: "Styrelsen",
      lead: "Styr.",
      tasks: ["Styr.", "Ställer."],
      note: "Vald i förtid.",
    });
  });

  it.each([
    ["2026-11-23", null],
    ["2028-06-01", "Mandatperioden har gått ut. Vilka som har valts efter den är ännu inte inlagt."],
  ])("on %s is of its term: %j", (today, notice) => {
    expect(board(["Ada Al"], {}, { today }).view().notice).toBe(notice);
  });

  it("is what has changed in its term, oldest first", () => {
    const lines = ["Ada Al until 2025-01-10; Bo Ek from 2025-01-10", "Lo Is from 2024-03-01"];
    expect(board(lines).view().changes).toEqual([
      "Lo Is valdes 1 mars 2024 till ledamot.",
      "Bo Ek valdes 10 januari 2025 till ledamot och efterträdde Ada Al.",
    ]);
  });

  it("is how its own meetings are held", () => {
    const recurring = { Styrmötet: { body: "styrelsen" }, Rådsmötet: { body: "radet" } };
    const { recurring: rules } = board([], {}, { bodies: { Rådet: {} }, recurring }).view();
    expect(rules.map(({ name }) => name)).toEqual(["Styrmötet"]);
  });
});

describe("the meetings and documents of a body", () => {
  const meetings = {
    "styrelse-2027": { body: "styrelsen", date: "2027-02-01" },
    "styrelse-2026": { body: "styrelsen", date: "2026-12-01" },
    "styrelse-2025": { body: "styrelsen", date: "2025-12-01" },
    "rad-2026": { body: "radet", date: "2026-12-02" },
  };
  const documents = {
    "Protokoll 2026": { kind: "minutes", date: "2026-02-01", body: "styrelsen" },
    "Protokoll 2024": { kind: "minutes", date: "2024-02-01", body: "styrelsen" },
    "Protokoll 2021": { kind: "minutes", date: "2021-02-01", body: "styrelsen" },
    "Protokoll i rådet": { kind: "minutes", date: "2026-02-01", body: "radet" },
    Arbetsordning: { kind: "rules-of-procedure", date: "2020", body: "styrelsen" },
    Rådsplan: { kind: "plan", body: "radet" },
  };
  const given = { bodies: { Rådet: {} }, meetings, documents, terms: { Styrelsen: { [BEFORE]: [] } } };
  const said = ({
    upcoming,
    meetingsUrl,
    minutes,
    documents: others,
  }: ReturnType<ReturnType<typeof board>["view"]>) => [
    upcoming.map(({ id }) => id),
    meetingsUrl,
    minutes.rows.map(({ title }) => title),
    others.rows.map(({ title }) => title),
  ];

  it("are on its page those to come, the minutes of its present term, and what else is its own", () => {
    const { view } = board([], {}, given);
    expect(said(view())).toEqual([
      ["styrelse-2026", "styrelse-2027"],
      "/moten/",
      ["Protokoll 2026", "Protokoll 2024"],
      ["Arbetsordning"],
    ]);
  });

  it("are on the page of a former term the minutes of that time alone", () => {
    const { view } = term(BEFORE, { [NOW]: [], [BEFORE]: [] }, given);
    expect(said(view())).toEqual([[], "/moten/", ["Protokoll 2021"], []]);
  });

  it("lead nowhere where there are none", () => {
    expect(said(board([]).view())).toEqual([[], null, [], []]);
  });

  it.each([
    [20, null],
    [21, "/dokument/"],
  ])("of %i show the newest twenty, and lead on: %j", (count, allDocuments) => {
    const many = Array.from({ length: count }, (_, index): [string, Fields] => [
      `Protokoll ${String(index)}`,
      { kind: "minutes", date: `2024-01-${String(index + 1).padStart(2, "0")}`, body: "styrelsen" },
    ]);
    const view = board([], {}, { documents: Object.fromEntries(many) }).view();
    expect([view.minutes.rows.length, view.minutes.rows[0]?.title, view.allDocuments]).toEqual([
      20,
      `Protokoll ${String(count - 1)}`,
      allDocuments,
    ]);
  });
});

describe("a term", () => {
  const terms = {
    "2027-2031": ["Ada Al"],
    [NOW]: { lines: ["Bo Ek"], fields: { size: { ordinary: 1, substitute: 0 } } },
    [BEFORE]: ["Ada Al until 2021; Eva Åby from 2021", "chair: Eva Åby from 2021"],
    undated: { fields: { title: "Gammal förteckning", slug: "gammal", standing: "former" } },
    unaddressed: { fields: { title: "Utan adress", standing: "former" } },
  };

  it.each([
    [
      NOW,
      "Styrelsen 2023–2027",
      "Styrelsen under den nuvarande mandatperioden. 1 ledamot och 0 ersättare.",
      null,
      null,
    ],
    [
      BEFORE,
      "Styrelsen 2019–2023",
      "Styrelsen under en tidigare mandatperiod.",
      "Det här är en tidigare mandatperiod.",
      "former",
    ],
    ["2027-2031", "Styrelsen 2027–2031", "Styrelsen under en kommande mandatperiod.", null, "former"],
    ["undated", "Styrelsen: gammal förteckning", "En tidigare förteckning över styrelsen.", null, "former"],
  ])(
    "%s has its heading, says how it stands, and is found apart from its body where it is another than the present",
    (name, heading, lead, notice, tier) => {
      const page = term(name, terms);
      expect([page.title, page.picture().title, page.picture().lead]).toEqual([heading, heading, lead]);
      expect(page.view()).toMatchObject({ heading, lead, notice });
      expect(page.search?.tier ?? null).toBe(tier);
    },
  );

  it("that is over shows who held its seats and offices last", () => {
    const lines = [
      "Ada Al until 2021-01-01; Eva Åby from 2021-01-01",
      "Bo Ek",
      "chair: Bo Ek until 2022-01-01",
      "chair: Eva Åby from 2022-01-01",
    ];
    const { groups } = term(BEFORE, { [NOW]: [], [BEFORE]: lines }).view();
    expect(groups.flatMap(({ rows }) => rows.map(({ name, role }) => [name, role]))).toEqual([
      ["Eva Åby", "Ordförande"],
      ["Bo Ek", "Ledamot"],
    ]);
  });

  it("has an address that it keeps, and its name in the breadcrumb", () => {
    expect([term(BEFORE, terms).url, term(BEFORE, terms).label]).toEqual(["/styrelsen/2019-2023/", "2019–2023"]);
    expect(term("undated", terms).url).toBe("/styrelsen/gammal/");
  });

  it("is listed on the page of its body, newest first, where it has an address", () => {
    const model = smallModel({ terms: { Styrelsen: terms } });
    expect(bodyPage(model, bodyOf(model, "Styrelsen")).view().terms).toEqual([
      { text: "2027–2031", url: "/styrelsen/2027-2031/", note: "kommande" },
      { text: "2023–2027", url: "/styrelsen/2023-2027/", note: "nuvarande" },
      { text: "2019–2023", url: "/styrelsen/2019-2023/", note: "tidigare" },
      { text: "Gammal förteckning", url: "/styrelsen/gammal/", note: "tidigare" },
    ]);
  });

  it("is named after its years, or after its body with its title in small letters", () => {
    const model = smallModel({ terms: { Styrelsen: terms } });
    expect(bodyOf(model, "Styrelsen").terms.map(termName)).toEqual([
      "Styrelsen 2027–2031",
      "Styrelsen 2023–2027",
      "Styrelsen 2019–2023",
      "Styrelsen: utan adress",
      "Styrelsen: gammal förteckning",
    ]);
  });
});

describe("as a page", () => {
  it("of a body has its place in the footer, in the menu where the data says so, and is found first, by its term too", () => {
    const { url, inFooter, inMenu, search } = board([]);
    expect([url, inFooter, inMenu]).toEqual(["/styrelsen/", "Styrelsen", false]);
    expect(search).toMatchObject({ kind: "Sida", tier: "main", title: "Styrelsen" });
    expect(search?.names).toContain("Styrelsen 2023–2027");
    expect(board([], { in_menu: true }).inMenu).toBe(true);
  });

  it("is pictured with its seats, and says from when to when they are", () => {
    const { title, lead, note, art } = board(["Ada Al (TR)", "Bo Ek (AL)"], { lead: "Styr." }).picture();
    expect([title, lead, note, art?.kind]).toEqual(["Styrelsen", "Styr.", "2023\u00a0– 2027", "arc"]);
    expect(board([]).picture().art).toBeNull();
  });

  it("has the sources of body, term, seats, vacancies and offices", () => {
    const sources = { Organ: {}, Period: {}, "Ännu en": {} };
    const lines = ["Ada Al", "vacant", "chair: Ada Al"];
    const fields = { source: "period", more_sources: ["annu-en"] };
    const titles = (page: { sources: { title: string }[] }) => page.sources.map(({ title }) => title);
    expect(titles(board({ lines, fields }, { source: "organ" }, { sources }))).toEqual([
      ...["Organ", "Period", "Ännu en"],
      ...["En påhittad källa", "En påhittad källa", "En påhittad källa"],
    ]);
    expect(titles(term(NOW, { [NOW]: { lines: [], fields } }, { sources }))).toEqual(["Period", "Ännu en"]);
  });
});
