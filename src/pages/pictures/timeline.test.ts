import { expect, it } from "vitest";
import { timeline } from "./timeline.ts";

it("is not drawn where no dates are known", () => {
  expect(timeline([], "Uppdrag")).toBeNull();
});

it("draws a bar from the first to the last day, over whole years", () => {
  const view = timeline(
    [
      { label: "Ordförande", from: "2020", until: "2021-12-31" },
      { label: "Ledamot", from: "2023-01-01", until: "2023" },
    ],
    "Uppdrag",
  );
  expect(view?.years.map((year) => year.text)).toEqual(["2020", "2021", "2022", "2023", ""]);
  expect(view?.bars.map((bar) => [bar.x, Math.round(bar.width), bar.anchor])).toEqual([
    [0, 300, null],
    [450, 150, "end"],
  ]);
});
