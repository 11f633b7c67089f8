import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readOptions } from "../command/options.ts";
import { afterAll, beforeEach, describe, expect, it, test } from "vitest";
import { refuseUnfit, replaceFolder } from "./replace-folder.ts";

const root = mkdtempSync(join(tmpdir(), "replace-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let parent = "";
let out = "";
beforeEach(() => {
  parent = mkdtempSync(join(root, "case-"));
  out = join(parent, "site");
});

function write(path: string, text = "x"): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

/** A site as a build leaves it, with the pages that every site has. */
function buildSite(word = "first"): Promise<void> {
  return replaceFolder(out, (staging) => {
    for (const path of ["index.html", "404.html", "robots.txt", "sitemap.xml", "personer/a/index.html"]) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), word);
    }
    return Promise.resolve();
  });
}

const front = () => readFileSync(join(out, "index.html"), "utf8");

/** The number of a process that has ended. */
const deadProcess = () => spawnSync(process.execPath, ["--version"]).pid;

describe("a folder is replaced", () => {
  it("where nothing is, and where only a build has written", async () => {
    await buildSite();
    await buildSite("second");
    expect(front()).toBe("second");
    expect(readdirSync(parent)).toEqual(["site"]);
  });

  it.each([".DS_Store", "Thumbs.db", "desktop.ini", "personer/.DS_Store", "._index.html"])(
    "with what systems leave in it: %s",
    async (name) => {
      await buildSite();
      write(name);
      await buildSite("second");
      expect(front()).toBe("second");
    },
  );

  it("where some of what was built is gone", async () => {
    await buildSite();
    rmSync(join(out, "personer"), { recursive: true });
    await buildSite("second");
    expect(front()).toBe("second");
  });

  it("where a link leads to it, and the link stays", async () => {
    await buildSite();
    const link = join(parent, "link");
    symlinkSync("site", link);
    const real = out;
    out = link;
    await buildSite("second");
    expect(readFileSync(join(real, "index.html"), "utf8")).toBe("second");
    expect(readdirSync(parent).sort()).toEqual(["link", "site"]);
    rmSync(real, { recursive: true });
    await buildSite("third");
    expect(readFileSync(join(real, "index.html"), "utf8")).toBe("third");
  });
});

describe("a folder is never replaced", () => {
  it.each([
    ["CNAME", "CNAME"],
    [".git/HEAD", ".git/"],
    ["personer/a/avhandling.doc", "personer/a/avhandling.doc"],
    ["personer/b/foto.jpg", "personer/b/"],
    ["egen/index.html", "egen/"],
  ])("that is a site and holds %s besides", async (path, named) => {
    await buildSite();
    write(path);
    await expect(buildSite("second")).rejects.toThrow(`innehåller annat än en byggd webbplats: ${named}.`);
    expect(front()).toBe("first");
    expect(existsSync(join(out, path))).toBe(true);
  });

  it("that holds a link that no build made", async () => {
    await buildSite();
    symlinkSync(parent, join(out, "bilder"));
    await expect(buildSite("second")).rejects.toThrow("webbplats: bilder.");
  });

  it("that looks like a site but has no list", async () => {
    for (const name of ["404.html", "index.html", "robots.txt", "sitemap.xml"]) write(name);
    await expect(buildSite("second")).rejects.toThrow("webbplats: 404.html, index.html, robots.txt och sitemap.xml.");
  });

  it("that is a file", async () => {
    writeFileSync(out, "x");
    await expect(buildSite()).rejects.toThrow("är en fil och ingen mapp");
  });

  it("where something was put while the site was built", async () => {
    await buildSite();
    const building = replaceFolder(out, () => {
      write("CNAME");
      return Promise.resolve();
    });
    await expect(building).rejects.toThrow("CNAME");
    expect(readdirSync(parent)).toEqual(["site"]);
  });
});

describe("what a killed build left", () => {
  it("is swept where its process is gone, and left where it lives or the name is another's", async () => {
    const dead = deadProcess();
    // The parent of a test's process lives as long as the test.
    const names = [
      `.site-next-${dead}`,
      `.site-previous-${dead}`,
      `.site-next-${process.ppid}`,
      ".site-next-x",
      `.other-next-${dead}`,
    ];
    await buildSite();
    for (const name of names) mkdirSync(join(parent, name, "inside"), { recursive: true });
    await buildSite("second");
    expect(readdirSync(parent).sort()).toEqual([...names.slice(2), "site"].sort());
  });

  it("between its two moves is put back before a new site is built", async () => {
    await buildSite();
    renameSync(out, join(parent, `.site-previous-${deadProcess()}`));
    await expect(replaceFolder(out, () => Promise.reject(new Error("full")))).rejects.toThrow("full");
    expect(front()).toBe("first");
  });
});

test.skipIf(process.platform === "win32")("a web server can read all of it whatever the umask", async () => {
  const before = process.umask(0o077);
  await buildSite().finally(() => process.umask(before));
  const modes = ["", "index.html", "personer", "personer/a", "personer/a/index.html"].map(
    (path) => statSync(join(out, path)).mode & 0o777,
  );
  expect(modes).toEqual([0o755, 0o644, 0o755, 0o755, 0o644]);
});

describe("a site is never written", () => {
  const refused = (folder: string) => () => {
    refuseUnfit(
      readOptions(["--data", join(parent, "data"), "--documents", join(parent, "data/pdf"), "--out", folder], {}),
    );
  };

  it.each(["data", "data/site", "data/pdf/x/site"])("among the data and the documents: %s", (path) => {
    mkdirSync(join(parent, "data/pdf"), { recursive: true });
    expect(refused(join(parent, path))).toThrow("som webbplatsen byggs av");
  });

  it("around them, in the project, or where a link leads to one of these", () => {
    mkdirSync(join(parent, "data"));
    symlinkSync("data", join(parent, "link"));
    expect(refused(parent)).toThrow("innehåller");
    expect(refused(join(parent, "link/site"))).toThrow("ligger i");
    expect(refused(".")).toThrow("är mappen där projektet ligger");
    expect(refused(join(parent, "data-site"))).not.toThrow();
  });
});
