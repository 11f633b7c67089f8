import { sha256 } from "../../hash.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../../model/model.ts";
import { sharePicture, SIZE } from "../../outputs/share/picture.ts";
import type { SitePage } from "../../site.ts";
import type { Typeface } from "../../outputs/share/typeface.ts";
import { cached } from "../kept.ts";
import { rasterised } from "./rasterise.ts";

/** The picture that social media and chats show for a link to a page. */
export interface ShareImage {
  address: string;
  alt: string;
  width: number;
  height: number;
}

/**
 * Draws a picture of each page into `<out>/assets/share/`, named by its content, so that equal pictures share a file.
 * `face` sets the text; `siteAddress` is where the site is served. Returns the pages with their pictures.
 */
export async function withShareImages<Its extends SitePage>(
  out: string,
  model: Model,
  face: Typeface,
  pages: readonly Its[],
  siteAddress: string,
): Promise<(Its & { share: ShareImage })[]> {
  const draw = sharePicture(model, face);
  const shared: (Its & { share: ShareImage })[] = [];
  mkdirSync(join(out, "assets/share"), { recursive: true });
  for (const page of pages) {
    const { svg, alt } = draw(page);
    const png = await cached("share", [svg], () => rasterised(svg));
    const name = `${sha256(png).slice(0, 12)}.png`;
    writeFileSync(join(out, "assets/share", name), png);
    shared.push({ ...page, share: { address: `${siteAddress}/assets/share/${name}`, alt, ...SIZE } });
  }
  return shared;
}
