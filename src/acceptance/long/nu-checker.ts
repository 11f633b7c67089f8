import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SITES } from "../built-sites.ts";

/** What the checker calls errors and we keep, each with its reason. */
const KEPT = [
  // On narrow screens rows are laid out as blocks, and some browsers then forget what is a table: the roles say it.
  "The “role” attribute must not be used on a “(td|th|tr|tbody|thead)” element which has a “table” ancestor.*",
  // The checker's list of CSS ends before these, which all browsers have.
  "CSS: Unrecognized at-rule “@container”.*",
  "CSS: “(container-type|paint-order)”: Property .* doesn't exist.*",
];

/**
 * Checks every page and stylesheet of the built sites with the Nu HTML checker, the one of validator.w3.org, which runs on Java.
 * Prints what it finds, and gives whether that was nothing; a missing Java is a fault.
 */
export async function nuChecker(): Promise<boolean> {
  const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  let clean = true;
  for (const folder of Object.values(SITES)) {
    if (!existsSync(folder)) throw new Error(`${folder} is not built: the acceptance tests build it.`);
    const options = ["--skip-non-html", "--also-check-css", "--errors-only", "--format", "gnu"];
    const words = ["-jar", jar, ...options, "--filterpattern", KEPT.join("|"), folder];
    const code = await java(words);
    console.log(`${folder}: ${code === 0 ? "valid" : "not valid"}`);
    if (code !== 0) clean = false;
  }
  return clean;
}

async function java(words: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn("java", words, { stdio: "inherit" });
    child.once("error", () => {
      reject(new Error("The Nu HTML checker needs Java 11 or later, and there is no program named java."));
    });
    child.once("exit", resolve);
  });
}
