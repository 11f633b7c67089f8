import type { Model } from "../../model/model.ts";
import { markOf } from "../../pages/mark.ts";
import type { Art, Page, PictureContent } from "../../pages/page.ts";
import { allMembersMap, mapAround } from "../../pages/pictures/members-on-map.ts";
import type { Box } from "../../pages/pictures/shapes.ts";
import { PALETTE } from "../palette.ts";
import { placed, type Drawing } from "./drawing.ts";
import { fitted, inSentences, isCut, type Fitted, type Style } from "./fit.ts";
import { drawn, type SetLine } from "./letters.ts";
import { drawnMap } from "./member-map.ts";
import { drawnArc, drawnPartySeat } from "./seats.ts";
import type { Typeface } from "./typeface.ts";

const { light } = PALETTE;

/** The size in pixels that social media and chats ask for. */
export const SIZE = { width: 1200, height: 630 } as const;

/** Left and right edge of all text; the water's surface; the lowest baseline. */
const LEFT = 72;
const RIGHT = SIZE.width - 72;
const SURFACE = 560;
const LOWEST = 502;
/** The highest that capitals of a title may reach. */
const HIGHEST = 150;

/** The areas for a drawing beside the text. */
const ART: Record<Art["kind"], Box> = {
  map: { left: 676, top: 78, right: 1140, bottom: 520 },
  arc: { left: 690, top: 170, right: 1128, bottom: 520 },
  seat: { left: 908, top: 282, right: 1128, bottom: 502 },
};
const AIR = 48;

const NAME = { weight: 600, tracking: -0.01 } as const;
/** The name goes on one line, or else on two. */
const NAME_SETTINGS = [
  { sizes: [38, 34, 30], most: 1 },
  { sizes: [26, 24], most: 2 },
] as const;
const HEADLINE = { weight: 600, tracking: -0.035, sizes: [112, 104, 96, 88, 80, 72, 66, 60, 54, 48] } as const;
const LEAD = { weight: 400, tracking: -0.01, sizes: [40, 36, 32, 30], most: 3 } as const;
/** A headline of several lines leaves less room; if there is none, it says enough by itself. */
const UNDER_HEADLINE = { ...LEAD, sizes: [36, 32, 30], most: 2 };
const NOTE = { weight: 400, tracking: 0, sizes: [32, 28], most: 1 } as const;

/** Distances, as shares of the type size: between baselines, height of capitals, depth below the baseline, space between texts. */
const LEADING = { title: 1.02, lead: 1.24 };
const CAPITAL = 0.7;
const DESCENT = 0.22;
const GAP = 0.55;

/** The picture that social media and chats show for a page, as SVG and in words. */
export interface SharePicture {
  svg: string;
  alt: string;
}

/**
 * Draws a page's picture: title and facts above lines of water, in the light colours. All text is outlines, so that no
 * viewer's font matters.
 */
export function sharePicture(model: Model, face: Typeface): (page: Page) => SharePicture {
  return (page) => {
    const content = page.picture();
    const { art } = content;
    const title = inOne(content.title);
    return {
      svg: framed(
        model,
        face,
        text(face, drawable(face, content)) + (art === null ? "" : placed(artOf(model, face, art), ART[art.kind])),
        art?.kind === "map",
      ),
      alt: [
        `${model.organisation.name}: ${title.replace(/\.$/, "")}`,
        content.lead.replace(/\.$/, ""),
        content.note ?? "",
      ]
        .filter((part) => part !== "")
        .join(". "),
    };
  };
}

/** The page's own picture. A member's page without a map gets the map of all. */
function artOf(model: Model, face: Typeface, art: Art): Drawing {
  if (art.kind === "arc") return drawnArc(face, model, art.arc);
  if (art.kind === "seat") return drawnPartySeat(face, model, art.party);
  const { highlighted } = art;
  return drawnMap(face, model, (highlighted && mapAround(model, highlighted)) ?? allMembersMap(model, highlighted));
}

/** Ground, mark and name at the top, water at the bottom. */
function framed(model: Model, face: Typeface, inside: string, isBesideMap: boolean): string {
  const { width, height, shapes, lines } = markOf(model.organisation);
  const scale = 58 / Math.max(width, height);
  const left = LEFT + width * scale + 18;
  const style = { ...NAME, width: (isBesideMap ? ART.map.left : RIGHT) - left };
  const names = NAME_SETTINGS.map((setting) => fitted(face, model.organisation.name, { ...style, ...setting }));
  const name = face.canSet(model.organisation.name)
    ? (names.find((candidate) => !isCut(candidate)) ?? names.at(-1))
    : undefined;
  const waves = [0, 14, 28].map((y) => `<path d="M0 ${String(SURFACE + y + 1.5)}h${String(SIZE.width)}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(SIZE.width)}" height="${String(SIZE.height)}">`,
    `<path fill="${light.surface}" d="M0 0h${String(SIZE.width)}v${String(SIZE.height)}H0z"/>`,
    `<path fill="${light.mist}" d="M0 0h${String(SIZE.width)}v${String(SURFACE)}H0z"/>`,
    `<g stroke="${light.wave}" stroke-width="3">${waves.join("")}</g>`,
    `<g transform="translate(${String(LEFT)} ${String(56 + (58 - height * scale) / 2)}) scale(${scale.toFixed(4)})">`,
    `<path fill="${light.text}" d="${shapes}"/>`,
    lines === null ? "" : `<path fill="none" stroke="${light.water}" stroke-width="2.8" d="${lines}"/>`,
    "</g>",
    ...(name?.lines ?? []).map((line, index, { length }) =>
      drawn(face, {
        ...NAME,
        text: line,
        size: name?.size ?? 0,
        x: left,
        y: 85 + (name?.size ?? 0) * (CAPITAL / 2 + (index - (length - 1) / 2) * 1.1),
        fill: light.text,
      }),
    ),
    inside,
    "</svg>",
  ].join("");
}

