import { expect, it } from "vitest";
import { splitCompound } from "./compounds.ts";
import { dictionaryWords } from "./dictionary.ts";

const words = dictionaryWords();
const split = (word: string, whole: string[] = [], parts: [string, string[]][] = []) =>
  splitCompound(word, { words, whole: new Set(whole), parts: new Map(parts) }).join("|");

it.each([
  ["kommunalförbund", "kommunal|förbund"],
  ["Rådsmötet", "Råds|mötet"],
  ["styrelseprotokollen", "styrelse|protokollen"],
  ["inriktningsmål", "inriktnings|mål"],
  ["generalsekreterare", "general|sekreterare"],
  ["investeringsregionråd", "investerings|region|råd"],
  ["färjetaxan", "färje|taxan"],
  ["skolskjuts", "skol|skjuts"],
  ["kommunkoden", "kommun|koden"],
  ["arbetsordning", "arbets|ordning"],
])("splits %s", (word, parts) => {
  expect(split(word)).toBe(parts);
});

it.each(["förteckningar", "uppgifter", "konkreta", "kontakter", "formuläret", "myndigheten", "samarbete"])(
  "leaves %s whole",
  (word) => {
    expect(split(word)).toBe(word);
  },
);

it("follows the editor: a word left whole in all its forms, a word split by hand", () => {
  expect(split("ledamöterna")).toBe("leda|möterna");
  expect(split("ledamöterna", ["ledamöter"])).toBe("ledamöterna");
  expect(split("Trollmora", [], [["trollmora", ["troll", "mora"]]])).toBe("Troll|mora");
  expect(split("Norrköpings", ["norrköpings"])).toBe("Norrköpings");
});
