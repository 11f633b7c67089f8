import { describe, expect, test } from "vitest";
import { inventedCounties, inventedMembers } from "../../acceptance/invented-members.ts";
import { set } from "./label-places.ts";
import { detailMap, memberMap, type MapMember, type MemberMapView } from "./member-map.ts";
import { discOverlap, distance, grown, outside, overlap } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

const view = memberMap({ members: inventedMembers, counties: inventedCounties });
const FRAME = { left: 0, top: 0, right: view.width, bottom: view.height };

/** What each text on the map takes up, in the largest type that the stylesheet sets on a wide screen. */
function texts({ members, counties }: MemberMapView) {
  return [
    ...members.map(({ label, x, y, anchor }) => ({
      label,
      box: set(x, y, anchor ?? "start", textWidth(label, 17), 17).box,
    })),
    ...counties.map(({ name, wide }) => ({
      label: name,
      box: set(wide.x, wide.y, "middle", textWidth(name, 21, true), 21).box,
    })),
  ];
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((item, index) => items.slice(index + 1).map((other): [Item, Item] => [item, other]));
}

const place = ({ cx, cy }: { cx: number; cy: number }) => ({ x: cx, y: cy });

const member = (changes: Partial<MapMember>): MapMember => ({
  shortName: "Björkby",
  url: "/medlemmar/bjorkby/",
  kind: "municipality",
  associated: false,
  county: "ostan",
  lat: 59.3,
  lon: 18,
  ...changes,
});

describe("a map of seventy members", () => {
  test("has a link for each, named", () => {
    expect(view.members.map(({ url }) => url)).toEqual(inventedMembers.map(({ url }) => url));
    expect(view.members.map(({ label }) => label)).toEqual(inventedMembers.map(({ shortName }) => shortName));
  });

  test("gives each 24 units or more to press, that no other has", () => {
    expect(Math.min(...view.members.map(({ r }) => 2 * r))).toBeGreaterThanOrEqual(24);
    const shared = pairs(view.members).filter(([a, b]) => distance(place(a), place(b)) < a.r + b.r);
    expect(shared).toEqual([]);
  });

  test("keeps every disc and every name within the frame", () => {
    const discs = view.members.filter(
      ({ cx, cy, r }) => cx < r || cy < r || cx > view.width - r || cy > view.height - r,
    );
    expect(discs).toEqual([]);
    expect(texts(view).filter(({ box }) => outside(box, FRAME) > 0)).toEqual([]);
  });

  test("sets no name over another", () => {
    const crossing = pairs(texts(view)).filter(([a, b]) => overlap(a.box, b.box) > 0);
    expect(crossing.map(([a, b]) => `${a.label} and ${b.label}`)).toEqual([]);
  });

  test("sets no name over a dot", () => {
    const covered = texts(view).flatMap(({ label, box }) =>
      view.members
        .filter(({ cx, cy, r }) => discOverlap(box, { x: cx, y: cy, radius: r > 15 ? 15 : 8.5 }) > 0)
        .map((dot) => `${label} over ${dot.label}`),
    );
    expect(covered).toEqual([]);
  });

  test("moves nobody far from home: neighbours stay neighbours", () => {
    const home = new Map(inventedMembers.map(({ url, lat, lon }) => [url, { lat, lon }]));
    const found = (url: string) => view.members.find((each) => each.url === url);
    for (const [a, b] of pairs(view.members.slice(0, 16))) {
      const north = (home.get(a.url)?.lat ?? 0) - (home.get(b.url)?.lat ?? 0);
      if (north > 0.2) expect(found(a.url)?.cy).toBeLessThan(found(b.url)?.cy ?? 0);
    }
  });

  test("is the same each time", () => {
    expect(JSON.stringify(memberMap({ members: inventedMembers, counties: inventedCounties }))).toBe(
      JSON.stringify(view),
    );
  });

  test("paints tints, then dots, then rings and their holes", () => {
    expect(view.shapes.map(({ className }) => className.replace(/ county-\w+/, ""))).toEqual([
      ...inventedCounties.map(() => "tint"),
      ...inventedCounties.map(() => "dot"),
      "dot open",
      "dot open hole",
      ...inventedCounties.map(() => "ring"),
      "ring hole",
      "ring open",
      "ring open hole",
    ]);
  });

  test("names each county for a narrow screen within the frame and apart from the others", () => {
    const boxes = view.counties.map(({ name, narrow }) => ({
      name,
      box: set(narrow.x, narrow.y, "middle", textWidth(name, 42, true), 42).box,
    }));
    expect(boxes.filter(({ box }) => outside(box, FRAME) > 0)).toEqual([]);
    expect(pairs(boxes).filter(([a, b]) => overlap(a.box, b.box) > 0)).toEqual([]);
  });
});

