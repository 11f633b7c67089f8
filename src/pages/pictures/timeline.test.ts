import { expect, it } from "vitest";
import { timeline } from "./timeline.ts";

const items = [
  { label: "Ordförande", from: "2020", until: "2021-12-31" },
  { label: "Ledamot", from: "2023-01-01", until: "2023" },
];

it("is not drawn where no dates are known", () => {
  expect(timeline([], "Uppdrag", "2026-11-23")).toBeNull();
});

it("draws a bar from the first to the last day, over whole years", () => {
  const wide = timeline(items, "Uppdrag", "2026-11-23")?.wide;
  expect(wide?.years.map((year) => year.text)).toEqual(["2020", "2021", "2022", "2023", null]);
  expect(wide?.bars.map(({ past, coming }) => [past?.x, Math.round(past?.width ?? 0), coming])).toEqual([
    [0, 320, null],
    [480, 160, null],
  ]);
});

it("tells what is to come from what has been", () => {
  const bars = timeline(items, "Uppdrag", "2021-01-01")?.wide.bars;
  expect(bars?.map(({ past, coming }) => [past?.x, past?.width, coming?.x])).toEqual([
    [0, 160, 160],
    [undefined, undefined, 480],
  ]);
});

it("keeps labels and years within the picture, on a phone too", () => {
  const long = [{ label: "1:e vice ordförande, förbundsstyrelsen", from: "2022-06", until: "2023" }, ...items];
  const narrow = timeline(
    [...long, { label: "Ersättare", from: "1999", until: "2003" }],
    "Uppdrag",
    "2026-11-23",
  )?.narrow;
  expect(narrow?.bars[0]?.anchor).toBe("end");
  expect(narrow?.bars[0]?.labelX).toBeLessThanOrEqual(330);
  const gaps = narrow?.years.slice(1).map((year, index) => year.x - (narrow.years[index]?.x ?? 0)) ?? [];
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(44);
});
