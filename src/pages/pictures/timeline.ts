import { earliest, latest, type PartialDate } from "../../day.ts";

/** Something that lasted: drawn from its first to its last known day. */
export interface Lasting {
  label: string;
  from: PartialDate;
  until: PartialDate;
}

export interface TimelineView {
  width: number;
  height: number;
  title: string;
  years: { x: number; text: string; textX: number }[];
  lineTop: number;
  bars: {
    x: number;
    y: number;
    width: number;
    height: number;
    label: string;
    labelX: number;
    labelY: number;
    anchor: "end" | null;
  }[];
}

const WIDTH = 600;
const HEAD = 26;
const ROW = 46;
const BAR = 10;
const MOST_LABELS = 10;

/**
 * When somebody held what, a bar each, over whole years. Null where no dates are known: the list beside it says the same in words.
 * Takes what is drawn, from the top down, and the picture's name.
 */
export function timeline(items: readonly Lasting[], title: string): TimelineView | null {
  if (items.length === 0) return null;
  const first = Math.min(...items.map((item) => Number(item.from.slice(0, 4))));
  const last = Math.max(...items.map((item) => Number(item.until.slice(0, 4)))) + 1;
  const scale = (year: number) => round(((year - first) / (last - first)) * WIDTH);
  const step = Math.max(1, Math.ceil((last - first) / MOST_LABELS));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => (year - first) % step === 0,
  );
  return {
    width: WIDTH,
    height: HEAD + items.length * ROW,
    title,
    lineTop: HEAD - 6,
    years: years.map((year) => ({
      x: scale(year),
      text: year < last ? String(year) : "",
      textX: round(scale(year) + 4),
    })),
    bars: items.map((item, index) => {
      const x = scale(inYears(earliest(item.from)));
      const end = scale(inYears(latest(item.until)));
      const right = x > WIDTH * 0.6;
      return {
        x,
        y: HEAD + index * ROW + 24,
        width: round(Math.max(BAR, end - x)),
        height: BAR,
        label: item.label,
        labelX: right ? end : x,
        labelY: HEAD + index * ROW + 16,
        anchor: right ? "end" : null,
      };
    }),
  };
}

/** A day as a year and its fraction; months count as equal, which the eye cannot tell. */
function inYears(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
