import { expect, it } from "vitest";
import { page } from "./page.ts";

const OWN = { url: "/a/", title: "Alla alver", description: "Om alver.", template: "a.njk", view: () => ({}) };

it("is in Swedish, in no menu, and is found and pictured as its title, unless it says otherwise", () => {
  const { picture, search, ...own } = page({ ...OWN, search: { kind: "Sida" } });
  expect(own).toMatchObject({ ...OWN, label: "Alla alver", lang: "sv", inMenu: false, inFooter: null, sources: [] });
  expect(picture()).toEqual({ title: "Alla alver", lead: "Om alver.", note: null, art: null });
  expect(search).toEqual({
    kind: "Sida",
    tier: "plain",
    title: "Alla alver",
    names: ["Alla alver", "Alla alver"],
    listed: { text: "Alla alver", under: "Alla alver" },
  });
});

it("is found by title, label and what it says beside them, under the title of its hit", () => {
  const { search } = page({ ...OWN, label: "Alver", search: { kind: "Sida", title: "Alverna", names: ["Älvor"] } });
  expect(search?.names).toEqual(["Alla alver", "Alver", "Älvor"]);
  expect([search?.title, search?.listed]).toEqual(["Alverna", { text: "Alverna", under: "Alverna" }]);
});

it("is not found where it says so", () => {
  expect(page({ ...OWN, search: null }).search).toBeNull();
});
