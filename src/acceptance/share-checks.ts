import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute, type PrintedPage } from "./printed-pages.ts";
import { filesIn } from "../disk/files-in.ts";

/** What a page says of itself to conversations, by the names of the properties. */
export function shareProperties(page: PrintedPage): Map<string, string> {
  return new Map(
    page.elements
      .filter(({ tagName }) => tagName === "meta")
      .map((element) => [
        attribute(element, "property") ?? attribute(element, "name") ?? "",
        attribute(element, "content") ?? "",
      ]),
  );
}

const TEXTS = ["og:title", "og:description", "og:image:alt"];

/** Pages without title, description or card, or whose picture is no whole PNG of the size that the page says, with what is wrong. */
export function shareFaults(folder: string, pages: readonly PrintedPage[], origin: string): string[] {
  return pages.flatMap((page) => {
    const properties = shareProperties(page);
    const image = properties.get("og:image") ?? "";
    const faults = TEXTS.filter((name) => (properties.get(name) ?? "") === "");
    if (properties.get("twitter:card") !== "summary_large_image") faults.push("twitter:card");
    const file = image.startsWith(`${origin}/assets/share/`) ? join(folder, image.slice(origin.length)) : null;
    if (file === null || !existsSync(file))
      return [...faults, `og:image ${image}`].map((fault) => `${page.url}: ${fault}`);
    const { width, height } = pngSize(readFileSync(file));
    if ([width, height].join() !== "1200,630") faults.push("size");
    if (properties.get("og:image:width") !== String(width)) faults.push("og:image:width");
    if (properties.get("og:image:height") !== String(height)) faults.push("og:image:height");
    return faults.map((fault) => `${page.url}: ${fault}`);
  });
}

/** The size that a PNG says in its header; throws where the file is none. */
export function pngSize(png: Buffer): { width: number; height: number } {
  if (png.toString("latin1", 1, 4) !== "PNG") throw new Error("The file is no PNG.");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Pictures in the folder of shared ones that no page shows. */
export function unusedShareImages(folder: string, pages: readonly PrintedPage[]): string[] {
  const used = new Set(pages.map((page) => shareProperties(page).get("og:image")?.split("/").at(-1)));
  return filesIn(join(folder, "assets/share")).filter((name) => !used.has(name));
}
