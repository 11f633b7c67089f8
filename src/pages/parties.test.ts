import { describe, expect, it } from "vitest";
import { present, smallModel, type Case } from "../acceptance/small-model.ts";
import { partiesPages } from "./parties.ts";

const NOW = "2023-2027";
const page = (given: Case) => present(partiesPages(smallModel(given))[0], "page of parties");

const CASE: Case = {
  parties: { TR: { name: "Trollpartiet" }, AL: { name: "Alvpartiet" }, BORTA: {} },
  bodies: { Rådet: {}, Styrelsen: {}, Utskottet: {} },
  terms: {
    Styrelsen: {
      [NOW]: [
        "substitute: Ada Al (TR)",
        "Bo Öberg (TR)",
        "Eva Åby (TR)",
        "Lo Is",
        "Kim Förr (AL) until 2024; Kim Nu (AL) from 2025",
        "Sven Sen (BORTA) from 2027-01-01",
        "chair: Bo Öberg",
      ],
      "2019-2023": ["Gun Gammal (BORTA)"],
    },
    Rådet: { [NOW]: ["substitute: Kim Nu (AL)"] },
    Utskottet: { [NOW]: ["Lo Is"] },
  },
};

describe("the page of people by party", () => {
  const { seats, bodies, parties, lead } = page(CASE).view();

  it("lists in the order of the data who sits for each party now in each body, members before substitutes, each by surname", () => {
    const listed = parties.map(({ name, bodies: groups }) => [
      name,
      ...groups.map((body) => [body.name, body.url, ...body.rows.map((row) => `${row.name}, ${row.role}`)]),
    ]);
    expect(listed).toEqual([
      ["Trollpartiet", ["Styrelsen", "/styrelsen/", "Eva Åby, Ledamot", "Bo Öberg, Ordförande", "Ada Al, Ersättare"]],
      ["Alvpartiet", ["Rådet", "/radet/", "Kim Nu, Ersättare"], ["Styrelsen", "/styrelsen/", "Kim Nu, Ledamot"]],
    ]);
  });

  it("counts and draws the seats of each in the bodies in which some party has somebody", () => {
    expect(bodies).toEqual(["Rådet", "Styrelsen"]);
    expect(lead).toBe("Vilka som sitter i rådet och styrelsen nu, parti för parti.");
    const drawn = (circles: { d: string } | null) => circles?.d.match(/M/g)?.length ?? 0;
    expect(
      seats.map(({ letters, url, cells }) => [
        `${letters} ${url}`,
        ...cells.map(({ body, count, ordinary, substitute }) => [body, count, drawn(ordinary), drawn(substitute)]),
      ]),
    ).toEqual([
      ["TR #party-tr", ["Rådet", "–", 0, 0], ["Styrelsen", "2 ledamöter och 1 ersättare", 2, 1]],
      ["AL #party-al", ["Rådet", "1 ersättare", 0, 1], ["Styrelsen", "1 ledamot", 1, 0]],
    ]);
    expect(parties.map(({ id }) => `#${id}`)).toEqual(seats.map(({ url }) => url));
  });

  it.each([
    [60, 60, null],
    [61, 0, { text: "61 ledamöter", url: "/personer/?parti=TR&organ=radet&uppdrag=nuvarande" }],
  ])("of a body in which %i sit has %i names, and says where the others are", (count, names, elsewhere) => {
    const letter = (index: number) => String.fromCharCode(97 + (index % 26));
    const lines = Array.from({ length: count }, (_, index) => `Ada B${letter(index / 26)}${letter(index)} (TR)`);
    const [group] = page({ terms: { Rådet: { [NOW]: lines } } }).view().parties[0]?.bodies ?? [];
    expect([group?.rows.length, group?.elsewhere]).toEqual([names, elsewhere]);
  });

  it("is found behind its people, in no menu, with the sources of those who sit now", () => {
    const { url, label, inMenu, inFooter, search, sources } = page(CASE);
    expect([url, label, inMenu, inFooter, search?.tier]).toEqual(["/partier/", "Partier", false, null, "copy"]);
    expect(sources.map(({ title }) => title)).toEqual(["En påhittad källa"]);
  });

  it.each<[string, Case]>([
    ["nobody sits", { parties: { TR: {} } }],
    ["nobody has a party", { terms: { Rådet: { [NOW]: ["Lo Is"] } } }],
    ["whoever has one has left", { terms: { Rådet: { [NOW]: ["Lo Is (TR) until 2024"] } } }],
  ])("is not there where %s", (_, given) => {
    expect(partiesPages(smallModel(given))).toEqual([]);
  });
});
