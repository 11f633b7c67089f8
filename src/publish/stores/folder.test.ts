import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PublishError } from "../publish-error.ts";
import { folderDestination } from "./folder.ts";

const folder = mkdtempSync(join(tmpdir(), "folder-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (text: string) => ({ body: Buffer.from(text), type: "", cacheControl: "", encoding: null });

describe("a folder", () => {
  it("keeps files by key, and beside it what is not served", async () => {
    const { served, archive } = folderDestination(join(folder, "www"));
    expect(await served.list("")).toEqual([]);
    await served.put("medlemmar/index.html", file("a"));
    await archive.put("manifest.json", file("{}"));
    expect(await served.list("")).toEqual(["medlemmar/index.html"]);
    expect(await served.get("medlemmar")).toBeNull();
    await served.remove("medlemmar/index.html");
    expect(await served.list("")).toEqual([]);
  });

  it("creates a file once", async () => {
    const { archive } = folderDestination(join(folder, "once"));
    const created = await Promise.all([archive.create("lock/1", file("a")), archive.create("lock/1", file("b"))]);
    expect(created.sort()).toEqual([false, true]);
  });

  it("that is a file is told of in words, whatever is asked of it", async () => {
    const path = join(folder, "fil");
    writeFileSync(path, "x");
    mkdirSync(join(folder, ".fil-releases"));
    const { served } = folderDestination(path);
    const words = new PublishError(`${path}: en del av sökvägen är en fil och ingen mapp. Välj en annan mapp.`);
    await expect(served.list("")).rejects.toEqual(words);
    await expect(served.put("index.html", file("a"))).rejects.toThrow(PublishError);
  });

  it.skipIf(process.platform === "win32")("can be read by a web server whatever the umask", async () => {
    const before = process.umask(0o077);
    const { served, archive } = folderDestination(join(folder, "umask", "www"));
    await archive
      .put("manifest.json", file("{}"))
      .then(() => served.put("personer/a/index.html", file("a")))
      .finally(() => process.umask(before));
    expect(statSync(join(folder, "umask/.www-releases/manifest.json")).mode & 0o777).toBe(0o600);
    const modes = [
      "umask",
      "umask/www",
      "umask/www/personer",
      "umask/www/personer/a",
      "umask/www/personer/a/index.html",
    ];
    expect(modes.map((path) => statSync(join(folder, path)).mode & 0o777)).toEqual([0o755, 0o755, 0o755, 0o755, 0o644]);
  });
});
