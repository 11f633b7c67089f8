import { outgrowsItsText } from "../acceptance/linear-time.ts";
import { expect, it } from "vitest";
import { withoutLineEnds } from "./pdf-hyphens.ts";

it.each([
  ["Infrastruk-\nturen i länet", "Infrastrukturen i länet"],
  ["arbetsmark- \n  naden", "arbetsmarknaden"],
  ["in-\nfra-\nstruktur", "infrastruktur"],
  ["remiss-\nsvaret och miss-\ntag", "remissvaret och misstag"],
  ["biblio\u00ad\nteket", "biblioteket"],
  ["biblio\u2010\nteket", "biblioteket"],
  ["ett mjukt binde\u00adstreck", "ett mjukt bindestreck"],
  ["Nord- och Syd-\nsverige", "Nord- och Sydsverige"],
  ["Nord-\noch Syd-\nsverige", "Nord- och Sydsverige"],
  ["Nord- och\nSydsverige", "Nord- och Sydsverige"],
  ["vatten-\neller avloppsnät", "vatten- eller avloppsnät"],
  ["det är gemen-\nsamt", "det är gemensamt"],
  ["Karl-\nErik Öberg", "Karl-Erik Öberg"],
  ["Uppsala-\nStockholm", "Uppsala-Stockholm"],
  ["EU-\nkommissionen", "EU-kommissionen"],
  ["tv-\nserien och it-\nstrategin", "tv-serien och it-strategin"],
  ["e-\npost", "e-post"],
  ["2030-\nmålen", "2030-målen"],
  ["covid-19-\npandemin", "covid-19-pandemin"],
  ["2023–\n2027", "2023–2027"],
  ["INFRASTRUK-\nTUREN", "INFRASTRUKTUREN"],
  ["EU-\nSTÖD", "EU-STÖD"],
  ["mötet –\nsom hölls", "mötet – som hölls"],
  ["- en punkt\n- en till", "- en punkt - en till"],
  ["en rad\noch en till", "en rad och en till"],
  ["a\u030ast-\na\u030ar", "a\u030asta\u030ar"],
  ["infra-\n\f\nstruktur i länet", "infrastruktur\f i länet"],
  ["Sida ett\fsida två", "Sida ett\fsida två"],
])("%j is read as %j", (lines, text) => {
  expect(withoutLineEnds(lines)).toBe(text);
});

it("takes time in proportion to the text", () => {
  const slow = ["a", "a-", "-\n", "a-\n", "a- ", "a-\f", " "].filter((part) =>
    outgrowsItsText(withoutLineEnds, (letters) => part.repeat(letters / part.length)),
  );
  expect(slow).toEqual([]);
});
