import { expect, test } from "vitest";
import write from "write-excel-file/node";
import { readCsv } from "./table.ts";
import { isWorkbook, readWorkbook } from "./workbook.ts";

test("lines are those of the file, where a cell has several and where rows are empty", () => {
  const text = '\n"a";b\r\n;\r\n" x\r\ny ";2\r\n\r\n3;4';
  expect(readCsv(Buffer.from(text)).rows).toEqual([
    { line: 2, cells: ["a", "b"] },
    { line: 4, cells: ["x y", "2"] },
    { line: 7, cells: ["3", "4"] },
  ]);
});

test("the signs that Windows-1252 has and Latin-1 has not", () => {
  const bytes = Uint8Array.from([0x61, 0x3b, 0x62, 0x0a, 0x8a, 0xe5, 0x3b, 0x31, 0x96, 0x32]);
  expect(readCsv(bytes).rows[1]?.cells).toEqual(["Šå", "1–2"]);
});

test("the delimiter is the header's, whatever stands in the cells", () => {
  expect(readCsv(Buffer.from("a;b\nx, y, z;1,5\n")).rows[1]?.cells).toEqual(["x, y, z", "1,5"]);
  expect(readCsv(Buffer.from('"a;b;c",b\nx;y,z\n')).rows[1]?.cells).toEqual(["x;y", "z"]);
});

test("a workbook's numbers, dates and empty rows", async () => {
  const date = { value: new Date("2024-02-16T00:00:00Z"), type: Date, format: "yyyy-mm-dd" };
  const bytes = await write([
    [{ value: "a" }, { value: "b" }],
    [null, null],
    [{ value: 2024 }, date],
    [{ value: "0180" }, { value: true }],
  ]).toBuffer();
  expect(isWorkbook(bytes)).toBe(true);
  expect(readWorkbook(bytes).rows).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 3, cells: ["2024", "2024-02-16"] },
    { line: 4, cells: ["0180", "ja"] },
  ]);
});
