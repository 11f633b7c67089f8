import { expect, test } from "vitest";
import { placeLabels } from "./labels.ts";
import { overlap } from "./shapes.ts";

const FRAME = { left: 0, top: 0, right: 400, bottom: 200 };
const disc = (x: number, y: number) => ({ x, y, radius: 8 });
const label = (x: number, y: number, width = 60) => ({ disc: disc(x, y), width, size: 15 });

function placed(...labels: ReturnType<typeof label>[]) {
  const discs = labels.map((each) => each.disc);
  return placeLabels(labels, { discs, boxes: [], frame: FRAME }).map(({ place }) => place);
}

test("a label alone stands to the right of its dot, on a level with it", () => {
  const [place] = placed(label(100, 100));
  expect(place).toMatchObject({ x: 111, anchor: "start" });
  expect(place?.y).toBeCloseTo(104.95);
});

test("at the right edge it stands to the left", () => {
  expect(placed(label(380, 100))[0]?.anchor).toBe("end");
});

test("beside another dot it gives way", () => {
  const [first] = placed(label(100, 100), label(135, 100));
  expect(first?.anchor).toBe("end");
});

test("so it does where it would stand between two dots, and could be read as the name of either", () => {
  const [first] = placed(label(100, 100), label(190, 100));
  expect(first?.anchor).toBe("end");
});

test("a row of dots as tight as can be has labels that do not cross", () => {
  const places = placed(label(60, 100), label(85, 100), label(110, 100), label(135, 100), label(160, 100));
  places.forEach((place, index) => {
    for (const other of places.slice(index + 1)) expect(overlap(place.box, other.box)).toBe(0);
  });
});

test("where nothing is free it still has a place", () => {
  expect(placed(label(200, 100, 900))).toHaveLength(1);
});
