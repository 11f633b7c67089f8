import { expect, it } from "vitest";
import { present, smallModel, type Fields } from "../acceptance/small-model.ts";
import { prosePage } from "./prose.ts";

function page(fields: Fields = {}) {
  const model = smallModel({ pages: { Sagan: fields }, sources: { Sagoboken: {} } });
  return prosePage(present(model.prose[0], "page"));
}
const facts = (...values: (string | null)[]) => ({
  sections: [
    {
      heading: "Fakta",
      facts: values.map((value) => ({ label: "Ansvarig", ...(value === null ? {} : { value }) })),
    },
  ],
});

it("has its sections, with Markdown as HTML", () => {
  const sections = [{ heading: "Text", text: "Ett **fett** stycke om 5 < 7." }, { heading: "Tomt" }];
  expect(page({ sections, lead: "Om *sagan*." }).view()).toMatchObject({
    heading: "Sagan",
    lead: "Om *sagan*.",
    sections: [
      { heading: "Text", html: "<p>Ett <strong>fett</strong> stycke om 5 &lt; 7.</p>\n", facts: [] },
      { heading: "Tomt", html: null, facts: [] },
    ],
  });
});

it.each<[string, (string | null)[], string, string | null]>([
  ["all", ["Ada"], "sv", null],
  ["all but one", ["Ada", null], "sv", "Utkast: 1 uppgift på den här sidan är ännu inte inlagd."],
  ["none of two", [null, null], "sv", "Utkast: 2 uppgifter på den här sidan är ännu inte inlagda."],
  ["none of two, in English", [null, null], "en", "Draft: 2 facts on this page are not yet entered."],
])("with %s of its facts is a draft: %j", (_, values, language, draft) => {
  expect(page({ ...facts(...values), language }).view().draft).toBe(draft);
});

it.each([
  ["sv", "ännu inte inlagt"],
  ["en", "not yet entered"],
])("in %s says of a fact that is not entered that it is %s", (language, missing) => {
  const { view, lang } = page({ ...facts("Ada", null), language });
  expect(view().sections[0]?.facts).toEqual([
    { label: "Ansvarig", value: "Ada", missing: null },
    { label: "Ansvarig", value: null, missing },
  ]);
  expect(lang).toBe(language);
});

it.each([
  [{ updated: "2026-03-01" }, "Uppdaterad 1 mars 2026"],
  [{}, null],
])("says when it was updated: %j", (fields, updated) => {
  expect(page(fields).view().updated).toBe(updated);
});

it.each<[Fields, string | null, string[]]>([
  [{}, null, []],
  [{ in_footer: "Läs sagan", source: "sagoboken" }, "Läs sagan", ["Sagoboken"]],
])(
  "as a page of %j is found under its title, and in the footer where the data says so",
  (fields, inFooter, sources) => {
    const own = page(fields);
    expect([own.url, own.inMenu, own.inFooter, own.search]).toMatchObject([
      "/sagan/",
      false,
      inFooter,
      { kind: "Sida", tier: "plain", title: "Sagan" },
    ]);
    expect(own.sources.map(({ title }) => title)).toEqual(sources);
  },
);
