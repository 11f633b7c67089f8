import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, test } from "vitest";
import { refuseSigns } from "./project-folder.ts";

it.each(["%", "#", "?"])("a path with %s is refused, and the sign is named", (sign) => {
  expect(() => {
    refuseSigns(`/arkiv/Nummer ${sign}2/register`);
  }).toThrow(`och ${sign} i en sökväg`);
});

it.each(["/arkiv/Nämnd (2) [ny] {a,b}", "C:\\Users\\Åsa & Bo\\register"])("%s is a path as any other", (path) => {
  expect(() => {
    refuseSigns(path);
  }).not.toThrow();
});

test.skipIf(process.platform === "win32")("the loader of TypeScript does not get to see a question mark", () => {
  const folder = mkdtempSync(join(tmpdir(), "Varför?-"));
  cpSync("scripts/project-folder.js", join(folder, "project-folder.js"));
  const words = ["--import", "./project-folder.js", resolve("scripts/bundled.js")];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Projektet ligger i .*Varför\?-.*, och \? i en sökväg går inte att köra från\. .*\n$/);
});
