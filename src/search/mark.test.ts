import { expect, it } from "vitest";
import { markedHtml, softened, unmarked } from "./mark.ts";

const mark = (text: string) => text.replaceAll("Rådsmötet", "Råds~mötet");

it("marks text in the main part only, never a tag or an attribute", () => {
  const html = `<nav>Rådsmötet</nav><main title="Rådsmötet"><a href="/Rådsmötet/">Rådsmötet</a> a > b</main>Rådsmötet`;
  expect(markedHtml(html, mark)).toBe(html.replace(">Rådsmötet</a>", ">Råds~mötet</a>"));
  expect(markedHtml("<p>Rådsmötet</p>", mark)).toBe("<p>Rådsmötet</p>");
});

it("marks become soft hyphens, or nothing; a tilde of the text's own stays", () => {
  expect(softened("Råds~mötet, ~3 ~ 4")).toBe("Råds\u00admötet, ~3 ~ 4");
  expect(unmarked("Råds~mötet")).toBe("Rådsmötet");
});
