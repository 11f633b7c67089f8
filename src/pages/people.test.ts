import { describe, expect, it } from "vitest";
import { smallModel, type Case } from "../acceptance/small-model.ts";
import { fetchedPeople, letterPages, peoplePage } from "./people.ts";

const CASE: Case = {
  counties: { "Norrsaga län": {}, "Sörsaga län": {} },
  members: { Älvby: { county: "sorsaga-lan" }, Trollstad: {}, Örnby: {} },
  people: {
    "Frodo Exempel": {},
    "Alva von Påhitt": { sort_name: "Påhitt" },
    "Ture Zetterprov": { former_names: ["Ture Provare"] },
  },
  terms: {
    Rådet: {
      "2023-2027": [
        "Alva von Påhitt (TR, Trollstad) until 2025; Alva von Påhitt (TR, Örnby) from 2025",
        "Frodo Exempel (AL, Älvby) until 2024-05-17; Åsa Ölsdotter (AL, Älvby) from 2024-05-17",
        "substitute: Ture Zetterprov",
        "Kim Kommande (AL, Trollstad) from 2027-01-01",
        "Bytt Byxgren (AL, Trollstad) until 2025; Bytt Byxgren (TR, Trollstad) from 2025",
        "Flytt Flink (AL, Trollstad) until 2025; Flytt Flink (AL, Älvby) from 2025",
        "chair: Alva von Påhitt",
      ],
      "2019-2023": ["Örjan Älvson (TR, Trollstad)", "Frodo Exempel (TR, Älvby)"],
    },
  },
};
const page = peoplePage(smallModel(CASE));

describe("the list of people", () => {
  const { letters, jumps, filter, blank, lead, parties } = page.view();

  it("stands under the letter of the surname's sort form", () => {
    expect(letters.map(({ letter, rows }) => [letter, ...rows.map(({ name }) => name)])).toEqual([
      ["B", "Bytt Byxgren"],
      ["E", "Frodo Exempel"],
      ["F", "Flytt Flink"],
      ["K", "Kim Kommande"],
      ["P", "Alva von Påhitt"],
      ["Z", "Ture Zetterprov"],
      ["Ä", "Örjan Älvson"],
      ["Ö", "Åsa Ölsdotter"],
    ]);
    expect(jumps.slice(-2)).toEqual([
      { text: "Ä", url: "#bokstav-ä" },
      { text: "Ö", url: "#bokstav-ö" },
    ]);
    expect(lead).toBe("Alla som har eller har haft ett uppdrag och är inlagda här, efter efternamn.");
  });

  it("says of each what they are or were, and their latest party", () => {
    const said = letters.flatMap(({ rows }) => rows.map(({ summary, party, url }) => [url, party?.letters, summary]));
    expect(said).toEqual([
      ["/personer/bytt-byxgren/", "TR", "Ledamot i rådet"],
      ["/personer/frodo-exempel/", "AL", "Tidigare ledamot i rådet"],
      ["/personer/flytt-flink/", "AL", "Ledamot i rådet"],
      ["/personer/kim-kommande/", "AL", "Vald till ledamot i rådet"],
      ["/personer/alva-von-pahitt/", "TR", "Ordförande i rådet"],
      ["/personer/ture-zetterprov/", undefined, "Ersättare i rådet"],
      ["/personer/orjan-alvson/", "TR", "Tidigare ledamot i rådet"],
      ["/personer/asa-olsdotter/", "AL", "Ledamot i rådet"],
    ]);
  });

  it("can be filtered by what they differ in, in Swedish order", () => {
    expect(filter?.fields.map(({ name, options }) => [name, ...options.map(({ value }) => value)])).toEqual([
      ["parti", "AL", "TR"],
      ["lan", "norrsaga-lan", "sorsaga-lan"],
      ["uppdrag", "kommande", "nuvarande", "tidigare"],
    ]);
    expect([filter?.total, filter?.list, blank]).toEqual([8, null, null]);
  });

  it("gives the filter all names and a fact for each seat, and none for one left where party and county have them in the body still", () => {
    const rows = letters.flatMap((letter) => letter.rows.map(({ row }) => [row?.names, row?.facts]));
    expect(rows).toEqual([
      ["Bytt Byxgren", "AL,norrsaga-lan,tidigare;TR,norrsaga-lan,nuvarande"],
      ["Frodo Exempel", "AL,sorsaga-lan,tidigare;TR,sorsaga-lan,tidigare"],
      ["Flytt Flink", "AL,norrsaga-lan,tidigare;AL,sorsaga-lan,nuvarande"],
      ["Kim Kommande", "AL,norrsaga-lan,kommande"],
      ["Alva von Påhitt", "TR,norrsaga-lan,nuvarande"],
      ["Ture Zetterprov Ture Provare", ",,nuvarande"],
      ["Örjan Älvson", "TR,norrsaga-lan,tidigare"],
      ["Åsa Ölsdotter", "AL,sorsaga-lan,nuvarande"],
    ]);
  });

  it("leads to the same people by party, where some sit for one", () => {
    expect(parties).toEqual({ text: "Personer efter parti", url: "/partier/" });
    expect(peoplePage(smallModel({ people: CASE.people ?? {} })).view().parties).toBeNull();
  });

  it.each([
    ["nobody", {}],
    ["but one", { people: { "Ada Al": {} } }],
  ])("has no filter where there is %s", (_, given) => {
    expect(peoplePage(smallModel(given)).view().filter).toBeNull();
  });

  it("as a page stands in menu and footer, behind its people in search, and goes on by letter", () => {
    const { url, inMenu, inFooter, search, parts, sources } = page;
    expect([url, inMenu, inFooter, search?.tier]).toEqual(["/personer/", true, "Personer", "copy"]);
    expect(["/personer/bokstav-a/", "/personer/ada-al/"].map((address) => parts?.(address))).toEqual([true, false]);
    expect(sources.map(({ title }) => title)).toEqual(["En påhittad källa"]);
  });
});

