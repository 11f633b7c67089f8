import { Resvg } from "@resvg/resvg-wasm";
import { decode } from "fast-png";
import { beforeAll, describe, expect, it } from "vitest";
import { readData } from "../../data/read.ts";
import type { Model } from "../../model/model.ts";
import { buildModel } from "../../model/build.ts";
import { PALETTE } from "../../outputs/palette.ts";
import { sharePicture, SIZE } from "../../outputs/share/picture.ts";
import type { Typeface } from "../../outputs/share/typeface.ts";
import type { Page } from "../../pages/page.ts";
import { pages } from "../../site.ts";
import { FIXTURE } from "../../acceptance/edited-data.ts";
import { largeOn } from "../../acceptance/large/register.ts";
import { openFace, SITE_FONT, typeface } from "../font/typeface.ts";
import { rasterised } from "./rasterise.ts";

const TODAY = "2026-11-23";
const LONG = "Ådalsvägsförbindelsesamverkansnämndsordförandeskapsutredaren";
const models = {
  real: buildModel(readData("data", "assets/documents"), TODAY),
  fixture: buildModel(readData(FIXTURE.data, FIXTURE.documents), TODAY),
  large: largeOn(TODAY),
};

let face: Typeface;
beforeAll(async () => {
  face = typeface(await openFace(SITE_FONT));
  await rasterised("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>");
});

/** The edges of the ground, which nothing may reach. */
const EDGES = [
  { left: 0, top: 0, right: SIZE.width, bottom: 40 },
  { left: 0, top: 40, right: 56, bottom: 540 },
  { left: 1156, top: 40, right: SIZE.width, bottom: 540 },
  { left: 0, top: 545, right: SIZE.width, bottom: 555 },
];

/** The level lines of the sea, which runs out of the picture as it does out of the page. */
const SEA = new RegExp(`<path [^>]*stroke="${PALETTE.light.wave}"[^>]*>`, "g");

/** Whether anything but the sea is drawn on the edges of the ground. */
function isOutside(svg: string): boolean {
  const pixels = new Uint32Array(new Resvg(svg.replaceAll(SEA, "")).render().pixels.slice().buffer);
  const ground = pixels[0];
  return EDGES.some(({ left, top, right, bottom }) => {
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) if (pixels[y * SIZE.width + x] !== ground) return true;
    return false;
  });
}

const entries = { real: pages(models.real), fixture: pages(models.fixture), large: pages(models.large) };

/** The pictures of the pages of a site. */
function pictures(model: Model): (url: string) => string {
  const draw = sharePicture(model, face);
  const all = pages(model);
  return (url) => {
    const page = all.find((candidate) => candidate.url === url);
    if (!page) throw new Error(`There is no page ${url}.`);
    return draw(page).svg;
  };
}

const renamed = (model: Model, id: string, name: string): Model => ({
  ...model,
  people: model.people.map((person) => (person.id === id ? { ...person, name } : person)),
});

describe("the picture of a page", () => {
  it.each(["real", "fixture", "large"] as const)("keeps the longest texts within its frame (%s)", (name) => {
    const draw = sharePicture(models[name], face);
    const longest = (by: (page: Page) => number) => [...entries[name]].sort((a, b) => by(b) - by(a)).slice(0, 6);
    const chosen = new Set([
      ...longest(({ title }) => title.length),
      ...longest(({ description }) => description.length),
    ]);
    const wrong = [...chosen].filter((page) => isOutside(draw(page).svg)).map(({ url }) => url);
    expect(wrong).toEqual([]);
  });

  it("keeps a name of 60 letters without a space within its frame, and sees what does not", () => {
    const [person] = models.real.people;
    if (!person) throw new Error("There is nobody.");
    const svg = pictures(renamed(models.real, person.id, LONG))(`/personer/${person.id}/`);
    expect(LONG.length).toBeGreaterThanOrEqual(60);
    expect(isOutside(svg)).toBe(false);
    expect(isOutside(svg.replace("<g fill", '<path fill="#000000" d="M1100 300h100v9h-100z"/><g fill'))).toBe(true);
  });

  it("changes with the name and the place", () => {
    const [person] = models.real.people;
    if (!person) throw new Error("There is nobody.");
    const url = `/personer/${person.id}/`;
    const drawn = pictures(models.real);
    const members = models.real.members.map(({ id }) => drawn(`/medlemmar/${id}/`));
    expect(new Set(members).size).toBe(66);
    expect(pictures(renamed(models.real, person.id, "Exempla Exempelsson"))(url)).not.toBe(drawn(url));
  });

  it("tells in words what it shows", () => {
    const draw = sharePicture(models.real, face);
    const page = entries.real.find(({ url }) => url === "/medlemmar/eskilstuna/");
    expect(page && draw(page).alt).toBe("Mälardalsrådet: Eskilstuna kommun. Medlem i Sörmlands län");
  });

  it("is a small PNG of 1200 by 630 pixels, the same each time", async () => {
    const svg = pictures(models.real)("/styrelsen/");
    const png = await rasterised(svg);
    const { width, height, palette } = decode(png);
    expect([width, height]).toEqual([1200, 630]);
    expect(palette?.length).toBeLessThanOrEqual(64);
    expect(png.length).toBeLessThan(32_000);
    expect(Buffer.compare(png, await rasterised(svg))).toBe(0);
  });
});
