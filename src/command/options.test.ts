import { expect, test } from "vitest";
import { OptionError, readOptions } from "./options.ts";

test("nothing given", () => {
  expect(readOptions([], {}, new Date("2026-03-09T12:00:00Z"))).toEqual({
    data: "data",
    documents: "assets/documents",
    out: "dist",
    today: "2026-03-09",
    address: null,
    port: 8080,
    format: "text",
  });
});

test("everything given, in both ways of writing", () => {
  const argv = ["--data", "d", "--documents=f", "--out=o=p", "--today", "2024-02-29", "--port=0", "--format", "github"];
  expect(readOptions(argv, { SITE_URL: "https://www.example.se/", SITE_TODAY: "2020-01-01" })).toEqual({
    data: "d",
    documents: "f",
    out: "o=p",
    today: "2024-02-29",
    address: "https://www.example.se",
    port: 0,
    format: "github",
  });
});

test("the last of two holds", () => {
  expect(readOptions(["--out", "a", "--out", "b"], {}).out).toBe("b");
});

test("the day changes at midnight in Sweden, summer and winter", () => {
  expect(readOptions([], {}, new Date("2026-07-01T21:59:59Z")).today).toBe("2026-07-01");
  expect(readOptions([], {}, new Date("2026-07-01T22:00:00Z")).today).toBe("2026-07-02");
  expect(readOptions([], {}, new Date("2026-12-31T22:59:59Z")).today).toBe("2026-12-31");
  expect(readOptions([], {}, new Date("2026-12-31T23:00:00Z")).today).toBe("2027-01-01");
});

test("an empty variable is not set", () => {
  expect(readOptions([], { SITE_TODAY: "", SITE_URL: "" }, new Date("2026-03-09T12:00:00Z"))).toMatchObject({
    today: "2026-03-09",
    address: null,
  });
});

test("the environment's day", () => {
  expect(readOptions([], { SITE_TODAY: "2025-05-05" }).today).toBe("2025-05-05");
});

test("an address without its slash, and one with a port", () => {
  expect(readOptions([], { SITE_URL: "https://www.example.se" }).address).toBe("https://www.example.se");
  expect(readOptions([], { SITE_URL: "http://localhost:8080/" }).address).toBe("http://localhost:8080");
});

test.each([
  [["--dat", "x"], 'Det finns inget alternativ --dat. Menade du "--data"?'],
  [
    ["--data=x", "--verbose"],
    "Det finns inget alternativ --verbose. Alternativen är --data, --documents, --out, --today, --port, --format.",
  ],
  [
    ["-o", "x"],
    "Det finns inget alternativ -o. Alternativen är --data, --documents, --out, --today, --port, --format.",
  ],
  [["out"], '"out" är inget alternativ. Menade du "--out"?'],
  [["--out"], "--out saknar värde."],
  [["--out="], "--out saknar värde."],
  [["--out", "--port", "1"], "--out saknar värde."],
  [["--today", "2023-02-29"], '--today: "2023-02-29" är inget datum. Skriv år, månad och dag, som 2026-03-09.'],
  [["--today", "2023-02"], '--today: "2023-02" är inget datum. Skriv år, månad och dag, som 2026-03-09.'],
  [["--port", "x"], '--port: "x" är ingen port. Skriv ett tal från 0 till 65535.'],
  [["--port", "65536"], '--port: "65536" är ingen port. Skriv ett tal från 0 till 65535.'],
  [["--port=-1"], '--port: "-1" är ingen port. Skriv ett tal från 0 till 65535.'],
])("%j", (argv, message) => {
  expect(() => readOptions(argv, {})).toThrow(new OptionError(message));
});

test.each([
  "www.example.se",
  "ftp://example.se",
  "https://example.se/sida",
  "https://example.se/?q",
  "https://a:b@example.se",
  "https://",
])("SITE_URL=%s", (address) => {
  expect(() => readOptions([], { SITE_URL: address })).toThrow(
    new OptionError(
      `SITE_URL: "${address}" är ingen webbplats. Skriv protokoll och värdnamn, som https://www.example.se.`,
    ),
  );
});

test("SITE_TODAY=idag", () => {
  expect(() => readOptions([], { SITE_TODAY: "idag" })).toThrow(/^SITE_TODAY: "idag" är inget datum/);
});
