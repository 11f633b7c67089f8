import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { FIXTURE } from "./edited-data.ts";
import { writeLargeOrganisation } from "./large/write.ts";

/** Where the sites that the tests look at are built: the real one, the invented organisation's, and that of a large invented one. */
export const SITES = {
  real: "node_modules/.cache/acceptance/real",
  fixture: "node_modules/.cache/acceptance/fixture",
  large: "node_modules/.cache/acceptance/large",
} as const;

/** The large organisation, as it is written before its site is built. */
const LARGE = "node_modules/.cache/acceptance/large-organisation";

/** The day on which the tests' sites hold. */
export const TODAY = "2026-11-23";

/** Runs the project's own build command. Gives what it printed and its exit code, whether it succeeds or not. */
export async function runBuild(options: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      "--import",
      "tsx",
      "scripts/build.ts",
      ...options,
    ]);
    return { code: 0, stdout, stderr };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return {
      code: Number(Reflect.get(cause, "code")),
      stdout: String(Reflect.get(cause, "stdout")),
      stderr: String(Reflect.get(cause, "stderr")),
    };
  }
}

/** Builds all sites once before the acceptance tests. Vitest calls it. */
export default async function setup(): Promise<void> {
  rmSync("node_modules/.cache/acceptance", { recursive: true, force: true });
  mkdirSync("node_modules/.cache/acceptance", { recursive: true });
  writeLargeOrganisation(LARGE);
  const builds = await Promise.all([
    runBuild(["--out", SITES.real, "--today", TODAY]),
    runBuild(["--out", SITES.fixture, "--today", TODAY, "--data", FIXTURE.data, "--documents", FIXTURE.documents]),
    runBuild(["--out", SITES.large, "--today", TODAY, "--data", `${LARGE}/data`, "--documents", `${LARGE}/documents`]),
  ]);
  for (const { code, stderr } of builds) if (code !== 0) throw new Error(stderr);
}
