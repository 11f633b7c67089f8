import { sha256 } from "../hash.ts";
import { build } from "esbuild";
import { basename, join } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";

/** Addresses of the bundled files, by the names that templates use. */
export interface Assets extends Record<string, string> {
  styles: string;
  /** All of `styles`, with those for searching and filtering: for pages that have either. */
  stylesWithTools: string;
  /** Only the styles for searching and filtering. */
  tools: string;
  print: string;
  font: string;
  icon: string;
  touchIcon: string;
  search: string;
  filter: string;
  /** Opens the search on every page. */
  open: string;
}

/** Files made from the data, to be bundled with those under assets/. */
export interface MadeAssets {
  /** The stylesheet of the colours in the data. */
  colours: string;
  /** SVG. */
  icon: string;
  /** PNG. */
  touchIcon: Uint8Array;
}

const FONT = /^familjen-grotesk-.*\.woff2$/;

/**
 * Bundles styles, fonts, icons and scripts into `<out>/assets/`. Each file is named by the hash of its content. Throws
 * esbuild's error if a file does not compile.
 */
export async function bundleAssets(out: string, made: MadeAssets): Promise<Assets> {
  const styles = await stylesheet("styles", ["main.css"], made);
  const stylesWithTools = await stylesheet("tooled", ["main.css", "tools.css"], made);
  const paper = await build({
    entryPoints: { print: "assets/css/print.css", tools: "assets/css/tools.css" },
    bundle: true,
    minify: true,
    write: false,
    outdir: "/assets",
    entryNames: "[name]-[hash]",
    logLevel: "silent",
  });
  const script = await build({
    entryPoints: {
      search: "src/search/browser/page.ts",
      open: "src/search/browser/open.ts",
      filter: "src/filter/browser/filter.ts",
    },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    outdir: "/assets",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    logLevel: "silent",
  });
  const files = [
    ...styles,
    ...stylesWithTools,
    ...paper.outputFiles,
    ...script.outputFiles,
    hashed("icon", ".svg", Buffer.from(made.icon)),
    hashed("touch-icon", ".png", made.touchIcon),
  ];
  mkdirSync(join(out, "assets"), { recursive: true });
  for (const file of files) writeFileSync(join(out, "assets", basename(file.path)), file.contents);
  return {
    styles: address(files, /^styles-.*\.css$/),
    stylesWithTools: address(files, /^tooled-.*\.css$/),
    tools: address(files, /^tools-.*\.css$/),
    print: address(files, /^print-.*\.css$/),
    font: address(files, FONT),
    icon: address(files, /^icon-.*\.svg$/),
    touchIcon: address(files, /^touch-icon-.*\.png$/),
    search: address(files, /^search-.*\.js$/),
    filter: address(files, /^filter-.*\.js$/),
    open: address(files, /^open-.*\.js$/),
  };
}

/** All stylesheets as one, with the colours of the data. */
async function stylesheet(name: string, parts: readonly string[], made: MadeAssets): Promise<BundledFile[]> {
  const colours = `data:text/css;base64,${Buffer.from(made.colours).toString("base64")}`;
  const { outputFiles } = await build({
    stdin: {
      contents: [...parts.map((part) => `./assets/css/${part}`), colours]
        .map((part) => `@import "${part}";`)
        .join("\n"),
      resolveDir: ".",
      loader: "css",
      sourcefile: `${name}.css`,
    },
    bundle: true,
    minify: true,
    write: false,
    outdir: "/assets",
    publicPath: "/assets",
    entryNames: `${name}-[hash]`,
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    logLevel: "silent",
    absWorkingDir: process.cwd(),
  });
  return outputFiles;
}

/** A file to write, by its path. */
interface BundledFile {
  path: string;
  contents: Uint8Array;
}

function hashed(name: string, extension: string, contents: Uint8Array): BundledFile {
  const hash = sha256(contents).slice(0, 8).toUpperCase();
  return { path: `${name}-${hash}${extension}`, contents };
}

function address(files: readonly BundledFile[], pattern: RegExp): string {
  const name = files.map((file) => basename(file.path)).find((candidate) => pattern.test(candidate));
  if (name === undefined) throw new Error(`No bundled file matches ${String(pattern)}.`);
  return `/assets/${name}`;
}