describe("members from afar", () => {
  const far = member({
    shortName: "Fjärrby",
    url: "/far/",
    associated: true,
    lat: 64,
    lon: 13,
  });
  const others = inventedMembers.filter(({ associated }) => !associated);

  test("are drawn at the edge, and make nothing smaller", () => {
    const without = memberMap({ members: others, counties: inventedCounties });
    const withIt = memberMap({ members: [...others, far], counties: inventedCounties });
    const width = (its: MemberMapView) => {
      const xs = its.members.filter(({ url }) => url !== "/far/").map(({ cx }) => cx);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(Math.abs(width(withIt) - width(without))).toBeLessThan(10);
  });

  const farOn = (members: readonly MapMember[]) => {
    const map = memberMap({ members: [...members, far], counties: inventedCounties });
    const { cx, cy } = map.members.at(-1) ?? { cx: NaN, cy: NaN };
    return [map.isCrowded, cx < 390 && cy < 234];
  };

  test("leave the north-west to the headline", () => {
    expect(farOn(inventedMembers)).toEqual([false, false]);
  });

  test("may lie there where full members do, and the headline has its own column", () => {
    expect(farOn(others)).toEqual([true, true]);
  });
});

describe("a map of one county", () => {
  /** Nine members up and down along a coast, from west to east. */
  const coast = inventedMembers.slice(0, 9).map((each, index) => ({
    ...each,
    lat: 59 + (index % 3) * 0.08,
    lon: 16 + index * 0.1,
  }));

  test("is drawn longer from south to north where the names of members in a row would lie over each other", () => {
    const drawn = detailMap(coast, "Karta", null);
    const boxes = drawn.members.map(({ label, x, y, anchor }) => ({
      label,
      box: grown(set(x, y, anchor ?? "start", textWidth(label, 17), 17).box, -1),
    }));
    const over = boxes.flatMap(({ label, box }) =>
      drawn.members
        .filter(({ cx, cy }) => discOverlap(box, { x: cx, y: cy, radius: 8.5 }) > 0)
        .map((dot) => `${label} over ${dot.label}`),
    );
    const crossing = pairs(boxes).filter(([a, b]) => overlap(a.box, b.box) > 0);
    expect([...over, ...crossing.map(([a, b]) => `${a.label} and ${b.label}`)]).toEqual([]);
  });
});

describe("a map of few members", () => {
  test("without any is an empty frame", () => {
    const empty = memberMap({ members: [], counties: inventedCounties, width: 500, height: 400 });
    expect(empty).toEqual({
      label: "Karta över medlemmarna",
      width: 500,
      height: 400,
      viewBox: "0 0 500 400",
      isCrowded: false,
      shapes: [],
      waterNames: [],
      counties: [],
      members: [],
    });
  });

  test("with one shows it in the middle, on a tint of its own", () => {
    const { members, shapes } = memberMap({ members: [member({})], counties: inventedCounties });
    const { cx, cy } = members[0] ?? { cx: 0, cy: 0 };
    expect(Math.abs(cx - 500)).toBeLessThan(50);
    expect(Math.abs(cy - 450)).toBeLessThan(50);
    const point = `${String(cx)} ${String(cy)}`;
    expect(shapes).toEqual([
      { className: "tint county-ostan", d: `M${point} ${point}` },
      { className: "dot county-ostan", d: `M${point}h0` },
    ]);
  });

  test("with several at one place moves them apart", () => {
    const { members } = memberMap({
      members: [member({}), member({}), member({ kind: "region" }), member({})],
      counties: inventedCounties,
    });
    for (const [a, b] of pairs(members)) expect(distance(place(a), place(b))).toBeGreaterThanOrEqual(a.r + b.r);
  });

  test("all associated has open rings, no tint and no county's name", () => {
    const { shapes, counties } = memberMap({
      members: [member({ associated: true }), member({ associated: true, kind: "region", lat: 60 })],
      counties: inventedCounties,
    });
    expect(counties).toEqual([]);
    expect(shapes.map(({ className }) => className)).toEqual([
      "dot open",
      "dot open hole",
      "ring open",
      "ring open hole",
    ]);
  });
});
