import { describe, expect, it } from "vitest";
import { smallModel, type Fields } from "../acceptance/small-model.ts";
import { contactPage } from "./contact.ts";

const SOURCE = "en-pahittad-kalla";
const ADDRESS = "https://pahittad.example";
const page = (organisation: Fields = {}) =>
  contactPage(smallModel({ organisation, sources: { Växeln: {}, Kansliet: {} } }));

describe("the page of contacts", () => {
  it("has a card for each person, with numbers that can be called", () => {
    const contacts = [
      {
        name: "Ada Al",
        title: "sekreterare",
        phones: [
          { label: "Växel", number: "08-465 004 00" },
          { label: "Anknytning", number: "fråga efter Ada" },
        ],
        email: "ada@pahittad.example",
        source: SOURCE,
      },
      { name: "Bo Ek", title: "vaktmästare", phones: [], source: SOURCE },
    ];
    expect(page({ contacts }).view().contacts).toEqual([
      {
        name: "Ada Al",
        title: "sekreterare",
        phones: [
          { label: "Växel", number: "08-465 004 00", url: "tel:+46846500400" },
          { label: "Anknytning", number: "fråga efter Ada", url: null },
        ],
        email: { text: "ada@pahittad.example", url: "mailto:ada@pahittad.example" },
        emailMissing: null,
      },
      {
        name: "Bo Ek",
        title: "vaktmästare",
        phones: [],
        email: null,
        emailMissing: "Egen e-postadress är ännu inte inlagd",
      },
    ]);
  });

  it.each([
    [{ name: "Kansliet" }, { name: "Kansliet", email: null, note: null }],
    [
      { name: "Kansliet", email: "kansli@pahittad.example", note: "Stängt i juli." },
      {
        name: "Kansliet",
        email: { text: "kansli@pahittad.example", url: "mailto:kansli@pahittad.example" },
        note: "Stängt i juli.",
      },
    ],
  ])("has the office: %j", (office, card) => {
    expect(page({ office: { ...office, source: SOURCE } }).view().office).toEqual(card);
  });

  it.each([
    [
      "an address for errors",
      { address: ADDRESS, report: "fel@pahittad.example" },
      { text: "fel@pahittad.example", url: "mailto:fel@pahittad.example" },
      /^Har du hittat ett fel i registret\? Skriv vilken sida/,
    ],
    ["none", { address: ADDRESS }, null, /Hör av dig till någon av kontakterna/],
  ])("says how an error is reported, with %s", (_, site, email, text) => {
    const { report } = page({ site }).view();
    expect(report.email).toEqual(email);
    expect(report.text).toMatch(text);
  });

  it.each([
    [{}, null],
    [
      { home_page: "https://www.pahittad.example/" },
      { text: "www.pahittad.example", url: "https://www.pahittad.example/" },
    ],
  ])("leads to a home page elsewhere: %j", (fields, homePage) => {
    expect(page(fields).view().homePage).toEqual(homePage);
  });

  it("stands in the menu, before all else in search, with the sources of people and office", () => {
    const contacts = [{ name: "Ada Al", title: "sekreterare", phones: [], source: "vaxeln" }];
    const office = { name: "Kansliet", source: "kansliet" };
    const { url, inMenu, inFooter, search, sources, view } = page({ contacts, office });
    expect([url, inMenu, inFooter, search?.tier]).toEqual(["/kontakt/", true, null, "main"]);
    expect(sources.map(({ title }) => title)).toEqual(["Växeln", "Kansliet"]);
    expect(view()).toMatchObject({ heading: "Kontakt", lead: "Så når du Påhittade rådet." });
  });
});
