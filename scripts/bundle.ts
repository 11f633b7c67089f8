import { build } from "esbuild";
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";

/** Addresses of the bundled files that templates name. */
export interface Assets extends Record<string, string> {
  styles: string;
  print: string;
  font: string;
  icon: string;
  search: string;
  filter: string;
}

const FONT = /familjen-grotesk-latin-wght-normal-.*\.woff2$/;

/**
 * Bundles styles, fonts, icon and the scripts of pages into `<out>/assets/`, each named by the hash of its content.
 * `colours` is the stylesheet and `icon` the SVG that the data gives. Throws esbuild's error where a file does not compile.
 */
export async function bundleAssets(out: string, colours: string, icon: string): Promise<Assets> {
  const { outputFiles } = await build({
    stdin: {
      contents: `@import "./assets/css/main.css";\n@import "data:text/css;base64,${Buffer.from(colours).toString("base64")}";`,
      resolveDir: ".",
      loader: "css",
      sourcefile: "styles.css",
    },
    bundle: true,
    minify: true,
    write: false,
    outdir: "/assets",
    publicPath: "/assets",
    entryNames: "styles-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    logLevel: "silent",
    absWorkingDir: process.cwd(),
  });
  const paper = await build({
    entryPoints: { print: "assets/css/print.css" },
    bundle: true,
    minify: true,
    write: false,
    outdir: "/assets",
    entryNames: "[name]-[hash]",
    logLevel: "silent",
  });
  const script = await build({
    entryPoints: { search: "src/search/browser/search.ts", filter: "src/filter/browser/filter.ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["/pagefind/*"],
    outdir: "/assets",
    entryNames: "[name]-[hash]",
    logLevel: "silent",
  });
  const files = [...outputFiles, ...paper.outputFiles, ...script.outputFiles, iconFile(icon)];
  mkdirSync(join(out, "assets"), { recursive: true });
  for (const file of files) writeFileSync(join(out, "assets", basename(file.path)), file.contents);
  return {
    styles: address(files, /^styles-.*\.css$/),
    print: address(files, /^print-.*\.css$/),
    font: address(files, FONT),
    icon: address(files, /^icon-.*\.svg$/),
    search: address(files, /^search-.*\.js$/),
    filter: address(files, /^filter-.*\.js$/),
  };
}

/** A file to write, by its path. */
interface BundledFile {
  path: string;
  contents: Uint8Array;
}

function iconFile(svg: string): BundledFile {
  const contents = Buffer.from(svg);
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8).toUpperCase();
  return { path: `icon-${hash}.svg`, contents };
}

function address(files: readonly BundledFile[], pattern: RegExp): string {
  const name = files.map((file) => basename(file.path)).find((candidate) => pattern.test(candidate));
  if (name === undefined) throw new Error(`No bundled file matches ${String(pattern)}.`);
  return `/assets/${name}`;
}