const inOne = (title: PictureContent["title"]): string => (typeof title === "string" ? title : title.join(" "));

/**
 * Without the texts of which the typeface lacks a letter: half a name is a wrong one. What is left still says whose site
 * and what kind of page it is, and the picture's text for screen readers says all.
 */
function drawable(face: Typeface, { title, lead, note, art }: PictureContent): PictureContent {
  return {
    title: face.canSet(inOne(title)) ? title : "",
    lead: face.canSet(lead) ? lead : "",
    note: note !== null && face.canSet(note) ? note : null,
    art,
  };
}

/** Draws title, lead and note, from the lowest baseline up. The title is as large as the space for all three allows. */
function text(face: Typeface, content: PictureContent): string {
  const air = typeof content.title === "string" ? AIR : AIR / 2;
  const width = (content.art === null ? RIGHT : ART[content.art.kind].left - air) - LEFT;
  const rows = roomyRows(face, content, width);
  let y = LOWEST - rows.reduce((sum, row) => sum + row.step, 0);
  return rows
    .map((row) => {
      y += row.step;
      // The first letter has some space of its own on the left.
      return drawn(face, { ...row, x: LEFT - row.size * 0.045, y });
    })
    .join("");
}

function roomyRows(face: Typeface, content: PictureContent, width: number): Row[] {
  let rows: Row[] = [];
  for (let first = 0; first < HEADLINE.sizes.length; first += 1) {
    rows = rowsOf(face, content, width, HEADLINE.sizes.slice(first));
    if (heightOf(rows) <= LOWEST - HIGHEST) break;
  }
  return rows;
}

/** A line of text, and the distance from the baseline above to its own. */
interface Row extends Omit<SetLine, "x" | "y"> {
  step: number;
}

function rowsOf(face: Typeface, { title, lead, note }: PictureContent, width: number, sizes: readonly number[]): Row[] {
  const heading =
    title === ""
      ? { size: 0, lines: [] }
      : typeof title === "string"
        ? fitted(face, title, { ...HEADLINE, sizes, width, most: 3 })
        : broken(face, title, { ...HEADLINE, sizes, width, most: 1 });
  const below = lead === "" ? { size: 0, lines: [] } : leadOf(face, lead, typeof title !== "string", width);
  const small = note === null || note === "" ? null : fitted(face, note, { ...NOTE, width });
  return [
    ...heading.lines.map((line, index) => ({
      ...HEADLINE,
      text: line,
      size: heading.size,
      step: index === 0 ? 0 : heading.size * LEADING.title,
      fill: typeof title !== "string" && index > 0 && index === title.length - 1 ? light.water : light.text,
    })),
    ...below.lines.map((line, index) => ({
      ...LEAD,
      text: line,
      size: below.size,
      step: index === 0 ? heading.size * DESCENT + below.size * (CAPITAL + GAP) : below.size * LEADING.lead,
      fill: light.text,
    })),
    ...(small?.lines ?? []).map((line) => ({
      ...NOTE,
      text: line,
      size: small?.size ?? 0,
      step: below.size * DESCENT + (small?.size ?? 0) * (CAPITAL + GAP),
      fill: light.muted,
    })),
  ];
}

function leadOf(face: Typeface, lead: string, isUnderHeadline: boolean, width: number): Fitted {
  const style = { ...(isUnderHeadline ? UNDER_HEADLINE : LEAD), width: Math.min(width, 900) };
  const set = fitted(face, inSentences(face, lead, style), style);
  return isUnderHeadline && isCut(set) ? { ...set, lines: [] } : set;
}

/** From the top of the first line's capitals to the last baseline. */
const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + row.step, (rows[0]?.size ?? 0) * CAPITAL);

/** The given lines in the largest size in which each fits. */
function broken(face: Typeface, lines: readonly string[], style: Style): Fitted {
  const each = lines.map((line) => fitted(face, line, style));
  return { size: Math.min(...each.map(({ size }) => size)), lines: each.flatMap((line) => line.lines) };
}
