import { expect, it } from "vitest";
import { lineChanges } from "./line-changes.ts";

it("the same lines are no change", () => {
  expect(lineChanges(["a", "b"], ["a", "b"])).toEqual([]);
});

it("a line with some other words is that line changed, wherever it stands among those that came and went", () => {
  const before = ["Ledamöter", "Anna Ek, ledamot sedan 2023", "Bo Al, ersättare", "Slut"];
  const after = ["Ledamöter", "En helt annan rad", "Anna Ek, ledamot sedan 2024", "Slut"];
  expect(lineChanges(before, after)).toEqual([
    { kind: "removed", text: "Bo Al, ersättare" },
    { kind: "added", text: "En helt annan rad" },
    {
      kind: "changed",
      pieces: [
        { kind: "same", text: "Anna Ek, ledamot sedan " },
        { kind: "removed", text: "2023" },
        { kind: "added", text: "2024" },
      ],
    },
  ]);
});

it("words are whole: a name with å, ä or ö is never cut inside", () => {
  const [change] = lineChanges(["Kontakta Åsa Ölsdotter på kansliet"], ["Kontakta Åsa Öbergsdotter på kansliet"]);
  expect(change).toMatchObject({ kind: "changed" });
  expect(change?.kind === "changed" && change.pieces.map(({ text }) => text)).toEqual([
    "Kontakta Åsa ",
    "Ölsdotter",
    "Öbergsdotter",
    " på kansliet",
  ]);
});

it("words that change one after another are one change, as a person's name is", () => {
  const [change] = lineChanges(
    ["Erik Ek S, vice ordförande, Fiktiva kommun"],
    ["Prov Provsson S, ledamot sedan 16 maj, Fiktiva kommun"],
  );
  expect(change).toEqual({
    kind: "changed",
    pieces: [
      { kind: "removed", text: "Erik Ek" },
      { kind: "added", text: "Prov Provsson" },
      { kind: "same", text: " S, " },
      { kind: "removed", text: "vice ordförande" },
      { kind: "added", text: "ledamot sedan 16 maj" },
      { kind: "same", text: ", Fiktiva kommun" },
    ],
  });
});

it("words that only come, or only go, do not take the words beside them along", () => {
  const [change] = lineChanges(["Anna Ek ledamot i styrelsen"], ["Anna Maria Ek ledamot styrelsen"]);
  expect(change?.kind === "changed" && change.pieces.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "added", text: "Maria " },
    { kind: "removed", text: "i " },
  ]);
});

it("where very many lines differ they are listed as they are, without searching for likeness", () => {
  const lines = (word: string) =>
    Array.from({ length: 400 }, (_, index) => `${word} rad ${String(index)} av fyrahundra`);
  const changes = lineChanges(lines("gammal"), lines("ny"));
  expect(changes.filter(({ kind }) => kind === "removed")).toHaveLength(400);
  expect(changes.filter(({ kind }) => kind === "added")).toHaveLength(400);
});
