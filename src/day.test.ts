import { describe, expect, it } from "vitest";
import {
  byDate,
  earliest,
  hasBegun,
  hasEnded,
  isDay,
  isPartialDate,
  latest,
  monthsBefore,
  weeksBefore,
} from "./day.ts";

describe("dates at the precision that is known", () => {
  it.each(["2024", "2024-02", "2024-02-29", "2023-12-31"])("%s is a date", (text) => {
    expect(isPartialDate(text)).toBe(true);
  });
  it.each([
    "2023-02-29",
    "2024-13",
    "2024-00",
    "2024-2-1",
    "16/2 2024",
    "",
    "0000",
    "2024-02-16T10:00",
    "2024-02-31",
    "202",
  ])("%s is none", (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
  it("only a whole day is a day", () => {
    expect([isDay("2024-02-16"), isDay("2024-02"), isDay("2024-02-30")]).toEqual([true, false, false]);
  });
  it("reaches from its first to its last day", () => {
    expect([earliest("2024"), latest("2024"), earliest("2024-02"), latest("2024-02"), latest("2024-02-16")]).toEqual([
      "2024-01-01",
      "2024-12-31",
      "2024-02-01",
      "2024-02-29",
      "2024-02-16",
    ]);
  });
});

describe("what has begun and ended", () => {
  it("begins as soon as it can have, and at once where nothing is known", () => {
    expect([hasBegun("2024", "2024-01-01"), hasBegun("2024-02", "2024-01-31"), hasBegun(null, "1999-01-01")]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it("ends on its last day, where that is known, else only when no reading is left", () => {
    expect([hasEnded("2024-05-17", "2024-05-16"), hasEnded("2024-05-17", "2024-05-17")]).toEqual([false, true]);
    expect([hasEnded("2027", "2027-12-31"), hasEnded("2027", "2028-01-01"), hasEnded(null, "2999-01-01")]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it("orders by the last day meant, unknown first", () => {
    expect(["2024-02-16", "2024", null, "2023-12"].sort(byDate)).toEqual([null, "2023-12", "2024-02-16", "2024"]);
  });
});

describe("what is due before a day", () => {
  it("counts months to the same day, or to the last of a shorter month", () => {
    expect([monthsBefore("2027-05-07", 3), monthsBefore("2024-05-31", 3), monthsBefore("2025-02-15", 14)]).toEqual([
      "2027-02-07",
      "2024-02-29",
      "2023-12-15",
    ]);
  });
  it("counts weeks across months and years", () => {
    expect([weeksBefore("2027-05-07", 2), weeksBefore("2025-01-03", 1)]).toEqual(["2027-04-23", "2024-12-27"]);
  });
});
