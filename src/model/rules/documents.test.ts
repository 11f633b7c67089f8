import { expect, it } from "vitest";
import { FIXTURE } from "../../acceptance/edited-data.ts";
import type { DocumentText } from "../../data/pdf-look.ts";
import { readData } from "../../data/read.ts";
import { documentProblems } from "./documents.ts";

it.each<[DocumentText, string | null, RegExp]>([
  ["some", null, /^$/],
  ["unknown", null, /^$/],
  ["broken", "broken-document", /går inte att öppna som PDF/],
  ["locked", "broken-document", /den har ett lösenord\. Ta bort lösenordet/],
  ["none", "scanned-document", /är skannad och saknar text/],
  ["unmapped", "scanned-document", /typsnitt som inte säger vilka bokstäver de visar/],
  ["long", "long-document", /har fler än 1000 sidor/],
])("a file of which the text is %s", (text, code, message) => {
  const [problem] = documentProblems(readData(FIXTURE.data, FIXTURE.documents, () => text));
  expect(problem?.code ?? null).toBe(code);
  expect(problem?.message ?? "").toMatch(message);
});
