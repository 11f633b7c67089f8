import { expect, it } from "vitest";
import { pdf } from "../acceptance/large/pdf.ts";
import { knownText } from "./known-text.ts";
import { pdfPages } from "./pdf-text.ts";

it("reads a file page by page, Swedish letters whole", async () => {
  const file = pdf("Prov", [["Åse Öberg från Älvkarleby"], ["Sida två –", "med två rader"]]);
  expect(await pdfPages(file)).toEqual(["Åse Öberg från Älvkarleby", "Sida två – med två rader"]);
  expect(knownText(file)).toBe("some");
});

it("knows a scanned file and a broken one, and from a look alone what can be seen at once", async () => {
  const scanned = pdf("Skannad", [[""], [""]]);
  expect(knownText(Buffer.concat([scanned, Buffer.from("% nothing has read this")]))).toBe("unknown");
  await pdfPages(scanned);
  expect(knownText(scanned)).toBe("none");
  const broken = Buffer.from("%PDF-1.4 /Font and then nothing");
  expect(await pdfPages(broken)).toBeNull();
  expect(knownText(broken)).toBe("broken");
  expect(knownText(Buffer.from("PK a document of another program"))).toBe("broken");
});
