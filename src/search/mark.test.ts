import { expect, it } from "vitest";
import { searchedHtml, softened, unmarked } from "./mark.ts";

const mark = (text: string) => text.replaceAll("Rådsmötet", "Råds~mötet");

it("reads language and main part, and marks text, never a tag or an attribute", () => {
  const main = `<main title="Rådsmötet"><a href="/Rådsmötet/">Rådsmötet</a> a > b</main>`;
  expect(searchedHtml(`<html lang="sv"><nav>Rådsmötet</nav>${main}Rådsmötet</html>`, mark)).toBe(
    `<!DOCTYPE html><html lang="sv"><body>${main.replace(">Rådsmötet</a>", ">Råds~mötet</a>")}</body></html>`,
  );
  expect(searchedHtml("<p>Rådsmötet</p>", mark)).toBe("<p>Rådsmötet</p>");
});

it("marks become soft hyphens, or nothing; a tilde of the text's own stays", () => {
  expect(softened("Råds~mötet, ~3 ~ 4")).toBe("Råds\u00admötet, ~3 ~ 4");
  expect(unmarked("Råds~mötet")).toBe("Rådsmötet");
});
