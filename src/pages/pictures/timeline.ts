import { scaleLinear } from "d3-scale";
import { earliest, latest, type Day, type PartialDate } from "../../day.ts";
import { textWidth } from "./text-width.ts";

/** Something with a duration, drawn from its first to its last known day. */
export interface Lasting {
  label: string;
  from: PartialDate;
  until: PartialDate;
}

/** The picture at one width. */
export interface TimelinePicture {
  width: number;
  height: number;
  viewBox: string;
  years: { x: number; text: string | null; textX: number }[];
  lineTop: number;
  bars: {
    y: number;
    height: number;
    /** The part before today, and the part still to come; null if there is none. */
    past: Span | null;
    coming: Span | null;
    label: string;
    labelX: number;
    labelY: number;
    anchor: "end" | null;
  }[];
}

interface Span {
  x: number;
  width: number;
}

export interface TimelineView {
  title: string;
  /** For a wide screen and for a phone. A unit is about a pixel there. */
  wide: TimelinePicture;
  narrow: TimelinePicture;
}

const WIDTH = { wide: 640, narrow: 330 };
const HEAD = 28;
const ROW = 46;
const BAR = 10;

/** The room that a year's number needs, and the type size of labels in timeline.css. */
const YEAR_ROOM = 44;
const LABEL_SIZE = 15;

/**
 * Draws when someone held what, as bars over whole years; the part after `today` looks different. Null if no dates are
 * known: the list beside it says the same in words. Takes the bars from top to bottom, and the picture's name.
 */
export function timeline(items: readonly Lasting[], title: string, today: Day): TimelineView | null {
  if (items.length === 0) return null;
  return { title, wide: picture(items, WIDTH.wide, today), narrow: picture(items, WIDTH.narrow, today) };
}

function picture(items: readonly Lasting[], width: number, today: Day): TimelinePicture {
  const first = Math.min(...items.map((item) => Number(item.from.slice(0, 4))));
  const last = Math.max(...items.map((item) => Number(item.until.slice(0, 4)))) + 1;
  const scale = scaleLinear([first, last], [0, width]);
  const at = (year: number) => Math.round(scale(year) * 10) / 10;
  const step = Math.ceil((YEAR_ROOM * (last - first)) / width);
  const now = inYears(today);
  const height = HEAD + items.length * ROW;
  return {
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    lineTop: HEAD - 6,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((year) => (year - first) % step === 0)
      .map((year) => ({
        x: at(year),
        text: year < last && at(year) + YEAR_ROOM <= width ? String(year) : null,
        textX: at(year) + 4,
      })),
    bars: items.map((item, index) => {
      const [from, until] = [inYears(earliest(item.from)), inYears(latest(item.until))];
      const span = (start: number, end: number): Span | null =>
        end <= start ? null : { x: at(start), width: Math.max(BAR, at(end) - at(start)) };
      const beyond = at(from) + textWidth(item.label, LABEL_SIZE, true) > width;
      return {
        y: HEAD + index * ROW + 24,
        height: BAR,
        past: span(from, Math.min(until, now)),
        coming: span(Math.max(from, now), until),
        label: item.label,
        labelX: beyond ? Math.max(at(until), textWidth(item.label, LABEL_SIZE, true)) : at(from),
        labelY: HEAD + index * ROW + 16,
        anchor: beyond ? "end" : null,
      };
    }),
  };
}

/** A day as a year with a fraction. All months count as equally long; the eye sees no difference. */
function inYears(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}
