import { expect, it } from "vitest";
import { pdf, pdfOf } from "../acceptance/large/pdf.ts";
import { lookAt, MOST_PAGES } from "../data/pdf-look.ts";
import { knownText } from "./known-text.ts";
import { readAnew, readPdf } from "./pdf-text.ts";

const HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

it("reads a file page by page, Swedish letters whole", async () => {
  const file = pdf("Prov", [["Åse Öberg från Älvkarleby"], ["Sida två –", "med två rader"]]);
  expect(await readPdf(file)).toEqual({
    text: "some",
    pages: ["Åse Öberg från Älvkarleby", "Sida två – med två rader"],
  });
  expect(knownText(file)).toBe("some");
});

it("knows a scanned file and a broken one, and from a look alone what can be seen at once", async () => {
  const scanned = pdf("Skannad", [[""], [""]]);
  expect(knownText(Buffer.concat([scanned, Buffer.from("% nothing has read this")]))).toBe("unknown");
  await readPdf(scanned);
  expect(knownText(scanned)).toBe("none");
  const broken = Buffer.from("%PDF-1.4 /Font and then nothing");
  expect(await readPdf(broken)).toEqual({ text: "broken", pages: [] });
  expect(knownText(broken)).toBe("broken");
  expect(knownText(Buffer.from("PK a document of another program"))).toBe("broken");
});

it("joins words that are divided at the ends of lines and pages", async () => {
  const file = pdf("Delade ord", [
    ["Infrastruk-", "turen i länet, arbetsmark-", "naden i Nord- och Syd-", "sverige samt Väst-"],
    ["svenska bibliotek."],
  ]);
  const { pages } = await readPdf(file);
  expect(pages).toEqual([
    "Infrastrukturen i länet, arbetsmarknaden i Nord- och Sydsverige samt Västsvenska",
    "bibliotek.",
  ]);
});

it.each([
  ["spaces between the letters", "(P R O T O K O L L   F R \xc5 N   M \xd6 T E T) Tj", "PROTOKOLL FRÅN MÖTET"],
  ["spacing of the letters", "6 Tc (PROTOKOLL FR\xc5N M\xd6TET) Tj", "PROTOKOLL FRÅN MÖTET"],
  ["small letters spaced", "4 Tc (Kallelse till m\xf6te) Tj", "Kallelse till möte"],
  [
    "a place for each letter",
    "(M) Tj 20 0 Td (\xd6) Tj 20 0 Td (T) Tj 20 0 Td (E) Tj 35 0 Td (N) Tj 20 0 Td (U) Tj",
    "MÖTE NU",
  ],
  ["party letters in a row", "(M S C L V) Tj", "M S C L V"],
  ["a sentence of short words", "(I \xe5 \xe4 e en \xf6) Tj", "I å ä e en ö"],
])("reads a heading with %s as people do", async (_, content, text) => {
  const { pages } = await readPdf(pdfOf("Rubrik", HELVETICA, [`${content} T* T* 0 Tc (Resten av protokollet) Tj`]));
  expect(pages[0]?.replace(/ Resten av protokollet$/, "")).toBe(text);
});

/** A font whose glyphs are numbers only, as programs embed it without a map: "P" is glyph 51. */
const UNMAPPED = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /Sagotyp /Encoding /Identity-H /DescendantFonts [",
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sagotyp /DW 500",
  "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
  "/FontDescriptor << /Type /FontDescriptor /FontName /Sagotyp /Flags 4 /FontBBox [0 0 1000 1000]",
  "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >> ] >>",
].join(" ");
const glyphs = (text: string) =>
  `<${[...text].map((letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, "0")).join("")}> Tj T*\n`;

it.each([
  ["with spaces", "Protokoll fran styrelsens mote den tredje mars"],
  ["without", "Protokollfranstyrelsensmoteidenstorasalenmednarvarandeledamoterochersattare"],
])("leaves out what a font without a map to Unicode shows, %s, and says so", async (_, text) => {
  const file = pdfOf("Utan teckenkarta", UNMAPPED, [glyphs(text).repeat(4)]);
  expect(await readPdf(file)).toEqual({ text: "unmapped", pages: [""] });
  expect(knownText(file)).toBe("unmapped");
});

it("tells a password from a fault", async () => {
  const key = "00".repeat(32);
  const lock = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
  const open = Buffer.from(pdf("Låst", [["Hemligt protokoll från mötet"]])).toString("latin1");
  const file = Buffer.from(open.replace("/Root 1 0 R", `/Root 1 0 R ${lock}`), "latin1");
  expect(await readPdf(file)).toEqual({ text: "locked", pages: [] });
  expect(knownText(file)).toBe("locked");
});

it("reads a very long file no longer than it says, and sees its length in a look", async () => {
  const pages = (count: number) => pdf("Lång", new Array<string[]>(count).fill(["En sida av många i en bok"]));
  const { text, pages: read } = await readAnew(pages(3), 2);
  expect([text, read.length]).toEqual(["long", 2]);
  expect((await readAnew(pages(2), 2)).text).toBe("some");
  expect(lookAt(pages(MOST_PAGES + 1))).toBe("long");
  expect(lookAt(pages(MOST_PAGES))).toBe("unknown");
});
