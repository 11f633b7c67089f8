// Runs one of the scripts beside it, bundled: `node scripts/bundled.js check --data data`.
// A loader of TypeScript takes longer to start than the whole check takes; a bundle that is kept until a source changes does not.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const CACHE = "node_modules/.cache/bundled";
const [name = ""] = process.argv.splice(2, 1);
const bundle = join(CACHE, `${name}.mjs`);
const list = join(CACHE, `${name}.json`);

if (!isFresh()) await rebuild();
await import(pathToFileURL(bundle).href);

/** The kept bundle is fresh while every file that went into it has the bytes that it had then. */
function isFresh() {
  if (!existsSync(bundle) || !existsSync(list)) return false;
  const inputs = Object.entries(JSON.parse(readFileSync(list, "utf8")));
  return inputs.every(([path, hash]) => existsSync(path) && hashOf(path) === hash);
}

async function rebuild() {
  const { buildSync } = await import("esbuild");
  const { outputFiles, metafile } = buildSync({
    entryPoints: [`scripts/${name}.ts`],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    metafile: true,
    minify: true,
    write: false,
    outfile: bundle,
    // Modules of CommonJS inside the bundle may ask for Node's own.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  mkdirSync(CACHE, { recursive: true });
  const inputs = [
    "package-lock.json",
    "scripts/bundled.js",
    ...Object.keys(metafile.inputs).filter((path) => !path.startsWith("node_modules/")),
  ];
  replace(bundle, outputFiles[0].contents);
  replace(list, JSON.stringify(Object.fromEntries(inputs.map((path) => [path, hashOf(path)]))));
}

/** Whole or not at all, as two commands may run at once. */
function replace(path, contents) {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, contents);
  renameSync(fresh, path);
}

function hashOf(path) {
  return createHash("sha1").update(readFileSync(path)).digest("hex");
}
