import { expect, it } from "vitest";
import { hitId, hitInfo } from "./hit-id.ts";
import type { Hit } from "./hits.ts";

const hit: Hit = {
  url: "/dokument/#a",
  title: "A",
  kind: "Dokument",
  label: "Protokoll",
  tier: "plain",
  date: "2024-02-16",
  dateInWords: "16 februari 2024",
  names: [],
  row: null,
  group: 37,
};

it("a hit's name tells its kind, tier, day and group", () => {
  expect(hitId(hit, "ca9e848")).toBe("d1-20240216-11_ca9e848");
  expect(hitInfo("d1-20240216-11_ca9e848")).toEqual({
    kind: "Dokument",
    tier: "plain",
    date: "20240216",
    group: "11",
    isRecord: true,
  });
  expect(hitInfo(hitId({ ...hit, row: "/dokument/#a" }, "1")).isRecord).toBe(false);
  const person: Hit = { ...hit, kind: "Person", tier: "former", date: null, group: null };
  expect(hitId(person, "2")).toBe("p3_2");
  expect(hitInfo("p3_2")).toMatchObject({ kind: "Person", tier: "former", date: "", group: "" });
});
