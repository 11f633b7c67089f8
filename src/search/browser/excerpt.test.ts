import { expect, it } from "vitest";
import { excerpt } from "./excerpt.ts";

const shown = (content: string, ...marks: string[]) =>
  excerpt(content, "Titel", marks)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join("");

it("marks words in any form, parts of compounds too, without signs around them or soft hyphens inside", () => {
  expect(shown("Titel. Kommunal\u00adförbundet, och ledamöter.", "förbund", "ledamot")).toBe(
    "[Kommunalförbundet], och [ledamöter].",
  );
  expect(shown("En skatt.", "katt")).toBe("En skatt.");
  expect(shown("Maj Malm (M) och (MP).", "m")).toBe("Maj Malm ([M]) och (MP).");
});

it("shows where most of the words stand", () => {
  const text = `${"fyllnad ".repeat(60)}drake och guldmynt ${"mer ".repeat(60)}`;
  expect(shown(text, "drake", "guldmynt")).toMatch(/^… (?:fyllnad ){5}\[drake\] och \[guldmynt\] .* …$/);
});
