import { expect, it } from "vitest";
import { FIXTURE } from "../../acceptance/edited-data.ts";
import { readData } from "../../data/read.ts";
import { buildModel } from "../../model/build.ts";
import { allMembersMap, countyMap } from "../../pages/pictures/members-on-map.ts";
import { pages } from "../../site.ts";
import { memberUrl } from "../../urls.ts";
import { sharePicture } from "./picture.ts";
import type { Page } from "../../pages/page.ts";
import type { Typeface } from "./typeface.ts";

const FACE: Typeface = { unit: 1, set: (text) => ({ width: [...text].length / 2, glyphs: [] }), canSet: () => true };
const model = buildModel(readData(FIXTURE.data, FIXTURE.documents), "2026-11-23");
const site = pages(model);
const draw = sharePicture(model, FACE);

/** The middles of the rings in the picture of a page; a map has no other circles. */
function rings(url: string) {
  const page = site.find((candidate) => candidate.url === url);
  const svg = page ? draw(page).svg : "";
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, cx, cy]) => ({
    cx: Number(cx),
    cy: Number(cy),
  }));
}

it.each(model.members.map((member) => [member.name, member] as const))(
  "the picture of %s has one ring, around its own dot on the map of its page",
  (_, member) => {
    const map = (member.associated ? null : countyMap(model, member.county)) ?? allMembersMap(model);
    const own = map.members.filter(({ label }) => label === member.shortName);
    expect(rings(memberUrl(member))).toEqual(own.map(({ cx, cy }) => ({ cx, cy })));
    expect(own).toHaveLength(1);
  },
);

it("the ring of the northern of two members is above that of the southern one", () => {
  const [north] = rings("/medlemmar/trollstad/");
  const [south] = rings("/medlemmar/region-norrsaga/");
  expect(north?.cy).toBeLessThan(south?.cy ?? 0);
});

it("the picture of the front page and that of the members tell none apart", () => {
  expect(rings("/")).toEqual([]);
  expect(rings("/medlemmar/")).toEqual([]);
});

const LETTERS: Typeface = {
  unit: 1,
  set: (text) => ({ width: [...text].length / 2, glyphs: [...text].map((outline, x) => ({ x, outline })) }),
  canSet: (text) => !/\p{Script=Cyrillic}/u.test(text),
};

/** The letters of a page's picture, in the order in which they are drawn. */
function lettersOf(page: Page, of = model): string {
  const { svg } = sharePicture(of, LETTERS)(page);
  return [...svg.matchAll(/<path transform="translate\([^)]*\)" d="(.)"\/>/gu)].map(([, letter]) => letter).join("");
}

it.each(["Анна Сказкина", "Anna Sagaдottir", "Anna Lovisa Margareta Elisabet Kristina Сказкина"])(
  "a name that cannot be drawn whole is not drawn: %s",
  (title) => {
    const [page] = site;
    if (!page) throw new Error("The fixture has no page.");
    const person = { ...page, picture: () => ({ title, lead: "Ledamot", note: "Анна", art: null }) };
    expect(lettersOf(person)).toBe(`${model.organisation.name}Ledamot`);
    expect(sharePicture(model, LETTERS)(person).alt).toContain(title);
    const other = { ...model, organisation: { ...model.organisation, name: "Союз" } };
    expect(lettersOf({ ...page, picture: () => ({ title: "Åsa", lead: "", note: null, art: null }) }, other)).toBe(
      "Åsa",
    );
  },
);
