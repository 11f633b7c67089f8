import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, test } from "vitest";
import { diskReason } from "./disk-reason.ts";

const folder = mkdtempSync(join(tmpdir(), "reason-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
writeFileSync(join(folder, "file"), "x");

function writeText(path: string): void {
  writeFileSync(path, "x");
}

const caught = (action: () => void): unknown => {
  try {
    action();
  } catch (cause) {
    return cause;
  }
  return null;
};

it.each<[what: string, write: (path: string) => void, path: string, words: string]>([
  ["a file on the way", mkdirSync, "file/x", "en del av sökvägen är en fil"],
  ["a file in the way of a folder", mkdirSync, "file", "är en fil där det ska vara en mapp"],
  ["a folder in the way of a file", writeText, "", "är en mapp där det ska vara en fil"],
])("%s is told in Swedish, with the path", (_, write, path, words) => {
  const place = join(folder, path);
  const reason = diskReason(
    caught(() => {
      write(place);
    }),
  );
  expect(reason).toContain(`${place} `);
  expect(reason).toContain(words);
});

test("the cause is looked for within what others throw", () => {
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" });
  const wrapped = Object.assign(new Error("Having trouble writing"), {
    originalError: new Error("x", { cause: full }),
  });
  expect(diskReason(wrapped)).toMatch(/^Disken är full/);
  expect(diskReason(new Error("write /x: no space left on device"))).toMatch(/^Disken är full/);
});

test("what is not about the disk is not", () => {
  expect(diskReason(new Error("x", { cause: "y" }))).toBeNull();
  expect(diskReason(Object.assign(new Error("x"), { code: "EEXIST" }))).toBeNull();
  expect(diskReason("x")).toBeNull();
});
