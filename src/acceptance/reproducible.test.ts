import { BUILD_LIST } from "../outputs/headers.ts";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SITES, TODAY } from "./built-sites.ts";
import { FIXTURE } from "./edited-data.ts";
import { hashesIn } from "./printed-pages.ts";
import { filesIn } from "../disk/files-in.ts";
import { copyProject } from "./project-copy.ts";

/** A clock that has gone on for four hundred days, in a process that takes it in before all else. */
const LATER = `
const real = Date;
const shift = 400 * 24 * 60 * 60 * 1000;
globalThis.Date = class extends real {
  constructor(...values) { if (values.length === 0) super(real.now() + shift); else super(...values); }
  static now() { return real.now() + shift; }
};
`;

/** Another machine, as far as one machine can be two: folder, clock, time zone, language and the times of files. */
let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "other-machine-")), "Åre och Öar", "register");
  copyProject(folder, "data");
  filesIn(folder).forEach((path, index) => {
    // Whoever goes by the times of files meets another order of them.
    const time = new Date(Date.UTC(2001, 0, 1) + ((index * 7919) % 4999) * 3_600_000);
    utimesSync(join(folder, path), time, time);
  });
  const clock = join(folder, "..", "later.mjs");
  writeFileSync(clock, LATER);
  env = {
    PATH: process.env["PATH"],
    TZ: "Pacific/Kiritimati",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    LANGUAGE: "tr",
    NODE_OPTIONS: `--import=${new URL(`file://${clock}`).href}`,
  };
});

afterAll(() => {
  rmSync(join(folder, "..", ".."), { recursive: true, force: true });
});

async function elsewhere(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder, env });
  return stdout;
}

it("the other machine is another one: clock, time zone, language and the times of files", async () => {
  const script = `console.log(new Date(Date.UTC(2020, 0)).getHours(), Intl.DateTimeFormat().resolvedOptions().locale, Date.now(), require("fs").statSync("package.json").mtime.getFullYear())`;
  const [hour, locale, now, year] = (await elsewhere("-e", script)).trim().split(" ");
  expect([hour, locale, year]).toEqual(["14", "tr-TR", "2001"]);
  expect(Number(now)).toBeGreaterThan(Date.now() + 399 * 86_400_000);
});

it.each([
  { name: "real", options: [] },
  { name: "fixture", options: ["--data", FIXTURE.data, "--documents", FIXTURE.documents] },
] as const)("the same data and day give the same bytes there ($name)", async ({ name, options }) => {
  const out = join(folder, `out-${name}`);
  await elsewhere("--import", "tsx", "scripts/build.ts", "--out", out, "--today", TODAY, ...options);
  const here = hashesIn(SITES[name]);
  expect(Object.keys(here).length).toBeGreaterThan(50);
  expect(hashesIn(out)).toEqual(here);
});

it("Eleventy's own command prints the same pages, as somebody who knows Eleventy starts it", async () => {
  const out = join(folder, "out-eleventy");
  const eleventy = ["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"];
  await promisify(execFile)(process.execPath, [...eleventy, `--output=${out}`], {
    env: { ...process.env, SITE_TODAY: TODAY },
  });
  const without = (hashes: Record<string, string>) =>
    Object.fromEntries(Object.entries(hashes).filter(([path]) => !path.startsWith("pagefind/") && path !== BUILD_LIST));
  expect(without(hashesIn(out))).toEqual(without(hashesIn(SITES.real)));
});
