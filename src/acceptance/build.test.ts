import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { runBuild, SITES, TODAY } from "./built-sites.ts";
import { FIXTURE } from "./edited-data.ts";
import { hashesIn } from "./printed-pages.ts";
import { filesIn } from "../disk/files-in.ts";

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "register-"));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

function copiedData(): string {
  const data = folder();
  cpSync(FIXTURE.data, data, { recursive: true });
  return data;
}

const fixtureOptions = (data: string, out: string) => [
  "--data",
  data,
  "--documents",
  FIXTURE.documents,
  "--today",
  TODAY,
  "--out",
  out,
];

describe("npm run build", () => {
  it("gives the same bytes as before, says what it did in a line, and leaves nothing beside the site", async () => {
    const parent = folder();
    const again = join(parent, "site");
    const result = await runBuild(fixtureOptions(FIXTURE.data, again));
    expect([result.code, result.stderr]).toEqual([0, ""]);
    expect(result.stdout).toMatch(/^\d+ sidor byggda i .* på \d+,\d s: .* filer, .* kB, inga varningar\.\n$/);
    expect(hashesIn(again)).toEqual(hashesIn(SITES.fixture));
    expect(filesIn(parent).filter((path) => !path.startsWith("site/"))).toEqual([]);
  });

  it("stops at broken data with a report and exit code 1, and leaves the earlier site as it was", async () => {
    const data = copiedData();
    const out = join(folder(), "site");
    cpSync(SITES.fixture, out, { recursive: true });
    const before = hashesIn(out);
    writeFileSync(join(data, "people.yaml"), "- id: x\n");
    const { code, stderr, stdout } = await runBuild(fixtureOptions(data, out));
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("people.yaml:1:3  missing-field");
    expect(stderr).toMatch(/\d+ fel, 0 varningar\. Inget har byggts\.\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(hashesIn(out)).toEqual(before);
  });

  it("writes nothing where there is no earlier site either", async () => {
    const data = copiedData();
    const parent = folder();
    rmSync(join(data, "sources.yaml"));
    const { code } = await runBuild(fixtureOptions(data, join(parent, "site")));
    expect([code, filesIn(parent)]).toEqual([1, []]);
  });

  it("never replaces a folder that holds something else", async () => {
    const precious = folder();
    mkdirSync(join(precious, "photos"));
    writeFileSync(join(precious, "photos/summer.txt"), "sol");
    const { code, stderr } = await runBuild(fixtureOptions(FIXTURE.data, precious));
    expect(code).toBe(1);
    expect(stderr).toContain("innehåller annat än en byggd webbplats");
    expect(filesIn(precious)).toEqual(["photos/summer.txt"]);
  });

  it("refuses an option that it does not know, in words", async () => {
    const { code, stderr } = await runBuild(["--ut", "x"]);
    expect(code).toBe(1);
    expect(stderr).toContain("Det finns inget alternativ --ut");
  });
});
