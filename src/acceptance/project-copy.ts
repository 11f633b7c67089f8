import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a site is built with, beside its data. */
const CODE = [
  "src",
  "templates",
  "assets",
  "scripts",
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * Copies the project to a folder of its own, where its commands run on the packages that lie here.
 *
 * @param more what is copied beside the code, as "data"
 */
export function copyProject(folder: string, ...more: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of [...CODE, ...more]) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
}
