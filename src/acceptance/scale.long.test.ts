import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeLargeData } from "./bench/large-data.ts";
import { FIXTURE } from "./edited-data.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scale-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("a hundred thousand documents in one file are read and checked", async () => {
  writeLargeData(folder, { people: 100, documents: 100_000 });
  const words = ["scripts/bundled.js", "check", "--data", folder, "--documents", FIXTURE.documents];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  expect(stdout).toMatch(/100002 dokument\.$/m);
});
