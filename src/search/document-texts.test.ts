import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FIXTURE } from "../acceptance/edited-data.ts";
import { documentTexts } from "./document-texts.ts";

it("reads the text of a file whose ending is in capitals, as a Windows machine makes it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  copyFileSync(join(FIXTURE.documents, "protokoll.pdf"), join(folder, "protokoll.PDF"));
  const texts = await documentTexts(folder, () => undefined);
  rmSync(folder, { recursive: true });
  expect(texts.get("protokoll.PDF")?.join(" ")).toMatch(/\p{L}{3}/u);
});
