import { expect, test } from "vitest";
import { bySwedish } from "../model/order.ts";
import { byLetter } from "./letters.ts";

/** Letters with their names, as a list of these names has them. */
const listed = (...names: string[]) =>
  byLetter(names.sort(bySwedish), (name) => name).map(({ letter, rows }) => `${letter}: ${rows.join(", ")}`);

test("each letter stands once, in Swedish order", () => {
  expect(listed("Öberg", "Alm", "Ågren", "alvsson", "Wik", "Vik", "Älg")).toEqual([
    "A: Alm, alvsson",
    "V: Vik",
    "W: Wik",
    "Å: Ågren",
    "Ä: Älg",
    "Ö: Öberg",
  ]);
});

test("foreign letters stand among those where Swedes look for them", () => {
  expect(
    listed("Sand", "Šarić", "Sten", "Łuk", "Lind", "Lövå", "Élan", "Ek", "Elg", "Øst", "Öst", "Æbel", "Ülk"),
  ).toEqual(["E: Ek, Élan, Elg", "L: Lind, Łuk, Lövå", "S: Sand, Šarić, Sten", "Y: Ülk", "Ä: Æbel", "Ö: Öst, Øst"]);
});

test("what begins with no letter stands before A, and what no Swede can place last", () => {
  expect(listed("50 år", "2 år", "»Citat«", "Alm", "Ψ")).toEqual(["0–9: »Citat«, 2 år, 50 år", "A: Alm", "Ö: Ψ"]);
});

test("no rows, no letters", () => {
  expect(listed()).toEqual([]);
});
