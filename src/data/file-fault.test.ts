import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bytesIn, FIXTURE } from "../acceptance/edited-data.ts";
import { diskFolder, memoryFolder } from "./folder.ts";
import { readFolders } from "./read.ts";

function large(path: string, bytes: number): void {
  writeFileSync(path, "");
  truncateSync(path, bytes);
}

function refusals(data: string | null, documents: string) {
  const read = data === null ? memoryFolder("data", bytesIn(FIXTURE.data)) : diskFolder(data);
  return readFolders(read, diskFolder(documents)).problems.filter(({ code }) => code === "unknown-file");
}

it("a document that is no plain file of the folder, or too large, is told once and never read", () => {
  const folder = mkdtempSync(join(tmpdir(), "fault-"));
  writeFileSync(join(folder, "../elsewhere.pdf"), "%PDF-1.4 /Font");
  symlinkSync("/dev/zero", join(folder, "device.pdf"));
  symlinkSync("../elsewhere.pdf", join(folder, "link.pdf"));
  symlinkSync("loop.pdf", join(folder, "loop.pdf"));
  mkdirSync(join(folder, "folder.pdf"));
  large(join(folder, "large.pdf"), 200_000_000);
  writeFileSync(join(folder, "plain.PDF"), "%PDF-1.4 /Font");
  writeFileSync(join(folder, "Thumbs.db"), "");
  writeFileSync(join(folder, "~$lista.xlsx"), "");
  expect(refusals(null, folder).map(({ message }) => message)).toEqual([
    "device.pdf är ingen vanlig fil, utan ett rör eller en enhet. Ta bort den och lägg en vanlig fil där.",
    "folder.pdf är en mapp, inte en fil. Ta bort den.",
    "large.pdf är på 200 MB, och högst 100 MB läses. Gör filen mindre, eller dela upp den.",
    "link.pdf är en länk ut ur mappen. Ta bort den och lägg filen själv där.",
    "loop.pdf är en länk som inte leder till någon fil. Ta bort den och lägg filen själv där.",
  ]);
});

it("a data file that never ends, or is too large, is told and not read", () => {
  const folder = mkdtempSync(join(tmpdir(), "fault-"));
  symlinkSync("/dev/zero", join(folder, "people.yaml"));
  large(join(folder, "sources.yaml"), 200_000_000);
  expect(refusals(folder, folder).map(({ file, message }) => [file, message])).toEqual(
    expect.arrayContaining([
      [`${folder}/people.yaml`, expect.stringContaining("ingen vanlig fil")],
      [`${folder}/sources.yaml`, expect.stringContaining("200 MB, och högst 10 MB läses")],
    ]),
  );
});
