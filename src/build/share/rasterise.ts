import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { encode } from "fast-png";
import { indexed } from "./indexed.ts";

/** Loads the library once. */
let opened: Promise<void> | null = null;
function open(): Promise<void> {
  opened ??= initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return opened;
}

/** Draws an SVG without text as a PNG, as wide as the SVG or `width` pixels. It has a palette: flat colours then make small files. */
export async function rasterised(svg: string, width?: number): Promise<Uint8Array> {
  await open();
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: width === undefined ? { mode: "original" } : { mode: "width", value: width },
  });
  const image = drawing.render();
  const { indices, palette } = indexed(image.pixels);
  const png = encode({ width: image.width, height: image.height, data: indices, channels: 1, depth: 8, palette });
  image.free();
  drawing.free();
  return png;
}
