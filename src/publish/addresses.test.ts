import { expect, it } from "vitest";
import { fileFacts } from "./files.ts";
import { grownAddresses } from "./addresses.ts";

const files = new Map(
  ["index.html", "medlemmar/index.html", "dokument/a.pdf"].map((path) => [
    path,
    fileFacts(path, Buffer.from(""), "none"),
  ]),
);
const known = ["/medlemmar/", "/", "/dokument/a.pdf", "/personer/not-built/"];

it("begins with what it is, and lists each address of the data that the site holds", () => {
  const text = grownAddresses(null, known, files);
  expect(text).toMatch(/^# Adresser som har publicerats.*\n#.*\n\/\n\/dokument\/a\.pdf\n\/medlemmar\/\n$/);
  expect(grownAddresses(text, known, files)).toBe(text);
});

it("keeps what has been published before, once each, and the comments", () => {
  const text = "# Våra adresser\r\n/personer/borta/\r\n\r\n/\r\n/personer/borta/\r\n";
  expect(grownAddresses(text, known, files)).toBe(
    "# Våra adresser\n/\n/dokument/a.pdf\n/medlemmar/\n/personer/borta/\n",
  );
});