describe("a list of people", () => {
  /** So many, with surnames on B but the last, which is on Ö. */
  const many = (count: number) => {
    const letter = (index: number) => String.fromCharCode(97 + (index % 26));
    const names = Array.from({ length: count - 1 }, (_, index) => `Ada B${letter(index / 26)}${letter(index)}`);
    return smallModel({ people: Object.fromEntries([...names, "Åsa Öberg"].map((name) => [name, {}])) });
  };

  it("of two hundred is one page", () => {
    const model = many(200);
    expect(letterPages(model)).toEqual([]);
    expect(fetchedPeople(model)).toBeNull();
    expect(
      peoplePage(model)
        .view()
        .letters.map(({ rows }) => rows.length),
    ).toEqual([199, 1]);
  });

  describe("of more", () => {
    const model = many(201);

    it("leads to a page for each letter, and fetches what the filter asks for", () => {
      const { lead, jumps, letters, filter, blank } = peoplePage(model).view();
      expect(lead).toBe("201 personer har eller har haft ett uppdrag. Välj första bokstaven i efternamnet.");
      expect(jumps).toEqual([
        { text: "B", url: "/personer/bokstav-b/" },
        { text: "Ö", url: "/personer/bokstav-o-prickar/" },
      ]);
      expect([letters, filter?.list, filter?.total]).toEqual([[], "/personer/lista.json", 201]);
      expect(blank).toMatchObject({ url: "/personer/", row: null });
      expect(fetchedPeople(model)?.map(({ row }) => row?.names)).toHaveLength(201);
    });

    it("has on the page of a letter those of that letter, which search does not find twice", () => {
      const pages = letterPages(model);
      expect(pages.map(({ url, label, title, search }) => [url, label, title, search])).toEqual([
        ["/personer/bokstav-b/", "B", "Personer på B", null],
        ["/personer/bokstav-o-prickar/", "Ö", "Personer på Ö", null],
      ]);
      const { heading, lead, letters, jumps, filter } = pages[1]?.view() ?? {};
      expect([heading, lead, jumps?.length, filter]).toEqual(["Personer på Ö", "1 person.", 2, null]);
      expect(letters?.map(({ letter, rows }) => [letter, ...rows.map(({ name, row }) => [name, row])])).toEqual([
        ["Ö", ["Åsa Öberg", null]],
      ]);
    });
  });
});
