import { describe, expect, test } from "vitest";
import { discOverlap } from "./shapes.ts";
import { seatArc, type ArcSeat, type SeatArcView } from "./seat-arc.ts";
import { textWidth } from "./text-width.ts";

const held = (party: string, partyName: string, presidium = false): ArcSeat => ({
  party,
  className: `party-${party.toLowerCase()}`,
  label: party,
  partyName,
  presidium,
  state: "held",
});

const empty = (state: "vacant" | "not-entered"): ArcSeat => ({
  party: "",
  className: "",
  label: "",
  partyName: "",
  presidium: false,
  state,
});

const full = (count: number) =>
  seatArc({ seats: Array.from({ length: count }, () => held("AB", "Alfa", true)), caption: "Styrelsen" });

/** Radius of what is drawn of a seat: its ring, and half the ring's line. */
const DRAWN = 20.3;

/** The numbers of seats, of 1 to 60, with which an arc has some fault. */
function faulty(isFaulty: (view: SeatArcView) => boolean): number[] {
  return Array.from({ length: 60 }, (_, index) => index + 1).filter((count) => isFaulty(full(count)));
}

describe("an arc of one to sixty seats", () => {
  test("has as many circles as seats", () => {
    expect(faulty(({ seats, number }) => String(seats.length) !== number.text)).toEqual([]);
  });

  test("has no rings that touch", () => {
    const touching = faulty(({ seats }) =>
      seats.some((a, index) => seats.slice(index + 1).some((b) => Math.hypot(a.cx - b.cx, a.cy - b.cy) < 2 * DRAWN)),
    );
    expect(touching).toEqual([]);
  });

  test("has nothing outside the picture", () => {
    const outside = faulty(({ seats, viewBox }) => {
      const [, , width = 0, height = 0] = viewBox.split(" ").map(Number);
      const least = DRAWN - 0.1;
      return seats.some(({ cx, cy }) => cx < least || cy < least || cx > width - least || cy > height - least);
    });
    expect(outside).toEqual([]);
  });

  test("has room for the number and its word", () => {
    const covered = faulty(({ seats, number, word }) => {
      const boxes = [number, word].map(({ x, y, size, text }) => {
        const half = textWidth(text, size) / 2;
        return { left: x - half, top: y - size * 0.7, right: x + half, bottom: y };
      });
      return seats.some(({ cx, cy }) => boxes.some((box) => discOverlap(box, { x: cx, y: cy, radius: DRAWN }) > 0));
    });
    expect(covered).toEqual([]);
  });

  test("has its seats from left to right along the arc", () => {
    const disordered = faulty(({ seats, number, viewBox }) => {
      const height = Number(viewBox.split(" ")[3]);
      const angles = seats.map(({ cx, cy }) => Math.atan2(height - 21.3 - cy, number.x - cx));
      return angles.slice(1).some((angle, index) => angle < (angles[index] ?? 0) - 0.02);
    });
    expect(disordered).toEqual([]);
  });
});

describe("a board half entered", () => {
  const view = seatArc({
    seats: [
      held("S", "Sälarna", true),
      held("S", "Sälarna"),
      held("LOKAL", "Lokalpartiet"),
      empty("vacant"),
      empty("not-entered"),
      empty("not-entered"),
    ],
    caption: "Styrelsen 2030–2034",
  });

  test("says in words what it shows", () => {
    expect(view.title).toBe("Styrelsen 2030–2034: 6 platser efter parti");
    expect(view.description).toBe(
      "3 platser är inlagda: Sälarna 2 och Lokalpartiet 1. 1 plats är vakant. 2 platser är ännu inte inlagda. 1 av platserna hör till presidiet.",
    );
  });

  test("explains each of its marks, with how many there are", () => {
    expect(view.legend).toEqual([
      { className: "party-s", label: "S", name: "Sälarna", count: "2" },
      { className: "party-lokal", label: "LOKAL", name: "Lokalpartiet", count: "1" },
      { className: "vacant", label: null, name: "Vakant", count: "1" },
      { className: "not-entered", label: null, name: "Ännu inte inlagda", count: "2" },
      { className: "presidium", label: null, name: "Ring: presidiet", count: null },
    ]);
  });

  test("tells held, vacant and not yet entered seats apart", () => {
    expect(view.seats.map(({ className, held: its, ring }) => [className, its, ring])).toEqual([
      ["party-s", true, true],
      ["party-s", true, false],
      ["party-lokal", true, false],
      ["vacant", false, false],
      ["not-entered", false, false],
      ["not-entered", false, false],
    ]);
  });

  test("sets long abbreviations smaller, so that they stay in the seat", () => {
    const [short, , long] = view.seats;
    expect(short?.labelSize).toBeNull();
    expect((long?.labelSize ?? 99) * 5 * 0.68).toBeLessThan(32);
  });

  test("has the number of seats and its word in the middle", () => {
    expect([view.number.text, view.word.text]).toEqual(["6", "ledamöter"]);
  });
});

test("an arc with nobody entered says only that", () => {
  const { description, legend } = seatArc({ seats: [empty("not-entered")], caption: "Styrelsen" });
  expect(description).toBe("1 plats är ännu inte inlagd.");
  expect(legend).toEqual([{ className: "not-entered", label: null, name: "Ännu inte inlagd", count: "1" }]);
});

test("the holders can be called something else", () => {
  const seats = [empty("vacant")];
  expect(seatArc({ seats, caption: "Styrelsen", one: "ersättare", many: "ersättare" }).word.text).toBe("ersättare");
});
