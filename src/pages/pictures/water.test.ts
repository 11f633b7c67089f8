import { describe, expect, test } from "vitest";
import { detailMap, memberMap, type MapWater } from "./member-map.ts";
import { inventedCounties, inventedMembers } from "../../acceptance/invented-members.ts";
import { waterPath } from "./water.ts";

const frame = { left: 0, top: 0, right: 200, bottom: 100 };
/** A picture in which a degree of longitude is ten units and one of latitude is too, counted down from 10. */
const placeOf = ({ lat, lon }: { lat: number; lon: number }) => ({ x: lon * 10, y: (10 - lat) * 10 });
const line = { lat: 5, from: 2, to: 18, strong: false };
const around = { lines: [line], placeOf, discs: [], boxes: [], frame, apart: 5 };

describe("a line of water", () => {
  test("runs between its longitudes at its latitude", () => {
    expect(waterPath(around)).toBe("M20 50h160");
  });

  test("ends before a dot and goes on behind it", () => {
    expect(waterPath({ ...around, discs: [{ x: 100, y: 50, radius: 14 }] })).toBe("M20 50h60m40 0h60");
  });

  test("does not strike a name through", () => {
    const name = { left: 60, right: 90, top: 42, bottom: 56 };
    expect(waterPath({ ...around, boxes: [name] })).toBe("M20 50h38m34 0h88");
    expect(waterPath({ ...around, boxes: [{ ...name, top: 60, bottom: 70 }] })).toBe("M20 50h160");
  });

  test("is cut at the frame, and left out above and below it", () => {
    expect(waterPath({ ...around, lines: [{ ...line, to: 40 }] })).toBe("M20 50h180");
    expect(waterPath({ ...around, lines: [{ ...line, lat: 12 }] })).toBe("");
  });

  test("is left out where it would run together with the one above", () => {
    const lines = [line, { ...line, lat: 4.8 }, { ...line, lat: 4.2 }];
    expect(waterPath({ ...around, lines })).toBe("M20 50h160m-160 8h160");
  });
});

describe("a map with water", () => {
  const water: MapWater = {
    lines: [59.2, 59.3, 59.4, 59.5].map((lat, index) => ({ lat, from: 14, to: 19, strong: index === 2 })),
    names: [
      { name: "Stora Sjön", lat: 59.45, lon: 16.8 },
      { name: "Fjärran", lat: 70, lon: 10 },
    ],
  };
  const view = memberMap({ members: inventedMembers, counties: inventedCounties, water });

  test("lies under the tints, the lake itself over them and under the dots", () => {
    const order = view.shapes.map(({ className }) => className.split(" ").slice(0, 2).join(" "));
    const at = (pattern: RegExp) => order.findIndex((name) => pattern.test(name));
    expect(order[0]).toBe("water");
    expect(at(/^water lake/)).toBeGreaterThan(at(/^tint/));
    expect(at(/^water lake/)).toBeLessThan(at(/^dot/));
  });

  test("names what lies on it and nothing else", () => {
    expect(view.waterNames.map(({ name }) => name)).not.toContain("Fjärran");
  });

  test("moves no member", () => {
    const dry = memberMap({ members: inventedMembers, counties: inventedCounties });
    expect(view.members.map(({ cx, cy }) => [cx, cy])).toEqual(dry.members.map(({ cx, cy }) => [cx, cy]));
  });
});

describe("a map of one county", () => {
  const county = inventedMembers.filter(({ county, associated }) => county === "ostan" && !associated);
  const view = detailMap(county, "Karta: Östans län", null);

  test("is as wide as a phone and holds every member and name", () => {
    expect(view.width).toBe(360);
    expect(view.members.map(({ label }) => label)).toEqual(county.map(({ shortName }) => shortName));
    for (const { cx, cy, r } of view.members) {
      expect(Math.min(cx - r, cy - r, view.width - cx - r, view.height - cy - r)).toBeGreaterThanOrEqual(0);
      expect(2 * r).toBeGreaterThanOrEqual(28);
    }
  });

  test("does not name the county again", () => {
    expect(view.counties).toEqual([]);
    expect(view.shapes[0]?.className).toBe("tint county-ostan");
  });
});
